using CnapPlatform.Domain.Cases.Paper;

namespace CnapPlatform.Domain.Cases;

/// <summary>An application that was taken on paper and entered afterwards.</summary>
public sealed partial class Case
{
    /// <summary>Who entered it, when and why on paper; null where it was registered at once.</summary>
    public PaperEntry? Paper { get; private set; }

    /// <summary>
    /// Registers what was taken on paper at <see cref="PaperEntry.TakenAt"/>: number, clocks and promise are as if it had
    /// been entered at once; the route sheet says who entered it and when.
    /// </summary>
    public static Case RegisterFromPaper(
        Intake intake, NumberBlock block, ReservedNumber reserved, PaperEntry paper, CaseActor actor, CaseTerm term)
    {
        block.RequireMoment(paper.TakenAt, paper.EnteredAt);
        var registered = From(
            intake with { Code = reserved.TrackingCode }, CaseChannel.Counter, paper.TakenAt, actor);
        registered.TakeNumber(
            block.NumberOf(reserved), actor, paper.TakenAt, registered.SubmittedOn, term, paper.Reason);
        registered.Paper = paper;
        reserved.UseFor(registered.Id, actor, paper.EnteredAt);
        return registered;
    }
}

/// <summary>How a paper came into the platform.</summary>
public sealed record PaperEntry
{
    /// <summary>Date and time on the paper.</summary>
    public DateTimeOffset TakenAt { get; init; }

    /// <summary>Whose signature the paper bears.</summary>
    public required string TakenByName { get; init; }

    public DateTimeOffset EnteredAt { get; init; }

    public required string EnteredByName { get; init; }

    /// <summary>Why it was taken on paper.</summary>
    public required string Reason { get; init; }
}
