using System.Text.Json;
using System.Text.Json.Nodes;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Editing;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Tests.Standards;

public sealed class FieldFormTests
{
    private static readonly StandardContent Content =
        Read<StandardContent>(Repository.PathOf("deploy", "standard", "v1.json"));

    private static readonly List<PassportContent> Passports =
        [.. Directory.GetFiles(Repository.PathOf("deploy", "standard", "v1", "services")).Select(Read<PassportContent>)];

    private static readonly FieldOptions Options =
        new(Content, [.. Passports.Select(p => new FieldOption(p.Code, p.ShortName))]);

    public static TheoryData<string> PassportFields => [.. StandardField.OfPassport.Select(f => f.Path)];

    public static TheoryData<string> ContentFields =>
        [.. StandardField.OfContent.Select(f => f.Path).Where(path => ContentShapes.Of(path) is not null)];

    [Theory]
    [MemberData(nameof(PassportFields))]
    public void A_field_of_every_service_comes_back_from_its_form_as_it_was(string path)
    {
        var field = StandardField.OfPassport.Single(f => f.Path == path);

        Assert.True(Passports.Count >= 78);
        Assert.All(Passports, passport =>
        {
            var root = StandardJson.ToNode(passport)!;
            var before = StandardJson.WriteNormalised(root);
            field.WriteTo(root, Refilled(PassportShapes.Of(field), field.ReadFrom(root)));
            var after = StandardJson.WriteNormalised(root.Deserialize<PassportContent>(StandardJson.Strict));
            Assert.Equal(before, after);
        });
    }

    [Theory]
    [MemberData(nameof(ContentFields))]
    public void A_table_of_the_version_comes_back_from_its_form_as_it_was(string path)
    {
        var field = StandardField.OfContent.Single(f => f.Path == path);
        var root = StandardJson.ToNode(Content)!;
        var before = StandardJson.WriteNormalised(root);

        field.WriteTo(root, Refilled(ContentShapes.Of(path)!, field.ReadFrom(root)));

        Assert.Equal(before, StandardJson.WriteNormalised(root.Deserialize<StandardContent>(StandardJson.Strict)));
    }

    [Fact]
    public void Rows_are_added_removed_and_moved_with_everything_in_them()
    {
        var shape = new ListShape("list", new GroupShape("item", [new TextShape("text")]));
        var answers = FieldAnswers.Of(shape, JsonNode.Parse("""[{"text":"а"},{"text":"б"},{"text":"в"}]"""));

        Assert.Equal(["а", "б", "в", ""], Texts(answers.After("add:v")));
        Assert.Equal(["а", "в"], Texts(answers.After("remove:v.1")));
        Assert.Equal(["б", "а", "в"], Texts(answers.After("up:v.1")));
        Assert.Equal(["а", "в", "б"], Texts(answers.After("down:v.1")));
        foreach (var idle in new[] { "up:v.0", "down:v.2", "remove:v.7", "remove:v", "nonsense", "", "up:", "x:v.1" })
        {
            Assert.Equal(["а", "б", "в"], Texts(answers.After(idle)));
        }
    }

    private static IEnumerable<string> Texts(FieldAnswers answers) =>
        Enumerable.Range(0, answers.RowsOf("v")).Select(row => answers[$"v.{row}.text"]);

    private static JsonNode? Refilled(FieldShape shape, JsonNode? value)
    {
        var reader = new AnswerReader(FieldAnswers.FromJson(FieldAnswers.Of(shape, value).ToJson()), Options);
        var read = reader.Read(shape);
        new FieldRules(reader, Content).Check(shape, read);
        Assert.Empty(reader.Failures.Select(failure => $"{failure.PropertyName}: {failure.ErrorMessage}"));
        return read;
    }

    private static T Read<T>(string path) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(path), StandardJson.Options)!;
}
