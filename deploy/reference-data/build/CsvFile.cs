using CsvHelper;

namespace CnapPlatform.ReferenceData;

/// <summary>Comma-separated files with a header, UTF-8, lines ended by LF, quoted only where a field needs it.</summary>
internal static class CsvFile
{
    public static List<T> Read<T>(string path, Func<CsvReader, T> row)
    {
        using var csv = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',' });
        var rows = new List<T>();
        while (csv.Read())
        {
            rows.Add(row(csv));
        }

        return rows;
    }

    public static void Write(string path, string header, IEnumerable<string[]> rows)
    {
        using var csv = CsvWriter.ToFile(path, new CsvWriterOptions { NewLine = "\n" });
        csv.WriteHeader(header.Split(','));
        foreach (var row in rows)
        {
            csv.WriteRecord(row);
        }
    }
}
