using CnapPlatform.Domain.Cases;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>
/// The rules of one case as announcements changed them: each line of its route sheet is read by those that its dates
/// were counted by.
/// </summary>
/// <param name="Now">With everything announced up to the last count of the case.</param>
public sealed record RulesOverTime(ClockRules Now)
{
    /// <summary>Rules that a later announcement has overtaken, by the last announcement they know.</summary>
    public IReadOnlyDictionary<int, ClockRules> Earlier { get; init; } = new Dictionary<int, ClockRules>();

    public ClockRules At(RouteEntry line) => Earlier.GetValueOrDefault(line.CalendarRevision, Now);
}
