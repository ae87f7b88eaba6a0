using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Services;

/// <summary>The services that the current hromada offers today, found by words and category.</summary>
public static class ListServices
{
    [Allow(Permission.Anyone)]
    public sealed record Query(string? Text = null, string? Category = null) : IRequest<Catalogue>
    {
        /// <summary>Only services whose applications the platform takes.</summary>
        public bool ForApplications { get; init; }
    }

    public sealed record Catalogue(IReadOnlyList<ServiceSummary> Services, IReadOnlyList<CategoryCount> Categories);

    public sealed record CategoryCount(string Code, LocalText Name, int Count);

    internal sealed class Handler(ICnapDb db, StandardHere standards, TimeProvider clock)
        : IRequestHandler<Query, Catalogue>
    {
        public async Task<Catalogue> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = KyivDate.Today(clock);
            var standard = await standards.InForceOnAsync(today, cancellationToken);
            var offered = await db.OfferedServices.AsNoTracking().IgnoreAutoIncludes()
                .ToListAsync(cancellationToken);
            var codes = offered.Where(s => s.IsOfferedOn(today)).Select(s => s.ServiceCode).ToHashSet();
            var own = standard.Passports.Where(p => codes.Contains(p.Code)).ToList();
            own.AddRange(await LocalAsync(standard, today, query.ForApplications, cancellationToken));

            var words = SearchText.Key(query.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var found = own
                .Where(p => string.IsNullOrEmpty(query.Category) || p.Content.Categories.Contains(query.Category))
                .Where(p => words.All(word => p.SearchKey.Contains(word, StringComparison.Ordinal)));

            return new Catalogue(
                [.. found.Select(p => ServiceSummary.Of(p, standard, today.Year))],
                [.. CategoriesOf(own, standard)]);
        }

        // What the council has established stands behind what the standard gives.
        private async Task<IEnumerable<ServicePassport>> LocalAsync(
            PublishedStandard standard, DateOnly today, bool forApplications, CancellationToken cancellationToken)
        {
            var local = await db.LocalServices.AsNoTracking().ToListAsync(cancellationToken);
            return local.Where(s => forApplications ? s.TakesApplicationsOn(today) : s.IsOfferedOn(today))
                .Select(s => ServicePassport.Of(standard.Number, 0, s.Content))
                .OrderBy(p => p.SearchKey, StringComparer.Ordinal);
        }

        private static IEnumerable<CategoryCount> CategoriesOf(
            List<ServicePassport> passports, PublishedStandard standard) =>
            standard.Content.Categories
                .Select(c => new CategoryCount(
                    c.Code, c.Name, passports.Count(p => p.Content.Categories.Contains(c.Code))))
                .Where(c => c.Count > 0);
    }
}

/// <summary>A service in a list: what it is called, how long it takes, what it costs.</summary>
public sealed record ServiceSummary(
    string Code,
    string? RegistryId,
    LocalText ShortName,
    LocalText Name,
    LocalText Summary,
    IReadOnlyList<string> Categories,
    StatedTerm Term,
    long? FeeFrom,
    bool OnlineAllowed)
{
    public ServiceLevel Level { get; private init; }

    public IReadOnlyList<ServiceVariant> Variants { get; private init; } = [];

    /// <summary>Variants cost differently; <see cref="FeeFrom"/> is the least of them.</summary>
    public bool FeeVaries { get; private init; }

    /// <summary><paramref name="year"/> is the year of filing: it decides the fee.</summary>
    internal static ServiceSummary Of(ServicePassport passport, PublishedStandard standard, int year)
    {
        var content = passport.Content;
        var fees = content.Variants.Select(v => v.Fee.AmountIn(year, standard.Content.Parameters)).ToList();
        return new ServiceSummary(
            passport.Code, passport.RegistryId, content.ShortName, content.Name, content.Summary, content.Categories,
            content.Variants[0].Term,
            fees.Min(),
            content.OnlineAllowed)
        {
            Level = content.Level,
            Variants = content.Variants,
            FeeVaries = fees.Distinct().Count() > 1,
        };
    }
}
