using CnapPlatform.Application.Staff.ApiKeys;
using CnapPlatform.Domain.Staff.ApiKeys;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Infrastructure.Staff;

/// <summary>Several nodes write the last use of a key; an older time never overwrites a newer one.</summary>
internal sealed class ApiKeyUses(CnapDb db) : IApiKeyUses
{
    public Task NoteAsync(ApiKeyId key, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var before = at - ApiKeyDirectory.BetweenNotes;
        return db.ApiKeys
            .Where(k => k.Id == key && (k.LastUsedAt == null || k.LastUsedAt <= before))
            .ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedAt, at), cancellationToken);
    }
}
