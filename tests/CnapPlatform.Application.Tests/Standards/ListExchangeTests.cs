using System.Text;
using System.Text.Json;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Exchange;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.Domain.Standards;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Application.Tests.Standards;

public sealed class ListExchangeTests
{
    public static TheoryData<string> Formats => ["csv", "xlsx"];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_list_of_services_reads_back_as_it_was_written(string format)
    {
        await using var cnap = await TestCnap.StartAsync(DatabaseProvider.Sqlite);
        var number = await cnap.PrepareAsync();

        var list = await cnap.SendAsync(HromadaId.None, new ExportList.DraftQuery(number, "services", format));
        var (_, plan) = await cnap.TryAsync(number, list.Content);

        Assert.Equal(ImportKind.List, plan.Kind);
        Assert.Empty(plan.Faults);
        Assert.Empty(plan.Changes);
        Assert.Equal(["Exchange.Note.ReadOnlyColumns"], plan.Notes);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Chosen_columns_change_what_they_name_and_a_changed_number_loses_its_confirmation(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var number = await cnap.PrepareAsync();
        var tried = await cnap.TryAsync(
            number,
            "code;variant;term;feeKopiykas;owner\nid-card;urgent;5;91400;dms\nid-card;standard;20;60000;ministry\n");

        Assert.Equal(
            ["owner", "variants"], tried.Plan.Changes.Select(change => change.Field!.Path));
        await cnap.ApplyAsync(number, tried);

        var card = (await cnap.ExportJsonAsync(number, Given.IdCardService))
            .Deserialize<PassportContent>(StandardJson.Options)!;
        Assert.Equal("ministry", card.Owner);
        var (usual, urgent) = (card.Variants[0], card.Variants[1]);
        Assert.Equal((20, true), (usual.Term.Length, usual.Term.Confirmed));
        Assert.Equal((60_000L, false), (usual.Fee.Kopiykas, usual.Fee.Confirmed));
        Assert.Equal((5, TermUnit.WorkingDay, false), (urgent.Term.Length, urgent.Term.Unit, urgent.Term.Confirmed));
        Assert.Null(urgent.Term.Source);
        Assert.Equal((91_400L, true), (urgent.Fee.Kopiykas, urgent.Fee.Confirmed));
    }

    [Theory]
    [InlineData("code,name\nnowhere,а", "UnknownCode", "2:code")]
    [InlineData("code,variant,term\nid-card,slow,5", "UnknownCode", "2:variant")]
    [InlineData("code,variant,term\nid-card,urgent,soon", "Number", "2:term")]
    [InlineData("code,variant,termUnit\nid-card,urgent,week", "UnknownValue", "2:termUnit")]
    [InlineData("code,name\nid-card,", "Empty", "2:name")]
    [InlineData("code,name\nid-card,один\nid-card,два", "TwoValues", "3:name")]
    [InlineData("code,owner\nid-card,nobody", "UnknownCode", "services.id-card.owner")]
    [InlineData(
        "code,variant,feeKind,feeKopiykas\nid-card,standard,free,60000", "NotHere",
        "services.id-card.variants.standard.fee.kopiykas")]
    public async Task A_fault_of_a_table_is_named_with_its_row_and_column(string table, string key, string place)
    {
        await using var cnap = await TestCnap.StartAsync(DatabaseProvider.Sqlite);
        var number = await cnap.PrepareAsync();

        var fault = Assert.Single((await cnap.TryAsync(number, table)).Plan.Faults);

        Assert.Equal(($"Exchange.Fault.{key}", place), (fault.Key, fault.Place));
    }

    [Fact]
    public async Task A_fee_of_another_kind_leaves_behind_what_the_list_has_no_column_for()
    {
        await using var cnap = await TestCnap.StartAsync(DatabaseProvider.Sqlite);
        var number = await cnap.PrepareAsync();
        var tried = await cnap.TryAsync(number, "code,variant,feeKind\nid-card,standard,free");

        Assert.Empty(tried.Plan.Faults);
        await cnap.ApplyAsync(number, tried);

        var card = (await cnap.ExportJsonAsync(number, Given.IdCardService))
            .Deserialize<PassportContent>(StandardJson.Options)!;
        Assert.Equal((FeeKind.Free, null), (card.Variants[0].Fee.Kind, card.Variants[0].Fee.Kopiykas));
    }

    [Fact]
    public async Task A_text_that_looks_like_a_formula_stays_a_text()
    {
        await using var cnap = await TestCnap.StartAsync(DatabaseProvider.Sqlite);
        var sheets = await cnap.InScopeAsync(
            HromadaId.None, services => Task.FromResult(services.GetRequiredService<ISheetFiles>()));
        string[] texts =
        [
            "=1+1", "+380", "-5", "@SUM(A1)", "\tтаб", "звичайний", "з «лапками\", комою\nй рядком", "＝1+1", "＋380",
            "－5", "＠SUM(A1)",
        ];
        var table = new SheetTable("t", ["text"], texts.Select(text => (IReadOnlyList<object?>)[text]));

        var csv = sheets.WriteCsv(table);
        var lines = Encoding.UTF8.GetString(csv);

        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        Assert.Contains(
            "\r\n'=1+1\r\n'+380\r\n'-5\r\n'@SUM(A1)\r\n'\tтаб\r\nзвичайний", lines, StringComparison.Ordinal);
        Assert.Contains("\r\n'＝1+1\r\n'＋380\r\n'－5\r\n'＠SUM(A1)\r\n", lines, StringComparison.Ordinal);
        Assert.Equal(texts, sheets.Read(csv).Rows.Select(row => row.Cells["text"]));
        Assert.Equal(texts, sheets.Read(sheets.WriteXlsx(table)).Rows.Select(row => row.Cells["text"]));
    }
}
