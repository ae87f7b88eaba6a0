using System.Text;
using System.Text.Json.Nodes;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Exchange;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Standards;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Application.Tests.Standards;

public sealed class ImportFaultTests
{
    private const string Fee = "services[1].variants[0].fee";

    public static TheoryData<string, string, string, string> Broken => new()
    {
        { "services[0].colour", "\"red\"", "UnknownProperty", "services[0].colour" },
        { $"{Fee}.kind", "\"lottery\"", "UnknownValue", $"{Fee}.kind" },
        { $"{Fee}.kind", "\"subsistence_share\"", "NotHere", $"{Fee}.kopiykas" },
        { Fee, """{"kind":"subsistence_share","confirmed":true,"percent":1.5}""", "NoParameter",
            "services.id-card.variants.standard.fee" },
        { Fee, """{"kind":"free","confirmed":true,"oneFeeWith":["tree-removal"]}""", "NotHere",
            "services.id-card.variants.standard.fee.oneFeeWith" },
        { $"{Fee}.oneFeeWith", """["id-card"]""", "WithItself", "services.id-card.variants.standard.fee.oneFeeWith" },
        { Fee, """{"kind":"non_taxable_share","confirmed":true,"percent":1.5}""", "NoParameter",
            "services.id-card.variants.standard.fee" },
        { "services[1].code", "\"address-assignment\"", "Duplicate", "services" },
        { "services[1].registryId", "\"123\"", "Form", "services[1].registryId" },
        { "services[1].owner", "\"nobody\"", "UnknownCode", "services.id-card.owner" },
        { "services[1].variants", "[]", "Empty", "services[1].variants" },
        { "services[1].variants[1].key", "\"standard\"", "Duplicate", "services.id-card.variants" },
        { "services[1].variants[0].term.length", "\"п'ять\"", "Type.integer", "services[1].variants[0].term.length" },
        { "services[1].variants[0].term.length", "-1", "Range", "services[1].variants[0].term.length" },
        { "services[1].variants[0].term.from", "\"2026-02-30\"", "Date", "services[1].variants[0].term.from" },
        { "content.calendar.regimes", """
            [{"kind":"martial_law","name":"а","nameEn":"a","from":"2026-02-01","to":"2026-01-01","source":"x",
            "confirmed":true}]
            """, "PeriodReversed", "content.calendar.regimes.martial_law" },
        { "content.parameters.subsistenceMinimum", """
            [{"year":2026,"kopiykas":1,"source":"x","confirmed":true},
            {"year":2026,"kopiykas":2,"source":"x","confirmed":true}]
            """, "Duplicate", "content.parameters.subsistenceMinimum" },
        { "content.popular", "[\"nowhere\"]", "UnknownCode", "content.popular" },
        { "services[1].summary.uk", "\"Опис\\u0001\"", "HiddenSign", "services.id-card.summary.uk" },
        { "services[1].name.en", "\"\\u202Eeman\"", "HiddenSign", "services.id-card.name.en" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_fault_is_named_with_its_place(string path, string value, string key, string place)
    {
        await using var cnap = await TestCnap.StartAsync(DatabaseProvider.Sqlite);
        var number = await cnap.PrepareAsync();
        var file = await cnap.ExportJsonAsync(number);
        Put(file, path, JsonNode.Parse(value));

        var (_, plan) = await cnap.TryAsync(number, file.ToJsonString());

        Assert.Contains(plan.Faults, fault => fault.Key == $"Exchange.Fault.{key}" && fault.Place == place);
        Assert.Empty(plan.Changes);
        Assert.False(plan.CanApply);
    }

    [Fact]
    public async Task A_file_that_is_cut_in_half_is_told_its_last_place_and_nothing_is_saved()
    {
        await using var cnap = await TestCnap.StartAsync(DatabaseProvider.Sqlite);
        var number = await cnap.PrepareAsync();
        var before = await cnap.ExportAsync(number);

        var (_, plan) = await cnap.TryAsync(number, before[..(before.Length / 2)]);

        Assert.Equal("Exchange.Fault.Json", Assert.Single(plan.Faults).Key);
        Assert.Equal(1L, plan.Faults[0].Arguments[0]);
        Assert.InRange((long)plan.Faults[0].Arguments[1], before.Length / 2, Encoding.UTF8.GetByteCount(before));
        Assert.Equal(before, await cnap.ExportAsync(number));
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""", "RepeatedName")]
    [InlineData("""{"code":"\ud800"}""", "HalfSign")]
    [InlineData("[1]", "BareList")]
    [InlineData("null", "BareValue")]
    [InlineData(" 42\n", "BareValue")]
    [InlineData("\uFEFF<!DOCTYPE html><title>Вхід, будь ласка</title>", "WebPage")]
    [InlineData("{}", "UnknownKind")]
    [InlineData("""{"entries":5}""", "Type.array")]
    [InlineData("""{"services":[],"content":{},"number":1e400}""", "NumberTooLarge")]
    [InlineData("   ", "EmptyFile")]
    [InlineData("name,term\nа,5", "NoCodeColumn")]
    [InlineData("code,colour\nid-card,red", "UnknownColumn")]
    [InlineData("code,name\n\"id-card", "Table")]
    public async Task What_is_no_standard_is_called_so(string text, string key)
    {
        await using var cnap = await TestCnap.StartAsync(DatabaseProvider.Sqlite);
        var number = await cnap.PrepareAsync();

        Assert.Equal($"Exchange.Fault.{key}", (await cnap.TryAsync(number, text)).Plan.Faults[0].Key);
    }

    [Fact]
    public async Task A_name_said_twice_is_told_with_its_object_and_its_line()
    {
        await using var cnap = await TestCnap.StartAsync(DatabaseProvider.Sqlite);
        var number = await cnap.PrepareAsync();
        const string file = """
            {"services":[{"code":"a","keywords":["code","code"]},
            {"code":"b","card":{"note":1,"laws":2,"note":3}}]}
            """;

        var fault = Assert.Single((await cnap.TryAsync(number, file)).Plan.Faults);

        Assert.Equal(("Exchange.Fault.RepeatedName", "services[1].card.note"), (fault.Key, fault.Place));
        Assert.Equal("note", fault.Arguments[0]);
        Assert.Equal(2, fault.Arguments[1]);
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_told_its_first_wrong_byte()
    {
        await using var cnap = await TestCnap.StartAsync(DatabaseProvider.Sqlite);
        var number = await cnap.PrepareAsync();
        byte[] json = [.. "{\"code\":\""u8, 0xEF, 0xF0, 0xE8, .. "\"}"u8];
        byte[] csv = [.. "code,name\nid-card,"u8, 0xEF, 0xF0, 0xE8];

        foreach (var file in new[] { json, csv })
        {
            var fault = Assert.Single((await cnap.TryAsync(number, file)).Plan.Faults);
            Assert.Equal("Exchange.Fault.Encoding", fault.Key);
        }
    }

    [Fact]
    public async Task Version_1_as_exported_is_what_the_published_schema_says()
    {
        await using var cnap = await TestCnap.StartAsync(DatabaseProvider.Sqlite);
        var schema = await cnap.InScopeAsync(
            HromadaId.None, services => Task.FromResult(services.GetRequiredService<IStandardSchema>()));
        var document = await StandardFiles.ReadDocumentAsync(1, CancellationToken.None);
        var json = JsonNode.Parse(StandardJson.Write(document))!;

        Assert.Empty(SchemaCheck.Of(json, schema.Schema, "document"));
        Assert.Empty(DocumentCheck.Of(document));
        json["services"]![0]!["surprise"] = 1;
        Assert.Single(SchemaCheck.Of(json, schema.Schema, "document"));
    }

    [Fact]
    public void The_schema_and_the_fields_know_every_property_of_a_passport_and_of_a_version()
    {
        var paths = StandardField.OfPassport.Select(field => field.Path.Split('.')[0]).ToHashSet();
        var passport = StandardJson.ToNode(new PassportContent { SeedNumber = 1, RegistryId = "00001" })!.AsObject();
        Assert.Equal(["code", "seedNumber"], passport.Select(p => p.Key).Where(name => !paths.Contains(name)));

        var content = StandardJson.ToNode(new StandardContent())!.AsObject().Select(p => p.Key);
        Assert.Empty(content.Except(StandardField.OfContent.Select(field => field.Path.Split('.')[0])));
    }

    private static void Put(JsonNode root, string path, JsonNode? value)
    {
        var node = root;
        var steps = path.Replace("]", "", StringComparison.Ordinal).Split('.', '[');
        foreach (var step in steps[..^1])
        {
            node = int.TryParse(step, out var index) ? node[index]! : node[step]!;
        }

        node[steps[^1]] = value;
    }
}
