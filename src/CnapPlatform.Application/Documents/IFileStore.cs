using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Application.Documents;

/// <summary>Keeps the bytes of attachments, each hromada's apart.</summary>
public interface IFileStore
{
    /// <summary>Keeps the content and answers the key under which it is found again.</summary>
    Task<string> SaveAsync(HromadaId hromada, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Removes what belongs to no application; a key that is not there is no mistake.</summary>
    Task DeleteAsync(HromadaId hromada, string key);

    Task<Stream> OpenAsync(HromadaId hromada, string key, CancellationToken cancellationToken);
}
