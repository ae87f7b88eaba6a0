using CnapPlatform.Domain.Documents;

namespace CnapPlatform.Domain.Tests.Documents;

public sealed class PaperTextTests
{
    private static readonly Dictionary<string, string?> Facts = new(StringComparer.Ordinal)
    {
        ["case.number"] = "0042-01-2026-000123",
        ["step.words"] = "Немає {{case.number}} і $1",
        ["cure.by"] = null,
    };

    [Fact]
    public void Fields_take_their_values_and_a_line_without_its_value_is_left_out() => Assert.Equal(
        "Справа № 0042-01-2026-000123.\nКінець",
        PaperText.Fill("Справа № {{ case.number }}.\r\nДо {{cure.by}}\nНевідоме {{no.such}}\nКінець", Facts));

    [Fact]
    public void What_people_typed_is_never_read_as_a_template() =>
        Assert.Equal("Недоліки: Немає {{case.number}} і $1", PaperText.Fill("Недоліки: {{step.words}}", Facts));

    [Fact]
    public void A_template_without_text_makes_an_empty_paper() => Assert.Equal("", PaperText.Fill(null, Facts));
}
