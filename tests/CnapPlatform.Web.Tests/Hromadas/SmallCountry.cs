using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Infrastructure.Persistence;

namespace CnapPlatform.Web.Tests.Hromadas;

/// <summary>What the register has besides: a namesake, a former address, and Crimea.</summary>
public sealed class SmallCountry : IAsyncLifetime
{
    public const string FormerSlug = "staroduby";
    public const string Crimea = "UA01000000000000001";

    public TestWeb Web { get; } = new();

    public async Task InitializeAsync()
    {
        await Web.InitializeAsync();
        await Web.WithDbAsync(HromadaId.None, AddAsync);
    }

    public Task DisposeAsync() => Web.DisposeAsync();

    private static Task<int> AddAsync(CnapDb db)
    {
        var city = Given.CodeOf(Given.City);
        db.Units.Add(Unit("UA00010010200000021", "Верба", UnitCategory.Village, city, city));
        db.Units.Add(Unit(Crimea, "Автономна Республіка Крим", UnitCategory.Oblast));
        db.Units.Add(Unit("UA01020000000000002", "Приморський", UnitCategory.Raion, Crimea));
        db.Units.Add(Unit("UA01020010000000003", "Берегова", UnitCategory.Hromada, "UA01020000000000002"));
        db.Units.Add(Unit(
            "UA01020010010000004", "Берегове", UnitCategory.Village, "UA01020010000000003", "UA01020010000000003"));
        db.ReplacedSlugs.Add(
            new ReplacedSlug { Slug = FormerSlug, HromadaId = Given.City, ReplacedOn = Given.Today.AddYears(-1) });
        return db.SaveChangesAsync();
    }

    private static TerritorialUnit Unit(
        string code, string name, UnitCategory category, string? parent = null, string? hromada = null) => new()
        {
            Code = code,
            Name = name,
            Category = category,
            ParentCode = parent,
            HromadaCode = hromada,
            SearchKey = SearchText.Key(name),
            SortKey = SearchText.SortKey(name),
        };
}
