using System.Text.Json.Nodes;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Web.Tests.Services;

/// <summary>The program with version 1 as shipped, in a hromada that offers all but one of its services.</summary>
public sealed class ShippedStandard : IAsyncLifetime
{
    public const string NotGiven = "food-facility-registration";

    private static readonly string Folder = Repository.PathOf("deploy", "standard", "v1", "services");

    public TestWeb Web { get; } = new();

    /// <summary>The cards written out in full: those with the questions that citizens ask.</summary>
    public static IReadOnlyList<string> TypicalCards =>
    [
        .. Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal)
            .Where(file => JsonNode.Parse(File.ReadAllText(file))!["questions"] is JsonArray { Count: > 0 })
            .Select(file => Path.GetFileNameWithoutExtension(file)),
    ];

    public static PassportContent Passport(string code) =>
        StandardJson.Read<PassportContent>(JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{code}.json"))));

    public async Task InitializeAsync()
    {
        await Web.InitializeAsync();
        await Web.WithDbAsync(HromadaId.None, db => db.Adoptions.ExecuteDeleteAsync());
        foreach (var hromada in new[] { Given.City, Given.Settlement })
        {
            await Web.WithDbAsync(hromada, db => db.OfferedServices.ExecuteDeleteAsync());
        }

        await Web.WithDbAsync(HromadaId.None, db => db.ServiceUses.ExecuteDeleteAsync());
        await Web.WithDbAsync(HromadaId.None, db => db.Passports.ExecuteDeleteAsync());
        await Web.WithDbAsync(HromadaId.None, db => db.Standards.ExecuteDeleteAsync());
        await Web.InScopeAsync(
            HromadaId.None, services => services.GetRequiredService<StandardFiles>().PublishAsync(1, default));
        Web.Services.GetRequiredService<PublishedStandards>().Forget();
        await Web.WithDbAsync(Given.City, async db =>
        {
            var codes = await db.Passports.Select(p => p.Code).ToListAsync();
            db.AddRange(codes.Where(code => code != NotGiven).Select(code => new OfferedService
            {
                Id = OfferedServiceId.New(),
                HromadaId = Given.City,
                ServiceCode = code,
                OfferedFrom = new DateOnly(2026, 1, 1),
            }));
            return await db.SaveChangesAsync();
        });
    }

    public Task DisposeAsync() => Web.DisposeAsync();
}
