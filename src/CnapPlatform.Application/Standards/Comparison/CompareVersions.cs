using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Comparison;

/// <summary>Two versions of the standard side by side: published ones for everybody, drafts for the working group.</summary>
public static class CompareVersions
{
    [Allow(Permission.Anyone)]
    public sealed record Query(int Before, int After) : IRequest<StandardComparison>;

    [Allow(Permission.ViewDrafts)]
    public sealed record DraftsQuery(int Before, int After) : IRequest<StandardComparison>;

    internal sealed class Handler(ICnapDb db, PublishedStandards standards, TimeProvider clock)
        : IRequestHandler<Query, StandardComparison>
    {
        public async Task<StandardComparison> Handle(Query query, CancellationToken cancellationToken)
        {
            var before = await standards.GetAsync(query.Before, db, cancellationToken);
            var after = await standards.GetAsync(query.After, db, cancellationToken);
            var cases = await CasesAsync(db, KyivDate.Today(clock), cancellationToken);
            return Compare(before, after, cases);
        }
    }

    internal sealed class DraftsHandler(ICnapDb db, TimeProvider clock)
        : IRequestHandler<DraftsQuery, StandardComparison>
    {
        public async Task<StandardComparison> Handle(DraftsQuery query, CancellationToken cancellationToken)
        {
            var before = await VersionReader.ReadAsync(query.Before, db, cancellationToken);
            var after = await VersionReader.ReadAsync(query.After, db, cancellationToken);
            var cases = await CasesAsync(db, KyivDate.Today(clock), cancellationToken);
            return Compare(before, after, cases);
        }
    }

    /// <summary>How often each service was applied for in the twelve months that end today.</summary>
    internal static Task<Dictionary<string, int>> CasesAsync(
        ICnapDb db, DateOnly today, CancellationToken cancellationToken)
    {
        var from = today.AddYears(-1);
        return db.CaseIndex.Where(c => c.FiledOn > from && c.FiledOn <= today)
            .GroupBy(c => c.ServiceCode)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, cancellationToken);
    }

    internal static StandardComparison Compare(
        PublishedStandard before, PublishedStandard after, Dictionary<string, int> cases)
    {
        var (content, services, people) = StandardComparer.Compare(before.Document, after.Document, cases);
        return new StandardComparison(Show(before.Version), Show(after.Version), content, services, people)
        {
            Names = CodeNames.Of(before.Document, after.Document),
        };
    }

    private static ComparedVersion Show(StandardVersion version) => new(
        version.Number, version.Content.Title, version.EffectiveFrom, version.Status == StandardStatus.Published);
}
