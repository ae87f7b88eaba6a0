using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Hromadas;

public sealed class ImportCodifierTests
{
    private static readonly string VillageCode = Given.CodeOf(Given.Village);

    [DatabaseTheory, DatabaseData]
    public async Task The_same_edition_twice_changes_nothing(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var rows = await EditionAsync(cnap);

        await ImportAsync(cnap, rows);
        var report = await ImportAsync(cnap, rows);

        Assert.Equal(rows.Count, report.Unchanged);
        Assert.Empty(report.Added.Concat(report.Renamed).Concat(report.Moved).Concat(report.Closed));
    }

    [DatabaseTheory, DatabaseData]
    public async Task A_renamed_hromada_keeps_number_and_address_and_is_found_by_its_former_name(
        DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var revision = (await HromadaAsync(cnap, Given.City)).Revision;

        var report = await ImportAsync(cnap, Renamed(await EditionAsync(cnap), Given.CodeOf(Given.City), "Липова"));

        Assert.Equal("Дубівська", Assert.Single(report.Renamed).Before);
        var hromada = await HromadaAsync(cnap, Given.City);
        Assert.Equal(("Липова", "dubivska"), (hromada.Name, hromada.Slug));
        Assert.Equal((SearchText.Key("Липова"), revision + 1), (hromada.SearchKey, hromada.Revision));
        var alias = await cnap.WithDbAsync(HromadaId.None, db => db.UnitAliases.SingleAsync());
        Assert.Equal(("Дубівська", KyivDate.Today(cnap.Clock)), (alias.Name, alias.ReplacedOn));
        var found = await cnap.SendAsync(HromadaId.None, new FindPlaces.Query("дубівська громада"));
        Assert.Equal(("Липова", "Дубівська", "dubivska"), Assert.Single(found.Items) is var row
            ? (row.Name, row.FormerName, row.Slug) : default);
    }

    [DatabaseTheory, DatabaseData]
    public async Task A_name_renamed_back_is_no_former_name_of_itself(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var rows = await EditionAsync(cnap);

        await ImportAsync(cnap, Renamed(rows, VillageCode, "Липова"));
        await ImportAsync(cnap, rows);

        var alias = await cnap.WithDbAsync(HromadaId.None, db => db.UnitAliases.SingleAsync());
        Assert.Equal("Липова", alias.Name);
    }

    [DatabaseTheory, DatabaseData]
    public async Task A_moved_hromada_takes_its_new_raion_and_oblast(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        CodifierRow[] rows =
        [
            .. (await EditionAsync(cnap)).Where(row => row.Code != VillageCode),
            new("UA90000000000000001", UnitCategory.Oblast, "Лісова", null),
            new("UA90010000000000002", UnitCategory.Raion, "Дальній", "UA90000000000000001"),
            new(VillageCode, UnitCategory.Hromada, "Вербова", "UA90010000000000002"),
        ];

        var report = await ImportAsync(cnap, rows);

        Assert.Equal((VillageCode, "UA90010000000000002"), (report.Moved.Single().Code, report.Moved.Single().After));
        Assert.Equal(2, report.Added.Count);
        var hromada = await HromadaAsync(cnap, Given.Village);
        Assert.Equal(("UA90010000000000002", "UA90000000000000001"), (hromada.RaionCode, hromada.OblastCode));
    }

    [DatabaseTheory, DatabaseData]
    public async Task A_vanished_unit_is_closed_with_the_day_and_opened_when_it_comes_back(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var rows = await EditionAsync(cnap);
        var without = rows.Where(r => r.Code != VillageCode && r.ParentCode != VillageCode).ToList();

        var closed = await ImportAsync(cnap, without, allowClosing: true);
        var hromada = await HromadaAsync(cnap, Given.Village);
        var reopened = await ImportAsync(cnap, rows);

        Assert.Equal(2, closed.Closed.Count);
        Assert.Equal(KyivDate.Today(cnap.Clock), hromada.ClosedOn);
        Assert.Equal(2, reopened.Reopened.Count);
        Assert.Null((await HromadaAsync(cnap, Given.Village)).ClosedOn);
    }

    [DatabaseTheory, DatabaseData]
    public async Task A_file_that_would_close_more_than_a_twentieth_is_refused(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var without = (await EditionAsync(cnap)).Where(r => r.Code != VillageCode && r.ParentCode != VillageCode);

        var refused = await Assert.ThrowsAsync<Refused>(() => ImportAsync(cnap, [.. without]));

        Assert.Equal(HromadaRefusals.TooManyClosings, refused.Reason);
        Assert.Null((await HromadaAsync(cnap, Given.Village)).ClosedOn);
    }

    [DatabaseTheory, DatabaseData]
    public async Task A_new_hromada_waits_for_its_number_and_is_no_tenant_yet(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var rows = await EditionAsync(cnap);
        var raion = rows.First(r => r.Category == UnitCategory.Raion).Code;
        rows.Add(new CodifierRow("UA00010990000000099", UnitCategory.Hromada, "Нова", raion));

        var report = await ImportAsync(cnap, rows);

        Assert.Equal("UA00010990000000099", Assert.Single(report.WaitingForId).Code);
        Assert.Equal(3, await cnap.WithDbAsync(HromadaId.None, db => db.Hromadas.CountAsync()));
        Assert.True(await cnap.WithDbAsync(
            HromadaId.None, db => db.Units.AnyAsync(u => u.Code == "UA00010990000000099")));
    }

    [DatabaseTheory, DatabaseData]
    public async Task A_dry_run_tells_and_changes_nothing(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);

        var report = await ImportAsync(
            cnap, Renamed(await EditionAsync(cnap), VillageCode, "Липова"), dryRun: true);

        Assert.Single(report.Renamed);
        Assert.Equal("Вербова", (await HromadaAsync(cnap, Given.Village)).Name);
        Assert.False(await cnap.WithDbAsync(HromadaId.None, db => db.UnitAliases.AnyAsync()));
    }

    [DatabaseTheory, DatabaseData]
    public async Task A_visitor_may_not_import(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        cnap.User.IsVisitor();

        await Assert.ThrowsAsync<NotAllowed>(async () => await ImportAsync(cnap, await EditionAsync(cnap)));
    }

    private static async Task<TestCnap> StartAsync(DatabaseProvider provider)
    {
        var cnap = await TestCnap.StartAsync(provider);
        cnap.User.IsTheSystem();
        return cnap;
    }

    private static Task<ImportCodifier.Report> ImportAsync(
        TestCnap cnap, IReadOnlyCollection<CodifierRow> rows, bool dryRun = false, bool allowClosing = false) =>
        cnap.SendAsync(HromadaId.None, new ImportCodifier.Command(rows, dryRun, allowClosing));

    private static async Task<List<CodifierRow>> EditionAsync(TestCnap cnap) =>
        [
            .. (await cnap.WithDbAsync(HromadaId.None, db => CodifierUpdate.ReadRegisterAsync(db, default)))
                .Select(unit => new CodifierRow(unit.Code, unit.Category, unit.Name, unit.ParentCode)),
        ];

    private static List<CodifierRow> Renamed(List<CodifierRow> rows, string code, string name) =>
        [.. rows.Select(row => row.Code == code ? row with { Name = name } : row)];

    private static Task<Hromada> HromadaAsync(TestCnap cnap, HromadaId id) =>
        cnap.WithDbAsync(HromadaId.None, db => db.Hromadas.SingleAsync(h => h.Id == id));
}
