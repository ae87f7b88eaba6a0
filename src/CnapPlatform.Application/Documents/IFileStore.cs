using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Application.Documents;

/// <summary>Keeps the bytes of attachments, each hromada's apart.</summary>
public interface IFileStore
{
    /// <summary>Keeps the content and answers the key under which it is found again.</summary>
    Task<string> SaveAsync(HromadaId hromada, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    Task<Stream> OpenAsync(HromadaId hromada, string key, CancellationToken cancellationToken);
}
