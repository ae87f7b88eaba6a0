namespace CnapPlatform.Web.Components;

/// <summary>Numbers with a bar beside each, and a part of it that wants attention.</summary>
public sealed record BarTable(
    string Title, string NameOfRows, string NameOfWhole, string NameOfPart, IReadOnlyList<BarTable.Row> Rows)
{
    private const double Full = 100;

    public sealed record Row(string Name, string? Href, int Whole, int Part);

    public static BarTable Of(
        string title, string nameOfRows, string nameOfWhole, string nameOfPart, IEnumerable<Row> rows) =>
        new(title, nameOfRows, nameOfWhole, nameOfPart, [.. rows]);

    /// <summary>The length of a bar in per cents of the longest, as an attribute of SVG spells it.</summary>
    public string Length(int value) =>
        (value * Full / Math.Max(1, Rows.Max(row => row.Whole))).ToString(
            "0.#'%'", System.Globalization.CultureInfo.InvariantCulture);
}
