using System.Text.Json.Nodes;
using System.Text;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Exchange;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Standards;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Standards;

public sealed class ImportTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task A_whole_version_goes_out_and_in_and_out_again_byte_for_byte(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var number = await cnap.PrepareAsync();
        var published = await StandardFiles.ReadDocumentAsync(1, CancellationToken.None);

        var tried = await cnap.TryAsync(number, StandardJson.Write(published));
        Assert.Empty(tried.Plan.Faults);
        Assert.Equal(tried.Plan.Changes.Count, await cnap.ApplyAsync(number, tried));

        var expected = published with
        {
            Number = number,
            EffectiveFrom = Given.Today.AddDays(30),
            Content = published.Content with { Title = new LocalText("Версія 2") },
        };
        Assert.Equal(StandardJson.Write(expected), await cnap.ExportAsync(number));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_was_exported_changes_nothing_where_it_came_from(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var number = await cnap.PrepareAsync();

        Assert.Empty((await cnap.TryAsync(number, await cnap.ExportAsync(number))).Plan.Changes);
        var service = await cnap.TryAsync(number, await cnap.ExportAsync(number, Given.TreeService));
        Assert.Equal((ImportKind.Service, 0), (service.Plan.Kind, service.Plan.Changes.Count));
        var refused = await Assert.ThrowsAsync<Refused>(() => cnap.ApplyAsync(number, service));
        Assert.Equal(ExchangeRefusals.NothingToApply, refused.Reason);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_dry_run_lists_every_change_and_saves_nothing_until_it_is_confirmed(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var number = await cnap.PrepareAsync();
        var before = await cnap.ExportAsync(number);
        var file = await cnap.ExportJsonAsync(number);
        var services = file["services"]!.AsArray();
        services[0]!["summary"]!["uk"] = "Інший опис.";
        var added = services[3]!.DeepClone();
        added["code"] = "new-service";
        services.RemoveAt(2);
        services.Insert(0, added);
        file["content"]!["popular"]!.AsArray().Add("new-service");
        file["content"]!["packages"] = new JsonArray();

        var tried = await cnap.TryAsync(number, file.ToJsonString());

        Assert.Equal(
            ["Field//popular", "Field//packages", "NewService/new-service/", $"Field/{Given.AddressService}/summary",
                $"RemovedService/{Given.TreeService}/"],
            tried.Plan.Changes.Select(c => $"{c.Kind}/{c.Service?.Code}/{c.Field?.Path}"));
        AssertWhole(tried.Plan, StandardChangeKind.NewService, "Зареєструвати місце проживання", isNew: true);
        AssertWhole(tried.Plan, StandardChangeKind.RemovedService, "Видалити дерево", isNew: false);
        Assert.Equal(before, await cnap.ExportAsync(number));

        await cnap.ApplyAsync(number, tried);

        Assert.Equal(StandardJson.WriteNormalised(file), await cnap.ExportAsync(number));
        var edits = await cnap.WithDbAsync(HromadaId.None, db => db.StandardEdits.AsNoTracking().ToListAsync());
        Assert.All(edits, edit => Assert.Equal((number, "Олена Коваль"), (edit.StandardNumber, edit.ByName)));
        Assert.All(edits, edit => Assert.NotNull(StandardField.Find(edit.ServiceCode, edit.Field)));
        Assert.Contains(edits, edit => edit is { Field: "summary", After: "{\"uk\":\"Інший опис.\"}" });
        Assert.Contains(edits, edit => edit is { ServiceCode: Given.TreeService, Field: "variants", After: null });
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_confirmed_import_is_refused_where_the_draft_has_changed_since(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var number = await cnap.PrepareAsync();
        var shown = await cnap.TryAsync(number, await ChangedAsync(cnap, number, "Перший"));
        await cnap.ApplyAsync(number, await cnap.TryAsync(number, await ChangedAsync(cnap, number, "Другий")));
        var now = await cnap.ExportAsync(number);

        var refused = await Assert.ThrowsAsync<Refused>(() => cnap.ApplyAsync(number, shown));

        Assert.Equal(ExchangeRefusals.DraftChanged, refused.Reason);
        Assert.Equal(now, await cnap.ExportAsync(number));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Of_two_imports_at_once_one_is_made_and_the_other_is_told(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var number = await cnap.PrepareAsync();
        var first = await cnap.TryAsync(number, await ChangedAsync(cnap, number, "Перший"));
        var second = await cnap.TryAsync(number, await ChangedAsync(cnap, number, "Другий", service: 1));

        var outcomes = await Task.WhenAll(new[] { first, second }.Select(async tried =>
        {
            try
            {
                return (await cnap.ApplyAsync(number, tried)).ToString();
            }
            catch (Refused refused)
            {
                return refused.Reason;
            }
        }));

        Assert.Contains("1", outcomes);
        Assert.Contains(
            outcomes, told => told is ExchangeRefusals.DraftChanged or KernelRefusals.ChangedMeanwhile);
        var text = await cnap.ExportAsync(number);
        Assert.NotEqual(
            text.Contains("Перший", StringComparison.Ordinal), text.Contains("Другий", StringComparison.Ordinal));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Only_an_editor_imports_and_only_into_a_draft(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var number = await cnap.PrepareAsync();
        var tried = await cnap.TryAsync(number, await ChangedAsync(cnap, number, "Перший"));

        var refused = await Assert.ThrowsAsync<Refused>(() => cnap.UploadAsync(1, "{}"u8.ToArray()));
        Assert.Equal(StandardRefusals.Published, refused.Reason);
        foreach (var member in new[] { Given.StandardApprover, Given.DmsOwner, Given.CityTenantAdministrator })
        {
            cnap.User.Is(member);
            await Assert.ThrowsAsync<NotAllowed>(() => cnap.ApplyAsync(number, tried));
            await Assert.ThrowsAsync<NotAllowed>(() => cnap.UploadAsync(number, "{}"u8.ToArray()));
        }

        cnap.User.IsVisitor();
        await Assert.ThrowsAsync<NotAllowed>(() => cnap.ExportAsync(number));
        await Assert.ThrowsAsync<NotFound>(
            () => cnap.SendAsync(HromadaId.None, new ExportVersion.Query(number)));
        await Assert.ThrowsAsync<NotFound>(
            () => cnap.SendAsync(HromadaId.None, new ExportList.Query(number, "services", "csv")));
    }

    [Fact]
    public async Task Nobody_reaches_another_file_by_a_checksum_that_is_none()
    {
        await using var cnap = await TestCnap.StartAsync(DatabaseProvider.Sqlite);
        var number = await cnap.PrepareAsync();

        foreach (var sum in new[] { "", "../cnap.db", new string('0', 64), new string('Z', 64) })
        {
            await Assert.ThrowsAsync<NotFound>(
                () => cnap.SendAsync(HromadaId.None, new PreviewImport.Query(number, sum)));
        }
    }

    // A service that comes or goes is listed with its content.
    private static void AssertWhole(ImportPlan plan, StandardChangeKind kind, string name, bool isNew)
    {
        var parts = Assert.Single(plan.Changes, change => change.Kind == kind).Parts;
        var named = Assert.Single(parts, part => part.Field!.Path == "shortName");
        Assert.Equal(name, (isNew ? named.After : named.Before)!["uk"]!.GetValue<string>());
        Assert.All(parts, part => Assert.Null(isNew ? part.Before : part.After));
        Assert.Contains(parts, part => part.Field!.Path == "variants");
    }

    private static async Task<byte[]> ChangedAsync(TestCnap cnap, int number, string summary, int service = 0)
    {
        var file = await cnap.ExportJsonAsync(number);
        file["services"]![service]!["summary"]!["uk"] = summary;
        return Encoding.UTF8.GetBytes(file.ToJsonString());
    }
}
