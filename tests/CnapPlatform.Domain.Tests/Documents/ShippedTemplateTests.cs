using CnapPlatform.Domain.Documents;
using CnapPlatform.Domain.Tests.Standards;

namespace CnapPlatform.Domain.Tests.Documents;

/// <summary>The templates that version 1 ships.</summary>
public sealed class ShippedTemplateTests
{
    public static TheoryData<string> Codes => [.. PaperKind.Table.Select(kind => kind.Template).Distinct()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_paper_of_the_procedure_has_its_text_in_version_1(string code)
    {
        var template = StandardVersion1.Document.Content.Templates.Single(t => t.Code == code);

        Assert.NotEmpty(template.Heading!);
        Assert.NotEmpty(template.Body!);
        Assert.NotEmpty(template.Signatures!);
        Assert.DoesNotContain("тощо", template.Body, StringComparison.Ordinal);
        Assert.DoesNotContain('\'', template.Body!);
    }
}
