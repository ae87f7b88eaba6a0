using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>
/// On which day after the end of a term each rung is told; a setting, not a rule of law. Zero switches a rung off. The
/// executor, the first rung, is told by <see cref="DueWorkKind.TermOverdue"/>.
/// </summary>
public sealed record EscalationLadder
{
    public int ToUnitHead { get; init; } = 2;

    public int ToCnapHead { get; init; } = 5;

    public int ToCouncil { get; init; } = 10;

    /// <summary>
    /// The head of the CNAP hears after the head of the unit; a rung that is off stands in nobody's way.
    /// </summary>
    public bool CnapHeadComesLater => IsLater(ToCnapHead, ToUnitHead);

    public bool CouncilComesLast => IsLater(ToCouncil, ToUnitHead) && IsLater(ToCouncil, ToCnapHead);

    private static bool IsLater(int rung, int before) => rung == 0 || rung > before;
}

/// <summary>
/// Who hears of an overdue case, one after another: executor, head of the unit, head of the CNAP, council. Only the
/// next rung waits in the due work, so that a case in time costs nothing; a decision or a pause ends the climb.
/// </summary>
public static class Escalation
{
    public static readonly IReadOnlyList<DueWorkKind> Rungs =
        [DueWorkKind.EscalateToUnitHead, DueWorkKind.EscalateToCnapHead, DueWorkKind.EscalateToCouncil];

    /// <summary>
    /// What follows a rung that has been told; null at the top. A sweep that comes late still leaves each rung a day.
    /// </summary>
    public static DueWork? After(DueWorkKind told, Case subject, DateTimeOffset now, ReminderPolicy policy)
    {
        var from = told == DueWorkKind.TermOverdue ? 0 : Rungs.ToList().IndexOf(told) + 1;
        foreach (var rung in Rungs.Skip(from))
        {
            var days = DaysTo(rung, policy.Ladder);
            if (days > 0 && IsThere(rung, subject))
            {
                var planned = policy.MorningOf(subject.DueOn!.Value.AddDays(days));
                var tomorrow = policy.MorningOf(KyivDate.Of(now).AddDays(1));
                return DueWork.For(subject, rung, planned > now ? planned : tomorrow);
            }
        }

        return null;
    }

    private static int DaysTo(DueWorkKind rung, EscalationLadder ladder) => rung switch
    {
        DueWorkKind.EscalateToUnitHead => ladder.ToUnitHead,
        DueWorkKind.EscalateToCnapHead => ladder.ToCnapHead,
        _ => ladder.ToCouncil,
    };

    // A case that the CNAP itself holds has no other unit: its head comes next.
    private static bool IsThere(DueWorkKind rung, Case subject) =>
        rung != DueWorkKind.EscalateToUnitHead
        || (subject.ProviderBodyId is not null && subject.Status != CaseStatus.Registered);
}
