using System.Text.Json.Nodes;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Comparison;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Standards;
using CnapPlatform.Web.Tests.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Web.Tests.Standards;

/// <summary>Fields and their values in the words of people.</summary>
public sealed class FieldTextTests(TestWeb web) : IClassFixture<TestWeb>
{
    private static readonly CodeNames Names = CodeNames.Of(new StandardDocument { Content = Given.StandardContent() });

    private FieldText Fields => web.Services.GetRequiredService<FieldText>();

    [Theory]
    [InlineData("categories", "general", "Загальне")]
    [InlineData("owner", "dms", "Міграційна служба")]
    [InlineData("owner", "no-such", "no-such")]
    public void A_code_is_told_by_its_name_and_one_that_nobody_names_as_it_is(string path, string code, string said)
    {
        var field = StandardField.Find("-", path)!;
        var change = new PartChange(PartChangeKind.Added, null, null, JsonValue.Create(code));

        using var speaking = InCulture.Ukrainian();
        var (before, after) = Fields.Say(field, change, Names);

        Assert.Equal((null, said), (before, after));
    }

    [Fact]
    public void A_register_of_a_document_is_told_by_its_name()
    {
        var names = CodeNames.Of(new StandardDocument
        {
            Content = new StandardContent
            {
                Registers = [new StateRegister("drrp", new("Реєстр прав"), new("Мінʼюст"))],
            },
        });
        var document = StandardJson.ToNode(new CardItem { Uk = "Витяг", Register = "drrp" });
        var change = new PartChange(PartChangeKind.Added, "items", null, document);

        using var speaking = InCulture.Ukrainian();
        var (_, after) = Fields.Say(StandardField.Find("-", "card.requiredDocuments")!, change, names);

        Assert.Contains("Реєстр прав", after);
        Assert.DoesNotContain("drrp", after);
    }

    [Fact]
    public void Every_field_has_one_name_in_each_language()
    {
        var texts = web.Services.GetRequiredService<Texts>();
        foreach (var speak in new[] { InCulture.Ukrainian, InCulture.English })
        {
            using var speaking = speak();
            Assert.All(
                StandardField.OfPassport.Concat(StandardField.OfContent),
                field => Assert.NotEmpty(texts.FieldName(field)));
        }
    }
}
