using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using CnapPlatform.Domain.Hromadas;
using ExcelDataReader;

namespace CnapPlatform.Infrastructure.Hromadas;

/// <summary>The columns of the ministry's table, by the words of its header.</summary>
internal static class CodifierColumns
{
    public const string Category = "Категорія обʼєкта";
    public const string Name = "Назва обʼєкта";

    public static readonly string[] Levels =
        ["Перший рівень", "Другий рівень", "Третій рівень", "Четвертий рівень", "Додатковий рівень"];

    public static readonly string[] All = [.. Levels, Category, Name];
}

/// <summary>One row of the sheet as it stands in the file, its cells by column.</summary>
internal sealed record SheetRow(int Number, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>The sheet of a workbook that holds the codifier: below whatever title it has, its header and its rows.</summary>
internal sealed record CodifierSheet(string Name, IReadOnlyList<SheetRow> Rows)
{
    private const string UsualName = "Кодифікатор";

    // Fewer words of the header than these are a coincidence, more are a header that lacks a column.
    private const int FewestHeaderWords = 3;

    public static CodifierSheet Find(Stream file)
    {
        var sheets = Read(file);
        var inOrder = sheets.OrderByDescending(sheet => sheet.Name == UsualName).ToList();
        foreach (var (name, rows) in inOrder)
        {
            var header = rows.FindIndex(row => Missing(row).Count == 0);
            if (header >= 0)
            {
                return new CodifierSheet(name, Below(rows, header));
            }
        }

        throw NoHeader(inOrder);
    }

    private static List<(string Name, List<string[]> Rows)> Read(Stream file)
    {
        if (file is { CanSeek: true, Length: 0 })
        {
            throw new CodifierFileRefused([new CodifierFileProblem(null, null, null, "the file is empty")]);
        }

        // The reader's default settings name code page 1252, though an xlsx has none.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(
                file, new ExcelReaderConfiguration { LeaveOpen = true });
            var sheets = new List<(string, List<string[]>)>();
            do
            {
                sheets.Add((reader.Name, RowsOf(reader)));
            }
            while (reader.NextResult());
            return sheets;
        }
        catch (Exception e)
        {
            // Whatever a foreign file makes its reader trip over, the answer is the same.
            throw new CodifierFileRefused(
                [new CodifierFileProblem(null, null, null, $"not a whole xlsx workbook ({e.Message})")]);
        }
    }

    private static List<string[]> RowsOf(IExcelDataReader reader)
    {
        var rows = new List<string[]>();
        while (reader.Read())
        {
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)?.Trim() ?? "";
            }

            rows.Add(cells);
        }

        return rows;
    }

    private static List<SheetRow> Below(List<string[]> rows, int header)
    {
        var titles = Titles(rows[header]);
        var places = CodifierColumns.All.ToDictionary(column => column, titles.IndexOf, StringComparer.Ordinal);
        var below = new List<SheetRow>(rows.Count);
        for (var i = header + 1; i < rows.Count; i++)
        {
            var cells = rows[i];
            if (Array.Exists(cells, cell => cell.Length > 0))
            {
                below.Add(new SheetRow(i + 1, places.ToFrozenDictionary(
                    place => place.Key, place => cells.ElementAtOrDefault(place.Value) ?? "")));
            }
        }

        return below;
    }

    private static List<string> Titles(string[] row) => [.. row.Select(CodifierNotation.Name)];

    private static List<string> Missing(string[] row)
    {
        var titles = Titles(row);
        return [.. CodifierColumns.All.Where(column => !titles.Contains(column))];
    }

    private static CodifierFileRefused NoHeader(List<(string Name, List<string[]> Rows)> sheets)
    {
        foreach (var (name, rows) in sheets)
        {
            var nearly = rows.FindIndex(row => Missing(row).Count <= CodifierColumns.All.Length - FewestHeaderWords);
            if (nearly >= 0)
            {
                return new CodifierFileRefused(
                [
                    .. Missing(rows[nearly]).Select(column =>
                        new CodifierFileProblem(name, nearly + 1, column, "the column is missing")),
                ]);
            }
        }

        return new CodifierFileRefused(
        [
            new CodifierFileProblem(
                sheets.FirstOrDefault().Name,
                null,
                null,
                $"no header row with the columns {string.Join(", ", CodifierColumns.All)}"),
        ]);
    }
}
