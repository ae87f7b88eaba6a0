using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Application.Tests.Hromadas;

public sealed class RegisterQueriesTests : IDisposable
{
    private readonly ReferenceFolders _files = new();

    public void Dispose() => _files.Dispose();

    [DatabaseTheory, DatabaseData]
    public async Task Villages_of_one_name_are_told_apart_by_hromada_raion_and_oblast(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);

        var found = await SendAsync(cnap, new FindPlaces.Query("с. глухе"));

        Assert.Equal(3, found.Total);
        Assert.Equal(["Їжачна", "Камʼянська", "Морська"], found.Items.Select(row => row.Hromada));
        Assert.All(found.Items, row => Assert.Equal("с.", row.ShortWord));
        Assert.Equal(("Дальній", "Лісова"), (found.Items[0].Raion, found.Items[0].Oblast));
    }

    [DatabaseTheory, DatabaseData]
    public async Task A_settlement_of_Crimea_is_found_as_occupied_and_has_no_address(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);

        var row = (await SendAsync(cnap, new FindPlaces.Query("Глухе"))).Items[^1];

        Assert.Equal((true, null, "Автономна Республіка Крим"), (row.IsOccupied, row.Slug, row.Oblast));
    }

    [DatabaseTheory]
    [DatabaseData("КАМ'ЯНКА", "Камʼянка")]
    [DatabaseData("камянськ", "Камʼянська")]
    [DatabaseData("Камʼянська територіальна громада", "Камʼянська")]
    [DatabaseData("Леніне", "Камʼянка")]
    [DatabaseData("місто Київ", "Київ")]
    public async Task A_place_is_found_however_it_is_typed(DatabaseProvider provider, string typed, string name)
    {
        await using var cnap = await StartAsync(provider);

        var found = await SendAsync(cnap, new FindPlaces.Query(typed));

        Assert.Equal(name, found.Items[0].Name);
        Assert.NotNull(found.Items[0].Slug);
    }

    [DatabaseTheory, DatabaseData]
    public async Task Signs_of_the_search_language_are_only_letters(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);

        Assert.Empty((await SendAsync(cnap, new FindPlaces.Query("%"))).Items);
        Assert.Empty((await SendAsync(cnap, new FindPlaces.Query("' OR 1=1 --"))).Items);
    }

    [DatabaseTheory, DatabaseData]
    public async Task Hromadas_stand_in_the_order_of_the_Ukrainian_alphabet(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);

        var page = await SendAsync(cnap, new ListHromadas.Query());

        Assert.Equal(["Їжачна", "Камʼянська", "Київ"], page.Items.Select(row => row.Name));
    }

    [DatabaseTheory]
    [DatabaseData("глух", null!, 2)]
    [DatabaseData("Леніне", null!, 1)]
    [DatabaseData("їжач", null!, 1)]
    [DatabaseData(null!, "Лісова область", 2)]
    [DatabaseData(null!, ReferenceFolders.Kyiv, 1)]
    [DatabaseData("глухе", "Київ", 0)]
    [DatabaseData(null!, "Небесна", 0)]
    public async Task Hromadas_are_found_by_a_settlement_and_by_oblast(
        DatabaseProvider provider, string? q, string? oblast, int total)
    {
        await using var cnap = await StartAsync(provider);

        Assert.Equal(total, (await SendAsync(cnap, new ListHromadas.Query(q, oblast))).Total);
    }

    [Fact]
    public async Task A_page_that_cannot_be_is_bad_input()
    {
        await using var cnap = await StartAsync(DatabaseProvider.Sqlite);

        await Assert.ThrowsAsync<ValidationException>(() => SendAsync(cnap, new ListHromadas.Query(Page: 0)));
        await Assert.ThrowsAsync<ValidationException>(() => SendAsync(cnap, new FindPlaces.Query("Бар", -1)));
        await Assert.ThrowsAsync<ValidationException>(() => SendAsync(cnap, new NearestHromadas.Query(91, 0)));
        await Assert.ThrowsAsync<ValidationException>(() => SendAsync(cnap, new NearestHromadas.Query(double.NaN, 0)));
    }

    [DatabaseTheory, DatabaseData]
    public async Task A_hromada_shows_the_periods_of_its_own_of_its_raion_and_of_its_settlements(
        DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);

        var hromada = await SendAsync(cnap, new GetHromada.Query("kamianska"));

        Assert.Equal(["Камʼянка", "Дальній"], hromada.WarPeriods.Select(period => period.UnitName));
        Assert.Equal((0, 1, 1), (hromada.Cities, hromada.Settlements, hromada.Villages));
        Assert.Equal(("Камʼянка", UnitCategory.Settlement), (hromada.Centre, hromada.CentreCategory));
        Assert.Null(hromada.RedirectTo);
    }

    [DatabaseTheory, DatabaseData]
    public async Task A_hromada_is_found_by_code_and_an_unknown_or_occupied_one_is_not(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);

        Assert.Equal("Київ", (await SendAsync(cnap, new GetHromada.Query(ReferenceFolders.Kyiv))).Name);
        await Assert.ThrowsAsync<NotFound>(() => SendAsync(cnap, new GetHromada.Query("nowhere")));
        await Assert.ThrowsAsync<NotFound>(
            () => SendAsync(cnap, new GetHromada.Query(ReferenceFolders.CrimeanHromada)));
    }

    [DatabaseTheory, DatabaseData]
    public async Task Crimea_stands_apart_from_the_oblasts(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);

        var list = await SendAsync(cnap, new ListOblasts.Query());

        Assert.Equal(["Київ", "Лісова"], list.Oblasts.Select(row => row.Name));
        Assert.Equal((1, 0), (list.Oblasts[0].Hromadas, list.Oblasts[0].Live));
        Assert.Equal((2, 2), (list.Oblasts[1].Hromadas, list.Oblasts[1].Live));
        Assert.Equal(("Автономна Республіка Крим", 1), (list.Occupied[0].Name, list.Occupied[0].Hromadas));
    }

    [DatabaseTheory, DatabaseData]
    public async Task An_oblast_leads_over_its_raions_to_hromadas_and_Kyiv_directly(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);

        var oblast = await SendAsync(cnap, new GetOblast.Query(ReferenceFolders.Oblast));
        var kyiv = await SendAsync(cnap, new GetOblast.Query(ReferenceFolders.Kyiv));

        Assert.Equal(["Їжачна", "Камʼянська"], Assert.Single(oblast.Raions).Hromadas.Select(h => h.Name));
        Assert.Equal("kyiv", Assert.Single(Assert.Single(kyiv.Raions).Hromadas).Slug);
        await Assert.ThrowsAsync<NotFound>(() => SendAsync(cnap, new GetOblast.Query(ReferenceFolders.Raion)));
    }

    [DatabaseTheory, DatabaseData]
    public async Task The_nearest_hromada_is_measured_to_its_exactly_known_settlement(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);

        // Глухе of the first hromada is nearer, but its place is known only roughly.
        var nearest = await SendAsync(cnap, new NearestHromadas.Query(49.72, 28.5));

        Assert.Equal(["Їжачна", "Камʼянська", "Київ"], nearest.Select(row => row.Name));
        Assert.Equal(("Глухе", 20.0), (nearest[0].Settlement, nearest[0].Kilometres));
    }

    [DatabaseTheory, DatabaseData]
    public async Task The_directory_sees_a_change_of_status_when_it_is_told(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var before = await ResolveAsync(cnap, "Kyiv");

        await cnap.WithDbAsync(HromadaId.None, async db =>
        {
            (await db.Hromadas.SingleAsync(h => h.Slug == "kyiv")).GoLive();
            await db.SaveChangesAsync();
        });
        var after = await ResolveAsync(cnap, "kyiv");

        Assert.Equal((HromadaStatus.Registered, true), (before?.Status, before?.IsReplaced));
        Assert.Equal((HromadaStatus.Live, false), (after?.Status, after?.IsReplaced));
        Assert.Null(await ResolveAsync(cnap, "nowhere"));
    }

    private static Task<ResolvedHromada?> ResolveAsync(TestCnap cnap, string slug) => cnap.InScopeAsync(
        HromadaId.None,
        services => services.GetRequiredService<HromadaDirectory>()
            .ResolveAsync(slug, services.GetRequiredService<ICnapDb>(), default));

    private static Task<T> SendAsync<T>(TestCnap cnap, IRequest<T> request) =>
        cnap.SendAsync(HromadaId.None, request);

    // The small country of the other tests is closed by this import, and stays out of every list.
    private async Task<TestCnap> StartAsync(DatabaseProvider provider)
    {
        var cnap = await _files.StartAsync(provider);
        await _files.ImportAsync(cnap);
        return cnap;
    }
}
