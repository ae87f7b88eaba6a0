using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Standards;

/// <summary>A table as a CSV file (RFC 4180) that spreadsheets open in Ukrainian: UTF-8 with its mark at the start.</summary>
public static class CsvFile
{
    private const string NewLine = "\r\n";
    private static readonly char[] Quoted = ['"', ',', '\r', '\n'];

    // A spreadsheet would take such a cell for a formula.
    private static readonly char[] FormulaStarts = ['=', '+', '@', '\t'];

    public static FileContentResult Of(string name, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append(NewLine);
        }

        return new FileContentResult(
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8")
        {
            FileDownloadName = name,
        };
    }

    private static string Cell(object? value)
    {
        var text = value switch
        {
            null => "",
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        var isText = value is string;
        var safe = isText && text.Length > 0 && FormulaStarts.Contains(text[0]) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(Quoted) < 0
            ? safe
            : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
