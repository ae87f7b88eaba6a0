using System.Text.RegularExpressions;

namespace CnapPlatform.Web.Tests.Services;

/// <summary>The first screen of a typical card answers what citizens really ask, with nothing to unfold.</summary>
public sealed partial class FirstScreenTests(ShippedStandard standard) : IClassFixture<ShippedStandard>
{
    public static TheoryData<string> TypicalCards => new(ShippedStandard.TypicalCards);

    [Fact]
    public void At_least_twelve_cards_are_written_out_in_full() =>
        Assert.True(ShippedStandard.TypicalCards.Count >= 12);

    [Theory]
    [MemberData(nameof(TypicalCards))]
    public void A_typical_card_has_at_least_twenty_questions(string code)
    {
        var questions = ShippedStandard.Passport(code).Questions;

        Assert.True(questions.Count >= 20, $"{code} has {questions.Count} questions.");
        Assert.Equal(questions.Count, questions.Select(q => q.Uk).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(TypicalCards))]
    public async Task The_first_screen_says_what_answers_each_question(string code)
    {
        var page = await standard.Web.Visit().GetPageAsync($"/h/dubivska/services/{code}");
        var screen = Words(page.Text("[data-first-screen]"));

        var unanswered = ShippedStandard.Passport(code).Questions
            .Where(q => q.Evidence.Length == 0 || !screen.Contains(Words(q.Evidence), StringComparison.Ordinal))
            .Select(q => $"{q.Row}: {q.Uk} – {q.Evidence}");
        Assert.Empty(unanswered);
        Assert.False(page.Has("[data-first-screen] details"));
    }

    [Theory]
    [MemberData(nameof(TypicalCards))]
    public async Task Each_question_leads_to_the_part_that_answers_it(string code)
    {
        var page = await standard.Web.Visit().GetPageAsync($"/h/dubivska/services/{code}");
        var questions = ShippedStandard.Passport(code).Questions;

        var links = page.Links(".questions a");
        Assert.Equal(questions.Count, links.Count);
        foreach (var (question, link) in questions.Zip(links))
        {
            var part = Words(page.Text($"[data-first-screen] {link}"));
            Assert.True(part.Contains(Words(question.Evidence), StringComparison.Ordinal), $"{link}: {question.Uk}");
        }
    }

    private static string Words(string text) => Spaces().Replace(text, " ").Trim().ToLowerInvariant();

    [GeneratedRegex(@"[\s\u00A0\u202F]+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
