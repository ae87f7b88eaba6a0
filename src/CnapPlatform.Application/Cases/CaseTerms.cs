using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Cases;

/// <summary>The term of a case by the version of the standard it was submitted under.</summary>
internal static class CaseTerms
{
    public static CaseTerm TermOf(this PublishedStandard standard, string serviceCode, string variantKey) =>
        new(standard.Passport(serviceCode).Variant(variantKey).Term.ToTerm(), standard.Calendar);

    /// <summary>A complaint has the term of the procedure, whatever the service it is about.</summary>
    public static CaseTerm TermOf(this PublishedStandard standard, Case subject) =>
        new(standard.StatedTermOf(subject).ToTerm(), standard.Calendar);

    public static StatedTerm StatedTermOf(this PublishedStandard standard, Case subject) =>
        subject.Kind == CaseKind.Complaint
            ? standard.Content.Procedure.Complaint ?? throw new Refused(CaseRefusals.NoComplaintRule)
            : standard.Passport(subject.ServiceCode).Variant(subject.VariantKey).Term;

    public static async Task<(PublishedStandard Standard, PassportContent Passport)> StandardOfAsync(
        this PublishedStandards standards, Case subject, ICnapDb db, CancellationToken cancellationToken)
    {
        var standard = await standards.GetAsync(subject.StandardNumber, db, cancellationToken);
        return (standard, standard.Passport(subject.ServiceCode));
    }

    /// <summary>Why the legal date is what it is, day by day; null before registration.</summary>
    public static DeadlineExplanation? Explain(this PublishedStandard standard, Case subject)
    {
        if (subject.TermStartedAt is not { } started)
        {
            return null;
        }

        var term = standard.TermOf(subject);
        if (subject.Pauses is { Count: > 0 } pauses && term.Term.Unit != TermUnit.Hour)
        {
            return PausedTerm.Explain(KyivDate.Of(started), term.Term, term.Calendar, pauses);
        }

        return term.Term.Unit == TermUnit.Hour
            ? Deadline.Explain(KyivDate.Local(started), term.Term, term.Calendar)
            : Deadline.Explain(KyivDate.Of(started), term.Term, term.Calendar);
    }
}
