using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CnapPlatform.Application.Tests.Hromadas;

/// <summary>Small xlsx files as the ministry might publish them.</summary>
internal static class Workbook
{
    public static readonly string[] Header =
    [
        "Перший рівень", "Другий рівень", "Третій рівень", "Четвертий рівень", "Додатковий рівень",
        "Категорія об’єкта", "Назва об’єкта",
    ];

    /// <summary>An oblast, a raion, a hromada with two settlements, and Kyiv with a district.</summary>
    public static List<string[]> Country() =>
    [
        ["UA90000000000000001", "", "", "", "", "O", "Лісова"],
        ["UA90000000000000001", "UA90010000000000002", "", "", "", "P", "Дальній "],
        ["UA90000000000000001", "UA90010000000000002", "UA90010010000000003", "", "", "H", "Кам’янська "],
        Place("UA90010010010000004", "X", "Кам’янка"),
        Place("UA90010010020000005", "C", "Глухе"),
        [
            "UA90000000000000001", "UA90000000000000001", "UA90000000000000001", "UA90000000010000006", "", "M",
            "Прип’ять",
        ],
        ["UA91000000000000007", "", "", "", "", "K", "Київ"],
        [
            "UA91000000000000007", "UA91000000000000007", "UA91000000000000007", "UA91000000000000007",
            "UA91000000000100008", "B", "Подільський",
        ],
    ];

    public static string[] Place(string code, string category, string name) =>
        ["UA90000000000000001", "UA90010000000000002", "UA90010010000000003", code, "", category, name];

    public static MemoryStream Of(IEnumerable<string[]> rows, string sheet = "Кодифікатор") => Of((sheet, rows));

    public static MemoryStream Of(params (string Name, IEnumerable<string[]> Rows)[] sheets)
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook();
            var list = workbook.Workbook.AppendChild(new Sheets());
            uint id = 1;
            foreach (var (name, rows) in sheets)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet();
                part.Worksheet.AppendChild(new SheetData(rows.Select(RowOf)));
                list.AppendChild(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = id++, Name = name });
            }
        }

        stream.Position = 0;
        return stream;
    }

    private static Row RowOf(string[] cells) => new(cells.Select(CellOf));

    private static Cell CellOf(string text)
    {
        var inline = new InlineString();
        inline.AppendChild(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return new Cell { DataType = CellValues.InlineString, InlineString = inline };
    }
}
