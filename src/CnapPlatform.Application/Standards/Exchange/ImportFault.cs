using System.Text.Json.Nodes;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Standards.Exchange;

/// <summary>What is wrong with a file and where in it.</summary>
/// <param name="Key">Key of the sentence that says it.</param>
/// <param name="Place">«services[3].variants[0].fee.kind», or «row 12, column term»; empty for the whole file.</param>
public sealed record ImportFault(string Key, string Place, params object[] Arguments);

/// <summary>What a file turned out to be.</summary>
public enum ImportKind
{
    Unknown,

    /// <summary>A whole version, as exported.</summary>
    Version,

    /// <summary>One service passport.</summary>
    Service,

    /// <summary>A table of services with chosen columns.</summary>
    List,

    /// <summary>The national Guide's register of services.</summary>
    Guide,
}

/// <summary>A file as it was read over a draft.</summary>
/// <param name="After">The draft as the file would leave it; null where the file has faults.</param>
/// <param name="Notes">Keys of sentences about what the file holds and the import leaves alone.</param>
internal sealed record ReadImport(
    ImportKind Kind, StandardDocument? After, IReadOnlyList<ImportFault> Faults, IReadOnlyList<string> Notes)
{
    public static ReadImport Faulty(ImportKind kind, params IReadOnlyList<ImportFault> faults) =>
        new(kind, null, faults, []);
}

/// <summary>The JSON Schema of what is exported; what is imported is held against it.</summary>
public interface IStandardSchema
{
    string Text { get; }

    JsonNode Schema { get; }
}

/// <summary>Keeps an uploaded file between its dry run and its confirmation.</summary>
public interface IImportFiles
{
    /// <summary>Answers the SHA-256 of the content, by which it is found again.</summary>
    Task<string> KeepAsync(byte[] content, CancellationToken cancellationToken);

    /// <summary>The content; null where it has been cleared away.</summary>
    Task<byte[]?> FindAsync(string sha256, CancellationToken cancellationToken);
}
