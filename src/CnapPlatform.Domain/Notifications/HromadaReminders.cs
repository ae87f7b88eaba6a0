using System.Globalization;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Domain.Notifications;

/// <summary>What a hromada has set for its own reminders; what is empty follows the platform.</summary>
public sealed class HromadaReminders : IOwnedByHromada
{
    public HromadaId HromadaId { get; init; }

    /// <summary>Days before the end of a term, largest first, as they are typed: «5, 3, 1».</summary>
    public string? DaysBefore { get; set; }

    /// <summary>Days after the end of a term until each rung of the ladder; zero switches a rung off.</summary>
    public int? ToUnitHead { get; set; }

    public int? ToCnapHead { get; set; }

    public int? ToCouncil { get; set; }

    /// <summary>Who in the council is told last; without it the tenant's administrator is.</summary>
    public string? CouncilEmail { get; set; }

    /// <summary>The platform's policy with this hromada's own values in it.</summary>
    public ReminderPolicy Over(ReminderPolicy platform) => platform with
    {
        DaysBefore = DaysBefore is null ? platform.DaysBefore : [.. DaysOf(DaysBefore)!],
        Ladder = new EscalationLadder
        {
            ToUnitHead = ToUnitHead ?? platform.Ladder.ToUnitHead,
            ToCnapHead = ToCnapHead ?? platform.Ladder.ToCnapHead,
            ToCouncil = ToCouncil ?? platform.Ladder.ToCouncil,
        },
    };

    /// <summary>The days of a list as people type it; null where it is no such list.</summary>
    public static IReadOnlyList<int>? DaysOf(string typed)
    {
        var days = new List<int>();
        foreach (var part in typed.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day is < 1 or > 60)
            {
                return null;
            }

            days.Add(day);
        }

        return days.Count is 0 or > 10 ? null : [.. days.Distinct().OrderDescending()];
    }
}
