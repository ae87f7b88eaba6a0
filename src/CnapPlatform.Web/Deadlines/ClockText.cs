using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Deadlines;

/// <summary>Says what the clocks of a case do, in plain words of the reader's language.</summary>
public sealed class ClockText(Texts texts, TermText terms)
{
    public string Name(LegalClock clock) => clock.Stage is { } stage
        ? texts.Format("Clocks.Name.Stage", stage.Number, stage.Name.Here())
        : texts[$"Clocks.Name.{clock.Kind}"];

    public string State(LegalClock clock) => texts[$"Clocks.State.{clock.State}"];

    /// <summary>The kind of a tag; only what asks for action is coloured as late.</summary>
    public static string TagOf(LegalClock clock) => clock.State switch
    {
        ClockState.Met => "ok",
        ClockState.Overrun => "late",
        ClockState.Paused => "soon",
        ClockState.Running => "info",
        _ => "demo",
    };

    /// <summary>The last day, with its time where the term is counted in hours.</summary>
    public static string LastDay(LegalClock clock) =>
        Dates.Full(clock.LastDay) + (clock.LastMoment is { } at ? $", {Dates.TimeOfEnd(KyivDate.Local(at))}" : "");

    /// <summary>From what day and how long: the count in one line.</summary>
    public string Count(LegalClock clock)
    {
        if (clock.IsSet)
        {
            return texts["Clocks.Count.Set"];
        }

        return clock.Term.IsOnTheDay
            ? texts["Clocks.Count.OnTheDay"]
            : texts.Format("Clocks.Count", terms.Length(clock.Term), Dates.Full(clock.StartOn));
    }

    /// <summary>Where the number comes from; null where the version names no act.</summary>
    public string? Basis(LegalClock clock)
    {
        return (clock.Basis.Act, clock.Basis.Article) switch
        {
            (null, _) when clock.Kind == ClockKind.Stage => texts["Clocks.Basis.Card"],
            (null, _) => null,
            ({ } act, null) => act,
            ({ } act, { } article) => $"{act}, {article}",
        };
    }

    /// <summary>What a step did to a clock, with the arithmetic.</summary>
    public string Say(ClockEffect effect)
    {
        var clock = effect.Clock;
        var before = effect.LastDayBefore is { } was ? Dates.Full(was) : "";
        var (ran, left) = effect.Step is { } step ? (Amount(step.Ran, clock), Amount(step.Left, clock)) : ("", "");
        return texts.Format(
            $"Clocks.Effect.{KeyOf(effect)}", Name(clock), terms.Length(clock.Term), Dates.Full(clock.StartOn),
            LastDay(clock), before, ran, left);
    }

    // A stage that was left for the end of its whole part had the time of those after it, too.
    private static string KeyOf(ClockEffect effect) => effect.Kind switch
    {
        ClockEffectKind.Started when effect.Clock.IsSet => "Started.Set",
        ClockEffectKind.Started when effect.Clock.Term.IsOnTheDay => "Started.OnTheDay",
        ClockEffectKind.WentOn when effect.Clock.LastDay == effect.LastDayBefore => "WentOn.Same",
        ClockEffectKind.Stopped or ClockEffectKind.WentOn when effect.Step is null => $"{effect.Kind}.Plain",
        ClockEffectKind.Met or ClockEffectKind.MetLate
            when effect.Clock.Stage is not null && effect.Clock.LastDay > effect.LastDayBefore =>
            $"{effect.Kind}.WithLaterStages",
        _ => effect.Kind.ToString(),
    };

    // What is left of a month is counted in days.
    private string Amount(decimal amount, LegalClock clock) => clock.Term.Unit switch
    {
        TermUnit.Hour => texts.Format("Clocks.Hours", Numbers.WithDecimals(decimal.Round(amount, 1))),
        TermUnit.WorkingDay => texts.Plural("Deadlines.Term.WorkingDay", (long)amount),
        _ => texts.Plural("Deadlines.Term.CalendarDay", (long)amount),
    };
}
