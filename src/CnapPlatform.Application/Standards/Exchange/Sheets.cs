namespace CnapPlatform.Application.Standards.Exchange;

/// <summary>A table to be written as CSV or XLSX: texts, numbers, dates and flags; null is an empty cell.</summary>
public sealed record SheetTable(
    string Name, IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>One row of a table that came from outside.</summary>
/// <param name="Number">As a person counts them in the file, the header included.</param>
public sealed record SheetRow(int Number, IReadOnlyDictionary<string, string> Cells);

/// <summary>A table that came from outside, or why it cannot be read.</summary>
public sealed record SheetRead(IReadOnlyList<string> Columns, IReadOnlyList<SheetRow> Rows, ImportFault? Fault = null);

/// <summary>
/// Tables as files. Nothing that is written can be run as a formula by the program that opens it, and what was written
/// reads back as it was.
/// </summary>
public interface ISheetFiles
{
    byte[] WriteCsv(SheetTable table);

    byte[] WriteXlsx(SheetTable table);

    /// <summary>The same CSV, written row by row as they come.</summary>
    Task WriteCsvAsync(
        Stream to,
        IReadOnlyList<string> columns,
        IAsyncEnumerable<IReadOnlyList<object?>> rows,
        CancellationToken cancellationToken);

    /// <summary>Reads CSV (UTF-8, comma or semicolon) and XLSX, told apart by their content.</summary>
    SheetRead Read(byte[] content);
}
