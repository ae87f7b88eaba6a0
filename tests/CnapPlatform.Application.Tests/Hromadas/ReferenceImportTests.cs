using System.Diagnostics;
using CnapPlatform.Application.Hromadas;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace CnapPlatform.Application.Tests.Hromadas;

public sealed class ReferenceImportTests(ITestOutputHelper output) : IDisposable
{
    private readonly ReferenceFolders _files = new();

    public void Dispose() => _files.Dispose();

    [DatabaseTheory, DatabaseData]
    public async Task A_tenant_takes_number_and_address_from_its_file_and_its_name_from_the_codifier(
        DatabaseProvider provider)
    {
        await using var cnap = await _files.StartAsync(provider);

        Assert.True(await _files.ImportAsync(cnap));

        var hromada = await HromadaAsync(cnap, 1);
        Assert.Equal(("Камʼянська", "kamianska"), (hromada.Name, hromada.Slug));
        Assert.Equal((ReferenceFolders.Raion, ReferenceFolders.Oblast), (hromada.RaionCode, hromada.OblastCode));
        var kyiv = await HromadaAsync(cnap, 3);
        Assert.Equal((null, ReferenceFolders.Kyiv), (kyiv.RaionCode, kyiv.OblastCode));
    }

    [DatabaseTheory, DatabaseData]
    public async Task The_same_files_are_not_imported_twice(DatabaseProvider provider)
    {
        await using var cnap = await _files.StartAsync(provider);
        await _files.ImportAsync(cnap);

        Assert.False(await _files.ImportAsync(cnap));
    }

    [DatabaseTheory, DatabaseData]
    public async Task What_a_newer_codifier_has_changed_stays_when_another_file_changes(DatabaseProvider provider)
    {
        await using var cnap = await _files.StartAsync(provider);
        await _files.ImportAsync(cnap);
        cnap.User.IsTheSystem();
        var units = await cnap.WithDbAsync(HromadaId.None, db => CodifierUpdate.ReadRegisterAsync(db, default));
        var newer = units.Where(unit => unit.ClosedOn is null)
            .Select(u => new CodifierRow(u.Code, u.Category, u.Name, u.ParentCode))
            .Select(row => row.Code == ReferenceFolders.Kamianska ? row with { Name = "Нова" } : row);
        await cnap.SendAsync(HromadaId.None, new ImportCodifier.Command([.. newer], false, false));

        _files.Hromadas[0] = _files.Hromadas[0].Replace(",5000,", ",5100,", StringComparison.Ordinal);
        await _files.ImportAsync(cnap);

        var hromada = await HromadaAsync(cnap, 1);
        Assert.Equal(("Нова", 5100), (hromada.Name, hromada.Population));
    }

    [DatabaseTheory, DatabaseData]
    public async Task A_replaced_code_keeps_the_number_and_a_replaced_address_leads_on(DatabaseProvider provider)
    {
        await using var cnap = await _files.StartAsync(provider);
        await _files.ImportAsync(cnap);
        const string newCode = "UA90010030000000013";

        _files.Units[2] = _files.Units[2].Replace(ReferenceFolders.Kamianska, newCode, StringComparison.Ordinal);
        _files.Units[3] = _files.Units[3].Replace(ReferenceFolders.Kamianska, newCode, StringComparison.Ordinal);
        _files.Units[4] = _files.Units[4].Replace(ReferenceFolders.Kamianska, newCode, StringComparison.Ordinal);
        _files.Hromadas[0] = _files.Hromadas[0]
            .Replace(ReferenceFolders.Kamianska, newCode, StringComparison.Ordinal)
            .Replace("kamianska", "nova", StringComparison.Ordinal);
        await _files.ImportAsync(cnap);

        var hromada = await HromadaAsync(cnap, 1);
        Assert.Equal((newCode, "nova", null), (hromada.Code, hromada.Slug, hromada.ClosedOn));
        var resolved = await cnap.SendAsync(HromadaId.None, new GetHromada.Query("kamianska"));
        Assert.Equal(("nova", "nova"), (resolved.Slug, resolved.RedirectTo));
        Assert.Equal(1, resolved.Villages);
        Assert.NotNull((await UnitAsync(cnap, ReferenceFolders.Kamianska)).ClosedOn);
    }

    [DatabaseTheory, DatabaseData]
    public async Task A_hromada_that_is_gone_from_the_codifier_is_closed_and_keeps_its_row(DatabaseProvider provider)
    {
        await using var cnap = await _files.StartAsync(provider);
        await _files.ImportAsync(cnap);

        _files.Units.RemoveAll(row => row.Contains(ReferenceFolders.Yizhachna, StringComparison.Ordinal));
        await _files.ImportAsync(cnap);

        Assert.NotNull((await HromadaAsync(cnap, 2)).ClosedOn);
    }

    [DatabaseTheory, DatabaseData]
    public async Task A_wrong_line_is_named_and_nothing_is_imported(DatabaseProvider provider)
    {
        await using var cnap = await _files.StartAsync(provider);
        _files.War[1] = _files.War[1].Replace("active_hostilities", "war", StringComparison.Ordinal);

        var wrong = await Assert.ThrowsAsync<InvalidDataException>(() => _files.ImportAsync(cnap));

        Assert.Contains("war-territories.csv, line 3", wrong.Message, StringComparison.Ordinal);
        Assert.False(await cnap.WithDbAsync(
            HromadaId.None, db => db.Units.AnyAsync(u => u.Code == ReferenceFolders.Kyiv)));
    }

    [Fact]
    public async Task The_whole_register_is_imported_once_and_then_known()
    {
        await using var cnap = await TestCnap.StartAsync(DatabaseProvider.Sqlite);

        var first = Stopwatch.StartNew();
        Assert.True(await RunAsync(cnap));
        first.Stop();
        var second = Stopwatch.StartNew();
        Assert.False(await RunAsync(cnap));
        second.Stop();

        output.WriteLine($"first {first.Elapsed.TotalSeconds:0.0} s, again {second.ElapsedMilliseconds} ms");
        await cnap.WithDbAsync(HromadaId.None, async db =>
        {
            Assert.Equal(31_748, await db.Units.CountAsync(u => u.ClosedOn == null));
            Assert.Equal(1_470, await db.Hromadas.CountAsync(h => h.ClosedOn == null));
            Assert.Equal(3_918, await db.WarTerritories.CountAsync());
        });
        var oblasts = await cnap.SendAsync(HromadaId.None, new ListOblasts.Query());
        Assert.Equal((25, 1_470), (oblasts.Oblasts.Count, oblasts.Oblasts.Sum(o => o.Hromadas)));
        Assert.Equal((2, 303), (oblasts.Occupied.Count, oblasts.Occupied.Sum(o => o.Hromadas)));
    }

    private static Task<bool> RunAsync(TestCnap cnap) => cnap.InScopeAsync(
        HromadaId.None, services => services.GetRequiredService<ReferenceImport>().RunAsync(null, default));

    private static Task<Hromada> HromadaAsync(TestCnap cnap, int id) =>
        cnap.WithDbAsync(HromadaId.None, db => db.Hromadas.SingleAsync(h => h.Id == new HromadaId(id)));

    private static Task<TerritorialUnit> UnitAsync(TestCnap cnap, string code) =>
        cnap.WithDbAsync(HromadaId.None, db => db.Units.SingleAsync(u => u.Code == code));
}
