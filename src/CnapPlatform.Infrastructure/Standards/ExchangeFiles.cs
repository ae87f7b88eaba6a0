using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CnapPlatform.Application.Standards.Exchange;
using CnapPlatform.Infrastructure.Documents;

namespace CnapPlatform.Infrastructure.Standards;

/// <summary>The published schema, from the files of the distribution.</summary>
internal sealed class StandardSchemaFile : IStandardSchema
{
    public StandardSchemaFile()
    {
        Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "standard", "export.schema.json"));
        Schema = JsonNode.Parse(Text)!;
    }

    public string Text { get; }

    public JsonNode Schema { get; }
}

/// <summary>Uploads between dry run and confirmation, in the data folder that all web nodes share; a day at most.</summary>
internal sealed class ImportFolder(DataFolder folder, TimeProvider clock) : IImportFiles
{
    private const int HexLength = 64;

    public async Task<string> KeepAsync(byte[] content, CancellationToken cancellationToken)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(content));
        var path = folder.PathOf("imports", key);
        Clear(Path.GetDirectoryName(path)!);
        var part = $"{path}.{Guid.NewGuid():N}";
        await File.WriteAllBytesAsync(part, content, cancellationToken);
        File.SetLastWriteTimeUtc(part, clock.GetUtcNow().UtcDateTime);
        File.Move(part, path, overwrite: true);
        return key;
    }

    public async Task<byte[]?> FindAsync(string sha256, CancellationToken cancellationToken)
    {
        if (sha256.Length != HexLength || !sha256.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        var path = folder.PathOf("imports", sha256);
        return File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellationToken) : null;
    }

    private void Clear(string imports)
    {
        var yesterday = clock.GetUtcNow().AddDays(-1).UtcDateTime;
        foreach (var file in Directory.GetFiles(imports).Where(file => File.GetLastWriteTimeUtc(file) < yesterday))
        {
            File.Delete(file);
        }
    }
}
