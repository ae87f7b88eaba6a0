using System.IO.Compression;
using System.Text;
using CnapPlatform.Application.Standards.Exchange;
using ExcelDataReader;

namespace CnapPlatform.Infrastructure.Standards;

/// <summary>CSV for everybody and XLSX for spreadsheets.</summary>
internal sealed class SheetFiles : ISheetFiles
{
    private const int MostRows = 20_000;
    private const int MostColumns = 200;
    private const long LargestUnpacked = 100L * 1024 * 1024;

    // What a spreadsheet takes for the beginning of a formula, in full width as well; an apostrophe before it makes it
    // text.
    private const string FormulaStarts = "=+-@\t\r＝＋－＠";

    private static readonly UTF8Encoding WithBom = new(encoderShouldEmitUTF8Identifier: true);

    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public byte[] WriteCsv(SheetTable table)
    {
        using var file = new MemoryStream();
        using (var writer = new StreamWriter(file, WithBom))
        {
            CsvText.Write(writer, table.Columns);
            foreach (var row in table.Rows)
            {
                CsvText.Write(writer, row.Select(Cell));
            }
        }

        return file.ToArray();
    }

    public async Task WriteCsvAsync(
        Stream to,
        IReadOnlyList<string> columns,
        IAsyncEnumerable<IReadOnlyList<object?>> rows,
        CancellationToken cancellationToken)
    {
        const int rowsAtOnce = 200;
        await using var writer = new StreamWriter(to, WithBom, leaveOpen: true);
        using var lines = new StringWriter();
        CsvText.Write(lines, columns);
        var count = 0;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            CsvText.Write(lines, row.Select(Cell));
            if (++count % rowsAtOnce == 0)
            {
                await FlushAsync(lines, writer, cancellationToken);
            }
        }

        await FlushAsync(lines, writer, cancellationToken);
    }

    public byte[] WriteXlsx(SheetTable table) => XlsxFile.Write(table);

    public SheetRead Read(byte[] content)
    {
        try
        {
            var rows = content.AsSpan().StartsWith("PK"u8) ? ReadXlsx(content) : ReadCsv(content);
            return Table(rows);
        }
        catch (DecoderFallbackException wrong)
        {
            return Faulty("Exchange.Fault.Encoding", wrong.Index + 1);
        }
        catch (Exception broken) when (broken is InvalidDataException
            or ExcelDataReader.Exceptions.ExcelReaderException or System.Xml.XmlException)
        {
            return Faulty("Exchange.Fault.Table");
        }
    }

    private static SheetRead Table(List<string[]> rows)
    {
        if (rows.Count is 0 or > MostRows || rows[0].Length > MostColumns)
        {
            return Faulty(rows.Count == 0 ? "Exchange.Fault.EmptyFile" : "Exchange.Fault.TableTooLarge", MostRows);
        }

        var columns = rows[0].Select(name => name.Trim()).ToList();
        while (columns is [.., ""])
        {
            columns.RemoveAt(columns.Count - 1);
        }

        if (columns.Distinct().Count() < columns.Count)
        {
            return Faulty("Exchange.Fault.RepeatedColumn");
        }

        return new SheetRead(
            columns,
            [
                .. rows.Select((cells, i) => (Cells: cells, Number: i + 1)).Skip(1)
                    .Where(row => row.Cells.Any(cell => cell.Length > 0))
                    .Select(row => new SheetRow(
                        row.Number,
                        columns.Zip(row.Cells).ToDictionary(pair => pair.First, pair => Denatured(pair.Second)))),
            ]);
    }

    private static List<string[]> ReadCsv(byte[] content) =>
        CsvText.Read(Strict.GetString(content).TrimStart('\uFEFF'), MostRows);

    private static List<string[]> ReadXlsx(byte[] content)
    {
        using (var zip = new ZipArchive(new MemoryStream(content)))
        {
            if (zip.Entries.Sum(entry => entry.Length) > LargestUnpacked)
            {
                throw new InvalidDataException("The workbook is too large when unpacked.");
            }
        }

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(content));
        var rows = new List<string[]>();
        while (rows.Count <= MostRows && reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => XlsxFile.Plain(reader.GetValue(i)))]);
        }

        return rows;
    }

    // What has been gathered goes out in one piece: the body of an answer is written asynchronously only.
    private static async Task FlushAsync(StringWriter lines, StreamWriter writer, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(lines.ToString().AsMemory(), cancellationToken);
        await writer.FlushAsync(cancellationToken);
        lines.GetStringBuilder().Clear();
    }

    private static string Cell(object? cell) => cell is string text ? Neutral(text) : XlsxFile.Plain(cell);

    private static string Neutral(string text) =>
        text.Length > 0 && FormulaStarts.Contains(text[0]) ? $"'{text}" : text;

    private static string Denatured(string text) =>
        text.Length > 1 && text[0] == '\'' && FormulaStarts.Contains(text[1]) ? text[1..] : text;

    private static SheetRead Faulty(string key, params object[] arguments) =>
        new([], [], new ImportFault(key, "", arguments));
}
