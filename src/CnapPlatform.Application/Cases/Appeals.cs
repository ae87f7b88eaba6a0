using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases;

/// <summary>Until when a decision may be complained of, and to whom: by the card and the version of its case.</summary>
internal sealed class Appeals(ICnapDb db, PublishedStandards standards, CaseRules rules)
{
    private static readonly CaseStatus[] Open =
    [
        CaseStatus.Registered, CaseStatus.WithoutMovement, CaseStatus.HandedOver, CaseStatus.InReview,
        CaseStatus.Suspended, CaseStatus.Hearing,
    ];

    /// <summary>The last day; null while the decision has not reached the applicant, or where no rule is known.</summary>
    public async Task<DateOnly?> LastDayAsync(Case about, CancellationToken cancellationToken)
    {
        if (about.Communication is not { } reached)
        {
            return null;
        }

        var counted = await rules.ForAsync(about, cancellationToken);
        var day = KyivDate.Of(reached.At);

        // What goes by post counts as communicated some days after it was sent.
        if (reached.Action != CaseAction.Issue)
        {
            day = counted.Last(counted.Procedure.Communicated, day) ?? day;
        }

        return counted.LastForApplicant(counted.Procedure.Appeal, day);
    }

    /// <summary>The body of appeal that works on the platform; null where it works outside.</summary>
    public async Task<ProviderBodyId?> BodyAsync(Case about, CancellationToken cancellationToken)
    {
        var (_, passport) = await standards.StandardOfAsync(about, db, cancellationToken);
        if (passport.Provider.AppealCode is not { } code)
        {
            return null;
        }

        HromadaId? own = about.HromadaId;
        return await db.ProviderBodies
            .Where(b => b.ProviderCode == code && (b.OwnHromadaId == null || b.OwnHromadaId == own))
            .OrderByDescending(b => b.OwnHromadaId != null)
            .Select(b => (ProviderBodyId?)b.Id).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Why no complaint about the case is taken now; null where one is.</summary>
    public async Task<Refused?> RefusalAsync(Case about, CancellationToken cancellationToken)
    {
        if (about.ComplaintBar is { } bar)
        {
            return new Refused(bar);
        }

        return await OpenComplaintAsync(about.Id, cancellationToken) is { } open
            ? new Refused(CaseRefusals.ComplaintOpen, open.ToString())
            : null;
    }

    // The number of a complaint about the case that is not decided yet.
    private Task<CaseNumber?> OpenComplaintAsync(CaseId about, CancellationToken cancellationToken) => db.Cases
        .Where(c => c.ComplaintOf == about && Open.Contains(c.Status))
        .Select(c => c.Number).FirstOrDefaultAsync(cancellationToken);
}
