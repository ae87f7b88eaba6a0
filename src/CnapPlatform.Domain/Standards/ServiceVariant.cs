using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Standards;

/// <summary>A way in which the service is given (channel, urgency, condition), with its own term and fee.</summary>
public sealed record ServiceVariant
{
    public string Key { get; init; } = "";

    public LocalText Title { get; init; } = LocalText.Empty;

    public VariantChannel Channel { get; init; }

    public VariantUrgency Urgency { get; init; }

    /// <summary>When this variant applies: «якщо …»; null where always.</summary>
    public LocalText? Condition { get; init; }

    public StatedTerm Term { get; init; } = new();

    public Fee Fee { get; init; } = new();

    /// <summary>The administrator who takes the application may also decide it (immediate services).</summary>
    public bool AdministratorProvides { get; init; }
}

public enum VariantChannel
{
    Any,
    Counter,
    Online,
}

public enum VariantUrgency
{
    Usual,
    Urgent,
}

/// <summary>A term as the law states it, with its source and whether it is confirmed.</summary>
public sealed record StatedTerm : StatedValue
{
    /// <summary>
    /// A bound against a slip of the pen, not a number of law: with it every term, in months too, ends within the
    /// working calendar.
    /// </summary>
    public const int Longest = 800;

    public int Length { get; init; }

    public TermUnit Unit { get; init; } = TermUnit.WorkingDay;

    public bool SkipDaysOff { get; init; }

    public Term ToTerm() => Unit switch
    {
        TermUnit.CalendarDay => Term.CalendarDays(Length),
        TermUnit.WorkingDay => Length == 0 ? Term.OnTheDay : Term.WorkingDays(Length),
        TermUnit.Month => Term.Months(Length),
        TermUnit.Hour => Term.Hours(Length, SkipDaysOff),
        _ => throw new InvalidOperationException($"Unit {Unit} is not known."),
    };
}

/// <summary>A stage of the technological card: who does what by when. The sum of stages never exceeds the term.</summary>
public sealed record TechnologicalStage : StatedValue
{
    public LocalText Stage { get; init; } = LocalText.Empty;

    public LocalText Position { get; init; } = LocalText.Empty;

    public LocalText Unit { get; init; } = LocalText.Empty;

    public StageAction Action { get; init; }

    public int Length { get; init; }

    public TermUnit LengthUnit { get; init; }
}

/// <summary>В, У, П, З of the official form.</summary>
public enum StageAction
{
    Performs,
    Participates,
    Approves,
    Confirms,
}
