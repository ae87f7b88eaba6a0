using System.Text.Json;
using System.Text.Json.Nodes;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Exchange;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;

namespace CnapPlatform.Application.Tests.Standards;

/// <summary>The sample is written after the description of the Guide's dump; its services are invented.</summary>
public sealed class GuideImportTests
{
    private static readonly string Sample = File.ReadAllText(Repository.PathOf(
        "tests", "CnapPlatform.Application.Tests", "Standards", "guide-sample.json"));

    // What the second entry leaves out is known of a service that the draft has, and missing of a new one.
    private static JsonNode OfNewServices()
    {
        var dump = JsonNode.Parse(Sample)!;
        dump["entries"]![1]!["variations"]![0]!["costs"] = JsonNode.Parse("""[{"verbose":"Безоплатно","value":0}]""");
        return dump;
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_Guide_fills_a_known_service_and_adds_a_new_one_all_unconfirmed(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var number = await cnap.PrepareAsync();
        var address = await cnap.ExportJsonAsync(number, Given.AddressService);
        address["registryId"] = "99002";
        await cnap.ApplyAsync(number, await cnap.TryAsync(number, address.ToJsonString()));

        var tried = await cnap.TryAsync(number, Sample);
        Assert.Empty(tried.Plan.Faults);
        Assert.Equal(ImportKind.Guide, tried.Plan.Kind);
        Assert.Equal(["Exchange.Note.Guide"], tried.Plan.Notes);
        await cnap.ApplyAsync(number, tried);

        var document = (await cnap.ExportJsonAsync(number)).Deserialize<StandardDocument>(StandardJson.Options)!;
        var added = document.Services.Single(service => service.Code == "guide-99001");
        Assert.Equal(
            [(10, TermUnit.WorkingDay, 0L), (2, TermUnit.CalendarDay, 1250L)],
            added.Variants.Select(v => (v.Term.Length, v.Term.Unit, v.Fee.AmountIn(2026, new FeeParameters())!.Value)));
        Assert.Equal(["Заява", "Малюнок гаю"], added.Card.RequiredDocuments.Items.Select(item => item.Uk));
        Assert.Equal("Довідка, якої немає: її вигадано для перевірки.", added.Summary.Uk);
        Assert.Equal(["citizen", "business"], added.Audience);
        Assert.Single(added.Card.Laws.Items);
        Assert.Single(added.Card.CabinetActs.Items);
        Assert.Single(added.Card.MinistryActs.Items);
        Assert.Equal(
            ["Керівник ЦНАП", "Скаргу подають за 30 календарних днів", "До суду"],
            added.Card.Appeal.Items.Select(item => item.Uk));
        Assert.False(added.Card.RequiredDocuments.Confirmed);
        Assert.Equal("Гід з державних послуг", added.Card.RequiredDocuments.Source);
        Assert.Contains(document.Content.Owners, owner => owner.Code == added.Owner);

        var known = document.Services.Single(service => service.Code == Given.AddressService);
        Assert.Equal(("ministry", "Присвоїти адресу"), (known.Owner, known.ShortName.Uk));
        Assert.Equal((7, false), (known.Variants[0].Term.Length, known.Variants[0].Term.Confirmed));
        Assert.True(known.Variants[0].Fee.Confirmed);
        Assert.True(known.Card.RefusalGrounds.Confirmed);
    }

    [Fact]
    public async Task A_second_import_of_the_same_dump_changes_nothing()
    {
        await using var cnap = await TestCnap.StartAsync(DatabaseProvider.Sqlite);
        var number = await cnap.PrepareAsync();
        var dump = OfNewServices().ToJsonString();
        await cnap.ApplyAsync(number, await cnap.TryAsync(number, dump));

        Assert.Empty((await cnap.TryAsync(number, dump)).Plan.Changes);
    }

    [Theory]
    [InlineData("identifier", "\"12\"", "RegistryId", "entries[0].identifier")]
    [InlineData("identifier", "\"99002\"", "Duplicate", "entries[1].identifier")]
    [InlineData("variations", """[{"duration":{"verbose":"10 днів","type":"days","value":10},"costs":0}]""", "Term",
        "entries[0].variations[0].duration")]
    [InlineData("name", "null", "Missing", "entries[0].name")]
    [InlineData("variations", "[]", "Missing", "entries[0].variations")]
    [InlineData("variations", """[{"duration":{"type":"working","value":5},"costs":[]}]""", "Missing",
        "entries[0].variations[0].costs")]
    [InlineData("variations", """[{"duration":{"type":"working","value":5},"costs":[{"value":1e25}]}]""", "Number",
        "entries[0].variations[0].costs")]
    public async Task What_the_Guide_does_not_say_clearly_is_not_guessed(
        string name, string value, string key, string place)
    {
        await using var cnap = await TestCnap.StartAsync(DatabaseProvider.Sqlite);
        var number = await cnap.PrepareAsync();
        var dump = OfNewServices();
        dump["entries"]![0]![name] = JsonNode.Parse(value);

        var (_, plan) = await cnap.TryAsync(number, dump.ToJsonString());

        var fault = Assert.Single(plan.Faults);
        Assert.Equal(($"Exchange.Fault.{key}", place), (fault.Key, fault.Place));
    }
}
