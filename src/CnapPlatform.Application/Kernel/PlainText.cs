using FluentValidation;

namespace CnapPlatform.Application.Kernel;

public static class PlainTextRule
{
    /// <summary>No control characters, which no keyboard types and no printer prints; line breaks are fine.</summary>
    public static IRuleBuilderOptions<T, string?> PlainText<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || !text.Any(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t')))
            .WithMessage("Kernel.Text.ControlCharacters");
}

internal static class Blank
{
    /// <summary>Trimmed text; null where nothing was typed.</summary>
    public static string? ToNull(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
