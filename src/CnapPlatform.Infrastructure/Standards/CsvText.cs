using System.Text;

namespace CnapPlatform.Infrastructure.Standards;

/// <summary>Comma-separated text by RFC 4180; reads the semicolons of a Ukrainian spreadsheet too.</summary>
internal static class CsvText
{
    public static void Write(TextWriter writer, IEnumerable<string> cells)
    {
        writer.Write(string.Join(',', cells.Select(Quoted)));
        writer.Write("\r\n");
    }

    /// <summary>The rows with their cells; an unfinished quotation breaks the file.</summary>
    public static List<string[]> Read(string text, int mostRows)
    {
        var separator = text.Split('\n', 2)[0].Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var rows = new List<string[]>();
        var row = new List<string>();
        var place = 0;
        while (place < text.Length && rows.Count <= mostRows)
        {
            row.Add(ReadCell(text, separator, ref place));
            if (place < text.Length && text[place] == separator)
            {
                place++;
                if (place < text.Length)
                {
                    continue;
                }

                row.Add("");
            }

            place += text.AsSpan(place).StartsWith("\r\n") ? 2 : 1;
            rows.Add([.. row]);
            row.Clear();
        }

        return rows;
    }

    private static string ReadCell(string text, char separator, ref int place)
    {
        if (text[place] != '"')
        {
            var next = text.AsSpan(place).IndexOfAny(separator, '\r', '\n');
            var plain = next < 0 ? text[place..] : text.Substring(place, next);
            place += plain.Length;
            return plain;
        }

        var cell = new StringBuilder();
        place++;
        while (place < text.Length)
        {
            var letter = text[place++];
            var isDoubled = letter == '"' && place < text.Length && text[place] == '"';
            if (letter == '"' && !isDoubled)
            {
                return cell.ToString();
            }

            cell.Append(letter);
            place += isDoubled ? 1 : 0;
        }

        throw new InvalidDataException("A quotation is not closed.");
    }

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",;\"\r\n") >= 0
        ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : cell;
}
