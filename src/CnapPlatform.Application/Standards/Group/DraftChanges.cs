using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Comparison;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>What a draft changes against a published version, field by field; kept until either changes.</summary>
public sealed class DraftChanges
{
    private volatile Kept? _kept;

    public async Task<Told> AgainstAsync(
        StandardVersion draft, PublishedStandard published, ICnapDb db, CancellationToken cancellationToken)
    {
        var revisions = await db.Passports.Where(p => p.StandardNumber == draft.Number).GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Sum = all.Sum(p => p.Revision) })
            .SingleOrDefaultAsync(cancellationToken);
        var state = new State(
            draft.Number, draft.Revision, published.Number, revisions?.Count ?? 0, revisions?.Sum ?? 0);
        if (_kept is { } kept && kept.State == state)
        {
            return kept.Changes;
        }

        var now = new PublishedStandard(draft, await db.PassportsOfAsync(draft.Number, cancellationToken));
        var changes = new Told(
            [.. Between(published.Document, now.Document)], CodeNames.Of(published.Document, now.Document));
        _kept = new Kept(state, changes);
        return changes;
    }

    private static IEnumerable<ServiceChanges> Between(StandardDocument before, StandardDocument after)
    {
        var old = before.Services.ToDictionary(service => service.Code, StringComparer.Ordinal);
        var content = StandardComparer.Fields(before.Content, after.Content);
        if (content.Count > 0)
        {
            yield return new ServiceChanges(null, null, ServiceChange.Changed, content);
        }

        foreach (var now in after.Services)
        {
            var isOld = old.Remove(now.Code, out var was);
            var fields = StandardComparer.Fields(was ?? new PassportContent { Code = now.Code }, now);
            if (!isOld || fields.Count > 0)
            {
                yield return new ServiceChanges(
                    now.Code, now.ShortName, isOld ? ServiceChange.Changed : ServiceChange.Added, fields);
            }
        }

        foreach (var gone in before.Services.Where(service => old.ContainsKey(service.Code)))
        {
            yield return new ServiceChanges(gone.Code, gone.ShortName, ServiceChange.Removed, []);
        }
    }

    /// <summary>What changes, and what the codes in it are called.</summary>
    public sealed record Told(IReadOnlyList<ServiceChanges> Changes, CodeNames Names);

    private sealed record State(int Draft, int Revision, int Published, int Passports, int Revisions);

    private sealed record Kept(State State, Told Changes);
}

/// <summary>The changed fields of one service.</summary>
/// <param name="Code">Null for what the version says apart from its services.</param>
/// <param name="Compared">The changed fields with what stood and what stands.</param>
public sealed record ServiceChanges(
    string? Code, LocalText? Service, ServiceChange Kind, IReadOnlyList<ComparedField> Compared)
{
    /// <summary>Paths of the changed fields.</summary>
    public IReadOnlyList<string> Fields { get; } = [.. Compared.Select(field => field.Field.Path)];
}

/// <summary>What becomes of a service in a draft.</summary>
public enum ServiceChange
{
    Changed,
    Added,
    Removed,
}
