using CnapPlatform.Application.Documents;
using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Infrastructure.Documents;

/// <summary>The folder in which the embedded run keeps its database, files and mail.</summary>
public sealed class DataFolder(string root)
{
    /// <summary>A path inside the folder; the folders on the way are made.</summary>
    public string PathOf(params string[] parts)
    {
        var path = Path.GetFullPath(Path.Combine([root, .. parts]));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}

/// <summary>Attachments as files, a folder a hromada; keys are made here and never come from a person.</summary>
internal sealed class FolderFileStore(DataFolder folder) : IFileStore
{
    public async Task<string> SaveAsync(
        HromadaId hromada, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var key = Guid.CreateVersion7().ToString("N");
        await using var file = new FileStream(PathOf(hromada, key), FileMode.CreateNew, FileAccess.Write);
        await file.WriteAsync(content, cancellationToken);
        return key;
    }

    public Task DeleteAsync(HromadaId hromada, string key)
    {
        File.Delete(PathOf(hromada, key));
        return Task.CompletedTask;
    }

    public Task<Stream> OpenAsync(HromadaId hromada, string key, CancellationToken cancellationToken) =>
        Task.FromResult<Stream>(new FileStream(PathOf(hromada, key), FileMode.Open, FileAccess.Read));

    private string PathOf(HromadaId hromada, string key) => folder.PathOf("files", hromada.ToString(), key);
}
