using System.Globalization;
using System.Text;
using FluentValidation;

namespace CnapPlatform.Application.Kernel;

public static class PlainTextRule
{
    /// <summary>
    /// No control characters, which no keyboard types and no printer prints, and no signs that hide or turn a text
    /// around; line breaks and soft hyphens are fine.
    /// </summary>
    public static IRuleBuilderOptions<T, string?> PlainText<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || HiddenSigns.FirstOf(text) is null)
            .WithMessage("Kernel.Text.ControlCharacters");

    /// <summary>Plain text of one line, as a name, a title or a number is: no line breaks and no tabs either.</summary>
    public static IRuleBuilderOptions<T, string?> OneLine<T>(this IRuleBuilder<T, string?> rule) =>
        rule.PlainText().Must(text => text is null || !text.Any(IsBreak)).WithMessage("Kernel.Text.OneLine");

    /// <summary>At least one letter, as a name has; nothing typed is another rule's matter.</summary>
    public static IRuleBuilderOptions<T, string?> WithLetter<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => string.IsNullOrWhiteSpace(text) || text.EnumerateRunes().Any(Rune.IsLetter))
            .WithMessage("Kernel.Text.NoLetter");

    private static bool IsBreak(char sign) => sign is '\r' or '\n' or '\t' or '\u2028' or '\u2029';
}

/// <summary>What neither typed nor imported text may hold: signs that nobody sees.</summary>
internal static class HiddenSigns
{
    public static Rune? FirstOf(string text)
    {
        foreach (var sign in text.EnumerateRunes())
        {
            if (IsHidden(sign))
            {
                return sign;
            }
        }

        return null;
    }

    public static string Without(string text) => string.Concat(text.EnumerateRunes().Where(sign => !IsHidden(sign)));

    private static bool IsHidden(Rune sign) => Rune.GetUnicodeCategory(sign) switch
    {
        UnicodeCategory.Control => sign.Value is not ('\r' or '\n' or '\t'),
        UnicodeCategory.Format => sign.Value != '\u00AD',
        _ => false,
    };
}

internal static class Blank
{
    /// <summary>Trimmed text; null where nothing was typed.</summary>
    public static string? ToNull(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
