using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Cases;

/// <summary>Puts a case into the archive, in the class and for the time that its version of the standard gives.</summary>
internal sealed class ArchiveRules(ICnapDb db, ICurrentUser user, PublishedStandards standards)
{
    public async Task ArchiveAsync(
        Case subject, string? note, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var standard = await standards.GetAsync(subject.StandardNumber, db, cancellationToken);
        var retention = Keeping.ClassOf(subject);
        var rule = TermOf(standard.Content.Procedure, retention);
        DateOnly? until = rule is { Unit: TermUnit.Month } ? Keeping.Last(KyivDate.Of(now), rule.Length) : null;
        subject.Archive(user.AsCaseActor(), now, note, new Keeping(retention, until));
    }

    public static StatedTerm? TermOf(ProcedureRules rules, RetentionClass retention) => retention switch
    {
        RetentionClass.Granted => rules.KeepGranted,
        RetentionClass.Complaint => rules.KeepComplaint,
        _ => rules.KeepRefused,
    };
}
