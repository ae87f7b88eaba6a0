namespace CnapPlatform.Application.Standards.Editing;

/// <summary>
/// What a field of the standard is made of, as a person fills it in: the one description from which its form is drawn,
/// its answers are read and its value is shown in words.
/// </summary>
/// <param name="Name">The member of the JSON; also names the label, unless another is given.</param>
public abstract record FieldShape(string Name)
{
    public bool Required { get; init; }

    /// <summary>The label's own name, where members named alike are different things.</summary>
    public string? LabelledAs { get; init; }
}

/// <summary>A text in one language.</summary>
public sealed record TextShape(string Name, int Max = FieldLimits.Line) : FieldShape(Name)
{
    public int Rows { get; init; } = 1;

    public TextForm Form { get; init; }
}

public enum TextForm
{
    Any,

    /// <summary>Five digits of the national register.</summary>
    RegistryId,

    /// <summary>A stable key: Latin letters, digits, hyphens.</summary>
    Code,

    /// <summary>A time of day, HH:mm.</summary>
    Time,
}

/// <summary>A text in Ukrainian and English.</summary>
public sealed record LocalShape(string Name, int Max = FieldLimits.Line) : FieldShape(Name)
{
    public int Rows { get; init; } = 1;

    /// <summary>The two languages are members of the object itself, without one of their own.</summary>
    public bool Inline { get; init; }
}

/// <summary>A number; an amount of money is typed in hryvnias and kept in kopiykas, and so are its bounds.</summary>
public sealed record NumberShape(string Name, NumberForm Form = NumberForm.Whole) : FieldShape(Name)
{
    public decimal Min { get; init; }

    /// <summary>More than this is a slip of the fingers.</summary>
    public required decimal Max { get; init; }
}

public enum NumberForm
{
    Whole,
    Fraction,
    Money,

    /// <summary>A year: its four digits stand together.</summary>
    Year,
}

/// <summary>Yes or no.</summary>
public sealed record FlagShape(string Name) : FieldShape(Name);

/// <summary>Yes, no, or not said.</summary>
public sealed record MaybeShape(string Name) : FieldShape(Name);

public sealed record DateShape(string Name) : FieldShape(Name);

/// <summary>One of a list: of a fixed one, or of codes that the version itself names.</summary>
public sealed record ChoiceShape(string Name, string Options) : FieldShape(Name);

/// <summary>Some of a list.</summary>
public sealed record ManyShape(string Name, string Options) : FieldShape(Name);

/// <summary>Words, one on a line.</summary>
public sealed record WordsShape(string Name) : FieldShape(Name);

/// <summary>A key the program gives to a row and nobody types.</summary>
public sealed record KeyShape(string Name, string Prefix) : FieldShape(Name);

/// <summary>Several values together.</summary>
public sealed record GroupShape(string Name, IReadOnlyList<FieldShape> Members) : FieldShape(Name);

/// <summary>Numbered rows, each made alike.</summary>
public sealed record ListShape(string Name, GroupShape Row) : FieldShape(Name);

/// <summary>How much a form takes: bounds of the program, not of law.</summary>
public static class FieldLimits
{
    public const int Line = 500;

    public const int Text = 2000;

    public const int Rows = 500;

    public const int Words = 100;
}
