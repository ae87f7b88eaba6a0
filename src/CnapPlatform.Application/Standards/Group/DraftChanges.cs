using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>What a draft changes against a published version, by names of fields; kept until either changes.</summary>
public sealed class DraftChanges
{
    private volatile Kept? _kept;

    public async Task<IReadOnlyList<ServiceChanges>> AgainstAsync(
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
        var changes = ByService(StandardChanges.Between(published.Document, now.Document));
        _kept = new Kept(state, changes);
        return changes;
    }

    // What nobody edits as a field, the order and the numbers of services, is not told.
    private static List<ServiceChanges> ByService(IReadOnlyList<StandardChange> changes) =>
    [
        .. changes.Where(change => change.Kind != StandardChangeKind.Order)
            .Where(change => change.Field is not { } field
                || StandardField.Find(change.Service?.Code, field.Path) is not null)
            .GroupBy(change => (change.Service?.Code, change.Kind))
            .Select(same => new ServiceChanges(
                same.Key.Code,
                same.First().Service?.Name,
                KindOf(same.Key.Kind),
                [.. same.Select(change => change.Field?.Path).OfType<string>()])),
    ];

    private static ServiceChange KindOf(StandardChangeKind kind) => kind switch
    {
        StandardChangeKind.NewService => ServiceChange.Added,
        StandardChangeKind.RemovedService => ServiceChange.Removed,
        _ => ServiceChange.Changed,
    };

    private sealed record State(int Draft, int Revision, int Published, int Passports, int Revisions);

    private sealed record Kept(State State, IReadOnlyList<ServiceChanges> Changes);
}

/// <summary>The changed fields of one service.</summary>
/// <param name="Code">Null for what the version says apart from its services.</param>
/// <param name="Fields">Paths of the changed fields.</param>
public sealed record ServiceChanges(
    string? Code, LocalText? Service, ServiceChange Kind, IReadOnlyList<string> Fields);

/// <summary>What becomes of a service in a draft.</summary>
public enum ServiceChange
{
    Changed,
    Added,
    Removed,
}
