using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>Everything that a version of the standard, and what was announced since, say about the clocks of a case.</summary>
public sealed record ClockRules
{
    public required ProcedureRules Procedure { get; init; }

    /// <summary>The term of the service.</summary>
    public required StatedTerm Total { get; init; }

    /// <summary>The act that the service rests on, as the card names it.</summary>
    public string? TotalAct { get; init; }

    public IReadOnlyList<TechnologicalStage> Stages { get; init; } = [];

    public required WorkingCalendar Calendar { get; init; }

    /// <summary>The same without special regimes: the applicant has the later of both counts.</summary>
    public required WorkingCalendar Peacetime { get; init; }

    public IReadOnlyList<TermHold> Holds { get; init; } = [];

    public int Revision { get; init; }

    /// <summary>For a complaint: it has the term of the procedure, whatever the service it is about.</summary>
    public ClockRules OfComplaint() => this with
    {
        Total = Procedure.Complaint ?? throw new Refused(CaseRefusals.NoComplaintRule),
        TotalAct = null,
        Stages = ProviderStages.CardOf(CaseKind.Complaint, Stages),
        Holds = [.. Holds.Where(hold => !hold.OfService)],
    };

    public CaseTerm Term => new(Total.ToTerm(), Calendar) { Holds = Holds, Revision = Revision };

    /// <summary>The last day of a term of the authority; null where the version has no such rule.</summary>
    public DateOnly? Last(StatedTerm? rule, DateOnly from) =>
        rule is null ? null : Deadline.DueOn(from, rule.ToTerm(), Calendar);

    /// <summary>
    /// The last day of a term of the applicant: the later of the counts with and without the special regime, until the
    /// law says which one holds.
    /// </summary>
    public DateOnly? LastForApplicant(StatedTerm? rule, DateOnly from)
    {
        if (Last(rule, from) is not { } now)
        {
            return null;
        }

        var inPeace = Deadline.DueOn(from, rule!.ToTerm(), Peacetime);
        return now > inPeace ? now : inPeace;
    }

    /// <summary>A last day set for the applicant; on a day off, by either count, it moves on.</summary>
    public DateOnly EndForApplicant(DateOnly day)
    {
        var (now, inPeace) = (Calendar.FirstWorkingFrom(day), Peacetime.FirstWorkingFrom(day));
        return now > inPeace ? now : inPeace;
    }

    internal static ClockBasis BasisOf(StatedTerm term, string? act = null) =>
        new(term.Act ?? act, term.Article, term.Source, term.Confirmed);
}
