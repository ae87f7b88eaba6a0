using System.Globalization;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;

namespace CnapPlatform.Web.Kernel;

/// <summary>What the data say, in the reader's language.</summary>
public static class LocalTexts
{
    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "en";

    public static string Here(this LocalText text) => text.In(IsEnglish ? "en" : "uk");

    public static string Here(this LocalOverride own) => new LocalText(own.Uk, own.En).Here();

    /// <summary>A Ukrainian proper name, in Latin letters on an English page.</summary>
    public static string ProperName(string name) => IsEnglish ? Transliteration.ToLatin(name) : name;
}
