using System.Globalization;
using CnapPlatform.Application.Standards.Exchange;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CnapPlatform.Infrastructure.Standards;

/// <summary>A workbook of one sheet. Its texts are texts, whatever they begin with: no cell holds a formula.</summary>
internal static class XlsxFile
{
    // A cell holds no more; what is longer is cut, and the CSV has it whole.
    private const int LongestCell = 32_767;

    public static byte[] Write(SheetTable table)
    {
        using var file = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = workbook.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            var data = new SheetData(table.Rows.Prepend(table.Columns).Select(RowOf));
            sheet.Worksheet = new Worksheet();
            sheet.Worksheet.AppendChild(data);
            var only = new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = table.Name };
            book.Workbook = new Workbook();
            book.Workbook.AppendChild(new Sheets()).AppendChild(only);
        }

        return file.ToArray();
    }

    /// <summary>A value as it is written for machines: dates as yyyy-MM-dd, numbers with a point.</summary>
    public static string Plain(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static Row RowOf(IReadOnlyList<object?> cells) => new(cells.Select(CellOf));

    private static Cell CellOf(object? value)
    {
        var text = Plain(value);
        return value is int or long or decimal
            ? new Cell { DataType = CellValues.Number, CellValue = new CellValue(text) }
            : new Cell
            {
                DataType = CellValues.InlineString,
                InlineString = new InlineString
                {
                    Text = new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve },
                },
            };
    }

    private static string Clean(string text)
    {
        var kept = text.Length <= LongestCell ? text : text[..LongestCell];
        return new string([.. kept.Where(letter => !char.IsControl(letter) || letter is '\n' or '\t')]);
    }
}
