using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Web.Kernel;

/// <summary>
/// What the product says, in the reader's language: <c>T["Portal.Start.Title"]</c> is the entry <c>Start.Title</c>
/// of <c>Texts/Portal.uk.resx</c> or <c>Texts/Portal.en.resx</c>.
/// </summary>
public sealed partial class Texts(bool missingIsAnError)
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> ByLanguage =
        new[] { "uk", "en" }.ToFrozenDictionary(language => language, Read, StringComparer.Ordinal);

    /// <summary>The keys of one language, for the check that both languages say the same things.</summary>
    public static IEnumerable<string> Keys(string language) => ByLanguage[language].Keys;

    public string this[string key] => Find(key) ?? Missing(key);

    public static bool Has(string? key) => key is not null && Find(key) is not null;

    /// <summary>A text whose places <c>{0}</c>, <c>{1}</c> are filled.</summary>
    public string Format(string key, params object?[] arguments) =>
        string.Format(CultureInfo.CurrentCulture, this[key], arguments);

    /// <summary>Why something was refused; words of the domain among the arguments are said in the reader's language.</summary>
    public string Say(Refused refused) => Format(refused.Reason, [.. refused.Arguments.Select(InLanguage)]);

    /// <summary>
    /// A text in the form that its number asks for. Forms stand side by side: Ukrainian <c>{0} день|{0} дні|{0} днів</c>,
    /// English <c>{0} day|{0} days</c>; <c>{0}</c> is the number, <c>{1}</c> and on are the further arguments.
    /// </summary>
    public string Plural(string key, long number, params object?[] arguments)
    {
        var forms = this[key].Split('|');
        var form = forms[Math.Min(FormOf(number), forms.Length - 1)]
            .Replace("{0} ", Language is "uk" ? "{0}\u00A0" : "{0} ", StringComparison.Ordinal);
        return string.Format(CultureInfo.CurrentCulture, form, [Numbers.Whole(number), .. arguments]);
    }

    /// <summary>The same words as the beginning of a sentence.</summary>
    public static string Sentence(string words) =>
        words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..];

    private object InLanguage(object argument) => argument switch
    {
        LocalText text => text.In(Language),
        CardField field => this[$"Services.CardField.{field}"],
        CaseStatus status => this[$"Cases.Status.{status}"],
        CaseAction action => this[$"Cases.Action.{action}"],
        _ => argument,
    };

    private static int FormOf(long number)
    {
        var n = Math.Abs(number);
        if (Language is not "uk")
        {
            return n == 1 ? 0 : 1;
        }

        if (n % 100 is >= 11 and <= 14)
        {
            return 2;
        }

        return (n % 10) switch
        {
            1 => 0,
            2 or 3 or 4 => 1,
            _ => 2,
        };
    }

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "en" ? "en" : "uk";

    private static string? Find(string key) => ByLanguage[Language].GetValueOrDefault(key);

    private string Missing(string key) =>
        missingIsAnError
            ? throw new KeyNotFoundException($"No text \"{key}\" in Texts/*.{Language}.resx.")
            : key;

    private static FrozenDictionary<string, string> Read(string language)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var ending = $".{language}.resources";
        var files = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Texts.", StringComparison.Ordinal)
                && name.EndsWith(ending, StringComparison.Ordinal));

        return files
            .SelectMany(name => Entries(assembly, name, feature: name["Texts.".Length..^ending.Length]))
            .ToFrozenDictionary(entry => entry.Key, entry => Typeset(entry.Value, language), StringComparer.Ordinal);
    }

    private static List<KeyValuePair<string, string>> Entries(Assembly assembly, string name, string feature)
    {
        using var reader = new ResourceReader(assembly.GetManifestResourceStream(name)!);
        return
        [
            .. reader.Cast<DictionaryEntry>()
                .Select(entry => KeyValuePair.Create($"{feature}.{entry.Key}", (string?)entry.Value ?? "")),
        ];
    }

    // A line ends neither after a one-letter word nor before a dash nor between a number and its unit.
    private static string Typeset(string text, string language)
    {
        var kept = BeforeDash().Replace(text, "\u00A0–");
        return language is "uk"
            ? AfterNumber().Replace(AfterOneLetter().Replace(kept, "${word}\u00A0"), "${number}\u00A0")
            : kept;
    }

    [GeneratedRegex(@" –", RegexOptions.None, 1000)]
    private static partial Regex BeforeDash();

    [GeneratedRegex(
        @"(?<![\p{L}\d'ʼ’])(?<word>[вуізоаяй]) ",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AfterOneLetter();

    [GeneratedRegex(@"(?<number>\d) (?=\p{Ll})", RegexOptions.None, 1000)]
    private static partial Regex AfterNumber();
}
