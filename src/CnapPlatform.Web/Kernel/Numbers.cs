using System.Globalization;

namespace CnapPlatform.Web.Kernel;

/// <summary>Numbers and money as people write them, and names in the order of the alphabet.</summary>
public static class Numbers
{
    private static readonly char Space = '\u00A0';

    /// <summary>Ukrainian order of names (ґ after г, є after е, і and ї after и), whatever the interface's language.</summary>
    public static StringComparer Alphabetical { get; } =
        StringComparer.Create(CultureInfo.GetCultureInfo("uk-UA"), CompareOptions.IgnoreCase);

    /// <summary>1 470 in Ukrainian, 1,470 in English; a line never breaks inside.</summary>
    public static string Whole(long number) => Grouped(number.ToString("N0", CultureInfo.CurrentCulture));

    /// <summary>The same where no more is counted than a limit: «1 000+».</summary>
    public static string UpTo(int? limit, long number) =>
        number > limit ? $"{Whole(limit.Value)}+" : Whole(number);

    /// <summary>Kopiykas as hryvnias: 49,92 грн; whole sums without kopiykas.</summary>
    public static string Money(long kopiykas)
    {
        var culture = CultureInfo.CurrentCulture;
        var sum = (kopiykas / 100m).ToString(kopiykas % 100 == 0 ? "N0" : "N2", culture);
        return $"{Grouped(sum)}{Space}{(culture.TwoLetterISOLanguageName is "en" ? "UAH" : "грн")}";
    }

    /// <summary>A number with up to the given number of decimals.</summary>
    public static string WithDecimals(decimal number, int decimals = 1)
    {
        var format = decimals == 0 ? "#,0" : "#,0." + new string('#', decimals);
        return Grouped(number.ToString(format, CultureInfo.CurrentCulture));
    }

    /// <summary>The size of a file: 1 КБ at least, from a megabyte on in megabytes.</summary>
    public static string FileSize(long bytes)
    {
        const int Kilobyte = 1024;
        var (kilo, mega) = CultureInfo.CurrentCulture.TwoLetterISOLanguageName is "en" ? ("KB", "MB") : ("КБ", "МБ");
        return bytes < Kilobyte * Kilobyte
            ? $"{Whole((bytes + Kilobyte - 1) / Kilobyte)}{Space}{kilo}"
            : $"{WithDecimals(bytes / (decimal)(Kilobyte * Kilobyte))}{Space}{mega}";
    }

    // Versions of the culture data differ in which space they group by.
    private static string Grouped(string number) => number.Replace('\u202F', Space).Replace(' ', Space);
}
