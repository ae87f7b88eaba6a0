using System.Collections.Frozen;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards;

/// <summary>
/// The working group's clarifications (роз'яснення) that stand, by service: every card carries them, so they are read
/// once and kept for a short while.
/// </summary>
public sealed class PublishedClarifications(TimeProvider clock)
{
    private readonly KeptShortly<FrozenDictionary<string, IReadOnlyList<FieldClarification>>> _kept = new(clock);

    /// <summary>The clarifications of a service, the newest first.</summary>
    public async Task<IReadOnlyList<FieldClarification>> OfAsync(
        string serviceCode, ICnapDb db, CancellationToken cancellationToken)
    {
        var byService = await _kept.GetAsync(stop => ReadAsync(db, stop), cancellationToken);
        return byService.GetValueOrDefault(serviceCode) ?? [];
    }

    /// <summary>One has been published or withdrawn: the next reader reads them again.</summary>
    public void Forget() => _kept.Forget();

    private static async Task<FrozenDictionary<string, IReadOnlyList<FieldClarification>>> ReadAsync(
        ICnapDb db, CancellationToken cancellationToken)
    {
        var standing = await db.Clarifications.AsNoTracking().Where(c => c.WithdrawnAt == null)
            .ToListAsync(cancellationToken);
        return standing.GroupBy(c => c.ServiceCode, StringComparer.Ordinal).ToFrozenDictionary(
            group => group.Key,
            group => (IReadOnlyList<FieldClarification>)
            [
                .. group.OrderByDescending(c => c.PublishedAt).Select(FieldClarification.Of),
            ],
            StringComparer.Ordinal);
    }
}

/// <summary>A published clarification as a card shows it at its field.</summary>
public sealed record FieldClarification(
    Guid Id, string Field, string Question, string Answer, string? Basis, DateTimeOffset PublishedAt)
{
    internal static FieldClarification Of(Clarification c) =>
        new(c.Id, c.Field, c.Question, c.Answer, c.Basis, c.PublishedAt);
}

/// <summary>Where on a card a clarification stands: at a row, at the stages of the work, or by itself.</summary>
public static class ClarificationPlaces
{
    public static IEnumerable<FieldClarification> OfRows(
        this IEnumerable<FieldClarification> clarifications, params CardField[] rows) =>
        clarifications.Where(c => CardPaths.RowOf(c.Field) is { } row && rows.Contains(row));

    public static IEnumerable<FieldClarification> OfStages(this IEnumerable<FieldClarification> clarifications) =>
        clarifications.Where(c => c.Field == CardPaths.Stages);

    /// <summary>Those of fields that neither a row nor the stages show.</summary>
    public static IEnumerable<FieldClarification> OfOtherFields(
        this IEnumerable<FieldClarification> clarifications) =>
        clarifications.Where(c => c.Field != CardPaths.Stages && CardPaths.RowOf(c.Field) is null);
}
