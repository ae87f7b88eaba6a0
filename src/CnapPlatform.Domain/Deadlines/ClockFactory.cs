using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>What one clock is made of before its dates are counted.</summary>
internal sealed record ClockPlan(ClockKind Kind, StatedTerm Rule, RouteEntry Start)
{
    public RouteEntry? MetBy { get; init; }

    /// <summary>The step after which nothing is left for this clock, though nobody did what it asks.</summary>
    public RouteEntry? DroppedBy { get; init; }

    /// <summary>The day to count from, where it is not that of the step.</summary>
    public DateOnly? StartOn { get; init; }

    /// <summary>The pauses of the case and the suspensions of the law stop it.</summary>
    public bool StandsStill { get; init; }

    public bool OfApplicant { get; init; }

    /// <summary>Its end takes a right away; it is no duty that somebody fails.</summary>
    public bool IsRight { get; init; }

    public ClockStage? Stage { get; init; }

    /// <summary>A last day that was set and not counted.</summary>
    public DateOnly? SetDay { get; init; }

    /// <summary>The day that counts for keeping the term, where it is not that of the step.</summary>
    public DateOnly? DoneOn { get; init; }

    public ClockBasis? Basis { get; init; }
}

/// <summary>Counts the dates of clocks and says in what state they are.</summary>
internal sealed class ClockFactory(CaseHistory history, ClockRules rules, DateTimeOffset now)
{
    private readonly (IReadOnlyList<TermPause> Over, DateTimeOffset? Since) _pauses = history.Pauses();

    public LegalClock Total(RouteEntry begun)
    {
        var set = history.TermSetBy;
        return Make(new ClockPlan(ClockKind.Total, rules.Total, begun)
        {
            MetBy = history.Decision,
            DoneOn = rules.Total.Unit == TermUnit.Hour ? null : history.DecidedOn,
            StandsStill = true,
            SetDay = set?.SetsDay,
            Basis = ClockRules.BasisOf(rules.Total, rules.TotalAct),
        }) with
        {
            IsSet = history.TermIsExtended,
        };
    }

    /// <summary>What the applicant has to cure; the day was set with the notice.</summary>
    public LegalClock Cure(RouteEntry stop)
    {
        var rule = rules.Procedure.Cure ?? new StatedTerm();
        return Make(new ClockPlan(ClockKind.Cure, rule, stop)
        {
            MetBy = history.After(stop, CaseAction.Cure),
            SetDay = stop.SetsDay ?? history.Case.CureBy,
            OfApplicant = true,
            IsRight = true,
        }) with
        {
            IsSet = true,
        };
    }

    public LegalClock Stage(CaseStage stage, IReadOnlyList<TechnologicalStage> card)
    {
        // A stage that was left for the end of its whole part had the time of those that follow in the part, too.
        var last = stage.FinishedBy is not null && EndsPart(stage)
            ? LastOfPart(stage, card)
            : stage.Number;
        var length = card.Skip(stage.Number - 1).Take(last - stage.Number + 1)
            .Where(other => other.LengthUnit == stage.Card.LengthUnit).Sum(other => other.Length);
        var rule = new StatedTerm
        {
            Length = length,
            Unit = length == 0 ? TermUnit.WorkingDay : stage.Card.LengthUnit,
            SkipDaysOff = length > 0 && stage.Card.LengthUnit == TermUnit.Hour && rules.Total.SkipDaysOff,
            Confirmed = stage.Card.Confirmed,
            Act = stage.Card.Act,
            Article = stage.Card.Article,
            Source = stage.Card.Source,
        };
        return Make(new ClockPlan(ClockKind.Stage, rule, stage.BegunBy!)
        {
            MetBy = stage.FinishedBy,
            StandsStill = true,
            Stage = new ClockStage(stage.Number, stage.Card.Stage, stage.Card.Position),
        });
    }

    public LegalClock Make(ClockPlan plan)
    {
        var term = plan.Rule.ToTerm();
        var startOn = plan.StartOn ?? KyivDate.Of(plan.Start.At);
        var ended = First(plan.MetBy, plan.DroppedBy ?? history.EndAfter(plan.Start));
        var pauses = plan.StandsStill ? PausesUntil(ended?.At ?? now) : [];
        var since = plan.StandsStill && ended is null ? PausedSince() : null;
        var (lastDay, moment) = LastOf(plan, term, startOn, pauses);
        return new LegalClock
        {
            Kind = plan.Kind,
            Term = term,
            Basis = plan.Basis ?? ClockRules.BasisOf(plan.Rule),
            Stage = plan.Stage,
            OfApplicant = plan.OfApplicant,
            StartedBySeq = plan.Start.Seq,
            StartedBy = plan.Start.Action,
            StartedAt = plan.Start.At,
            StartOn = startOn,
            Pauses = pauses,
            PausedSince = since,
            LastDay = lastDay,
            LastMoment = moment,
            EndedBySeq = ended?.Seq,
            State = StateOf(plan, ended, since, lastDay, moment),
        };
    }

    private static bool EndsPart(CaseStage stage) => stage.FinishedBy!.To is CaseStatus.HandedOver
        or CaseStatus.Decided or CaseStatus.Registered or CaseStatus.Notified;

    private static int LastOfPart(CaseStage stage, IReadOnlyList<TechnologicalStage> card) =>
        Enumerable.Range(stage.Number - 1, card.Count - stage.Number + 1)
            .TakeWhile(index => CaseStages.PartOf(card, index) == stage.Part).Last() + 1;

    private static RouteEntry? First(RouteEntry? a, RouteEntry? b) =>
        a is null || b?.Seq < a.Seq ? b ?? a : a;

    private (DateOnly On, DateTimeOffset? At) LastOf(
        ClockPlan plan, Term term, DateOnly startOn, IReadOnlyList<TermPause> pauses)
    {
        var start = plan.StartOn is null ? plan.Start.At : KyivDate.StartOf(startOn);
        if (plan.SetDay is { } set)
        {
            // The moment of a term in hours is counted; a day that was set later has none.
            var counted = term.Unit == TermUnit.Hour
                ? PausedTerm.DueFrom(start, term, rules.Calendar, pauses)
                : (On: set, At: null);
            return (set, counted.On == set ? counted.At : null);
        }

        var due = PausedTerm.DueFrom(start, term, rules.Calendar, pauses);
        if (!plan.OfApplicant)
        {
            return due;
        }

        // Until the law says which count holds for the applicant, it is the later one.
        var inPeace = PausedTerm.DueFrom(start, term, rules.Peacetime, pauses);
        return inPeace.On > due.On ? inPeace : due;
    }

    private ClockState StateOf(
        ClockPlan plan, RouteEntry? ended, DateTimeOffset? since, DateOnly lastDay, DateTimeOffset? moment)
    {
        if (ended is null)
        {
            if (since is not null)
            {
                return ClockState.Paused;
            }

            var isOver = moment is { } last ? now > last : KyivDate.Of(now) > lastDay;
            return (isOver, plan.IsRight) switch
            {
                (false, _) => ClockState.Running,
                (true, true) => ClockState.Lapsed,
                _ => ClockState.Overrun,
            };
        }

        if (ended != plan.MetBy)
        {
            return ClockState.Dropped;
        }

        var inTime = moment is { } end && plan.DoneOn is null
            ? ended.At <= end
            : (plan.DoneOn ?? KyivDate.Of(ended.At)) <= lastDay;
        return (inTime, plan.IsRight) switch
        {
            (true, _) => ClockState.Met,
            (false, true) => ClockState.Lapsed,
            _ => ClockState.Overrun,
        };
    }

    private List<TermPause> PausesUntil(DateTimeOffset end) =>
    [
        .. _pauses.Over.Concat(rules.Holds.Select(hold => hold.AsPause()).OfType<TermPause>())
            .Where(pause => pause.From < end),
    ];

    // A suspension without a known end stops the clock from its first day on.
    private DateTimeOffset? PausedSince()
    {
        if (_pauses.Since is { } since)
        {
            return since;
        }

        var open = rules.Holds.Where(hold => hold.To is null && hold.From <= KyivDate.Of(now))
            .Select(hold => KyivDate.StartOf(hold.From))
            .ToList();
        return open.Count == 0 ? null : open.Min();
    }
}
