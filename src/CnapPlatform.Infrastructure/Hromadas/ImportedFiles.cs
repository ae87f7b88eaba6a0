using CnapPlatform.Infrastructure.Documents;

namespace CnapPlatform.Infrastructure.Hromadas;

/// <summary>Which content of each reference file was imported last; kept in the data folder as sha256sum writes it.</summary>
internal sealed class ImportedFiles(
    string path, IReadOnlyDictionary<string, string> present, IReadOnlyDictionary<string, string> imported)
{
    private const string FileName = "reference-data.sha256";

    public bool HasAll => !ReferenceFiles.All.Any(Lacks);

    public bool Lacks(string file) => imported.GetValueOrDefault(file) != present[file];

    public static async Task<ImportedFiles> ReadAsync(
        ReferenceFiles files, DataFolder data, CancellationToken cancellationToken)
    {
        var present = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in ReferenceFiles.All)
        {
            present[file] = await files.HashAsync(file, cancellationToken);
        }

        var path = data.PathOf(FileName);
        var lines = File.Exists(path) ? await File.ReadAllLinesAsync(path, cancellationToken) : [];
        var imported = lines
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[1], parts => parts[0], StringComparer.Ordinal);
        return new ImportedFiles(path, present, imported);
    }

    public Task WriteAsync(CancellationToken cancellationToken) =>
        File.WriteAllLinesAsync(path, present.Select(file => $"{file.Value}  {file.Key}"), cancellationToken);
}
