using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Domain.Standards.Checks;

namespace CnapPlatform.Domain.Tests.Standards.Checks;

/// <summary>What the checks find in a passport, each rule in both directions.</summary>
public sealed class CardCheckTests
{
    [Fact]
    public void A_version_without_a_fault_is_not_reproached() => Assert.Empty(Checked.Find());

    [Theory]
    [InlineData("Паспорт, довідка тощо", true)]
    [InlineData("Довідка ТОЩО.", true)]
    [InlineData("Паспорт та інші документи", true)]
    [InlineData("Довідка, витяг і т. д.", true)]
    [InlineData("Витяг і т.п.", true)]
    [InlineData("Інші необхідні документи", true)]
    [InlineData("Паспорт чи інший документ, що посвідчує вашу особу", false)]
    [InlineData("Паспорти чи інші документи, що посвідчують особу", false)]
    [InlineData("Чинші документи", false)]
    [InlineData("Довідка про інших членів сімʼї", false)]
    public void A_list_of_documents_that_stays_open_is_an_error(string document, bool isFound)
    {
        var found = Checked.Find(p => p with
        {
            Card = p.Card with { RequiredDocuments = Checked.Row("Заява", document) },
        });

        Assert.Equal(isFound, found.Contains("open-list sample.card.requiredDocuments"));
    }

    [Fact]
    public void Grounds_of_refusal_are_a_closed_list_too_and_a_result_need_not_be() =>
        Assert.Equal(["open-list sample.card.refusalGrounds"], Checked.Find(p => p with
        {
            Card = p.Card with
            {
                RefusalGrounds = Checked.Row("Неповні документи тощо"),
                Result = Checked.Row("Довідка тощо"),
            },
        }));

    [Theory]
    [InlineData("Заява; паспорт", true)]
    [InlineData("1) заява 2) паспорт", true)]
    [InlineData("Заява\nпаспорт", true)]
    [InlineData("Заява (форма 1)", false)]
    [InlineData("Заява, підписана вами", false)]
    public void Several_documents_in_one_item_are_a_warning(string document, bool isFound)
    {
        var found = Checked.Find(p => p with { Card = p.Card with { RequiredDocuments = Checked.Row(document) } });

        Assert.Equal(isFound ? ["unnumbered-list sample.card.requiredDocuments"] : [], found);
    }

    [Theory]
    [InlineData("edr", false, "document-in-register sample.card.requiredDocuments")]
    [InlineData("edr", true, null)]
    [InlineData(null, false, null)]
    public void A_document_that_the_CNAP_can_take_itself_is_asked_for_on_a_condition_only(
        string? register, bool isConditional, string? expected)
    {
        var item = new CardItem
        {
            Uk = "Витяг",
            En = "Extract",
            Register = register,
            Condition = isConditional ? Checked.Both("якщо змін ще не внесено") : null,
        };
        var found = Checked.Find(p => p with
        {
            Card = p.Card with { RequiredDocuments = new CardRow { Items = [item], Confirmed = true } },
        });

        Assert.Equal(expected is null ? [] : [expected], found);
    }

    [Theory]
    [InlineData(TermUnit.CalendarDay, 10, true)]
    [InlineData(TermUnit.CalendarDay, 11, false)]
    [InlineData(TermUnit.WorkingDay, 10, false)]
    [InlineData(TermUnit.WorkingDay, 11, true)]
    [InlineData(TermUnit.Month, 1, false)]
    [InlineData(TermUnit.Hour, 24, false)]
    public void A_term_counted_otherwise_than_the_general_rule_says_is_asked_for_its_source(
        TermUnit unit, int length, bool isFound)
    {
        var term = new StatedTerm { Length = length, Unit = unit, Confirmed = true };

        Assert.Equal(isFound ? ["term-unit sample.variants"] : [], WithTerm(term));
        Assert.Empty(WithTerm(term with { Source = "Закон, ст. 1" }));
    }

    [Theory]
    [InlineData(0, TermUnit.Hour, false)]
    [InlineData(0, TermUnit.CalendarDay, false)]
    [InlineData(-1, TermUnit.WorkingDay, false)]
    [InlineData(1, (TermUnit)9, false)]
    [InlineData(0, TermUnit.WorkingDay, true)]
    public void A_term_that_cannot_be_counted_is_an_error(int length, TermUnit unit, bool isPossible)
    {
        var term = new StatedTerm { Length = length, Unit = unit, Confirmed = true, Source = "Закон" };

        Assert.Equal(!isPossible, WithTerm(term).Contains("term-impossible sample.variants"));
    }

    [Theory]
    [InlineData("Результат видають протягом 5 днів", true)]
    [InlineData("Результат видають протягом 5 робочих днів", false)]
    [InlineData("Результат видають протягом 5 календарних днів", false)]
    [InlineData("Результат видають завтра", false)]
    public void A_sentence_that_promises_days_says_which(string text, bool isFound)
    {
        var found = Checked.Find(p => p with { Card = p.Card with { Note = Checked.Row(text) } });

        Assert.Equal(isFound ? ["term-unit-unsaid sample.card.note"] : [], found);
    }

    [Fact]
    public void A_row_that_the_applicant_needs_is_not_empty()
    {
        Assert.Equal(
            ["empty-row sample.card.requiredDocuments"],
            Checked.Find(p => p with { Card = p.Card with { RequiredDocuments = new CardRow() } }));
        Assert.Equal(
            ["empty-row sample.card.ground"],
            Checked.Find(p => p with { Card = p.Card with { Ground = Checked.Row(" ") } }));
        Assert.Equal(["no-category sample.categories"], Checked.Find(p => p with { Categories = [] }));
    }

    [Fact]
    public void A_fixed_fee_without_an_amount_is_not_confirmed()
    {
        var fee = new Fee { Kind = FeeKind.Fixed, Confirmed = true, Source = "Закон" };
        IReadOnlyList<string> With(Fee other) =>
            Checked.Find(p => p with { Variants = [p.Variants[0] with { Fee = other }] });

        Assert.Contains("fee-amount sample.variants", With(fee));
        Assert.DoesNotContain("fee-amount sample.variants", With(fee with { Kopiykas = 100 }));
        Assert.DoesNotContain("fee-amount sample.variants", With(fee with { Confirmed = false }));
    }

    [Fact]
    public void A_card_says_how_to_appeal() => Assert.Equal(
        ["no-appeal sample.card.appeal"],
        Checked.Find(p => p with { Card = p.Card with { Appeal = new CardRow() } }));

    [Theory]
    [InlineData(5, TermUnit.WorkingDay, 3, 2, null)]
    [InlineData(5, TermUnit.WorkingDay, 3, 3, "stages-over-term sample.technologicalCard")]
    [InlineData(1, TermUnit.Month, 20, 8, null)]
    [InlineData(1, TermUnit.Month, 20, 9, "stages-over-term sample.technologicalCard")]
    public void Stages_fit_into_the_term_and_a_month_is_its_shortest(
        int length, TermUnit unit, int first, int second, string? expected)
    {
        var stageUnit = unit == TermUnit.Month ? TermUnit.CalendarDay : unit;
        var found = WithTerm(
            new StatedTerm { Length = length, Unit = unit, Confirmed = true, Source = "Закон" },
            Checked.Stage(first) with { LengthUnit = stageUnit },
            Checked.Stage(second) with { LengthUnit = stageUnit });

        Assert.Equal(expected is null ? [] : [expected], found);
    }

    [Fact]
    public void Stages_in_another_unit_than_the_term_are_an_error() => Assert.Equal(
        ["stages-unit sample.technologicalCard"],
        Checked.Find(p => p with
        {
            TechnologicalCard = [Checked.Stage(1), Checked.Stage(1) with { LengthUnit = TermUnit.Hour }],
        }));

    [Fact]
    public void A_service_has_a_variant_and_no_two_of_one_key()
    {
        Assert.Equal(["no-variants sample.variants"], Checked.Find(p => p with { Variants = [] }));
        Assert.Equal(
            ["duplicate-variant sample.variants"],
            Checked.Find(p => p with { Variants = [p.Variants[0], p.Variants[0]] }));
    }

    [Fact]
    public void A_card_of_ten_thousand_characters_is_an_error_and_one_at_the_limit_is_not()
    {
        var tooLong = string.Join(". ", Enumerable.Repeat("Слово", 1500));

        Assert.Equal(["text-too-long sample.card.note"], Checked.Find(p => p with
        {
            Card = p.Card with { Note = Checked.Row(tooLong, tooLong) },
        }));
        Assert.Empty(Checked.Find(p => p with { Card = p.Card with { Note = Checked.Row(tooLong[..2000]) } }));
        Assert.Equal(
            ["version-text-too-long .title"],
            Checked.Find(content: c => c with { Title = Checked.Both(tooLong) }));
    }

    [Fact]
    public void A_sentence_longer_than_people_read_is_a_warning_and_names_how_long()
    {
        var finding = Assert.Single(Checked.Findings(p => p with
        {
            Summary = Checked.Both("Так. Це речення має рівно сім таких слів. Так."),
        }));

        Assert.Equal(("long-sentence", Severity.Warning, "summary"), (finding.Rule, finding.Severity, finding.Field));
        Assert.Equal([7, 6], finding.Arguments);
        Assert.Empty(Checked.Find(p => p with { Summary = Checked.Both("Це речення має шість таких слів.") }));
    }

    [Fact]
    public void A_card_of_long_sentences_throughout_is_a_warning() => Assert.Equal(
        ["long-on-average sample.summary"],
        Checked.Find(p => p with
        {
            Summary = Checked.Both(string.Join(' ', Enumerable.Repeat("Це речення має шість таких слів.", 40))),
        }));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(19, true)]
    [InlineData(20, false)]
    public void A_typical_card_answers_twenty_questions(int questions, bool isFound)
    {
        var question = new CitizenQuestion { Uk = "Скільки?", En = "How much?", Answer = Checked.Both("Нічого.") };
        var found = Checked.Find(p => p with { Questions = [.. Enumerable.Repeat(question, questions)] });

        Assert.Equal(isFound ? ["few-questions sample.questions"] : [], found);
    }

    [Fact]
    public void What_is_not_said_in_English_is_a_warning_once_for_each_field() => Assert.Equal(
        ["no-english sample.shortName", "no-english sample.card.note"],
        Checked.Find(p => p with
        {
            ShortName = new LocalText("Отримати зразок"),
            Card = p.Card with
            {
                Note = new CardRow
                {
                    Items = [new CardItem { Uk = "Так" }, new CardItem { Uk = "Ні" }],
                    Confirmed = true,
                },
            },
        }));

    [Fact]
    public void An_unconfirmed_value_is_a_warning_once_for_each_field()
    {
        var findings = Checked.Findings(p => p with
        {
            FilingConfirmed = false,
            Card = p.Card with { Laws = Checked.Row("Закон") with { Confirmed = false } },
            Variants = [p.Variants[0] with { Term = p.Variants[0].Term with { Confirmed = false }, Fee = new Fee() }],
            TechnologicalCard = [.. p.TechnologicalCard.Select(s => s with { Confirmed = false })],
        });

        Assert.Equal(
            [
                "unconfirmed sample.filing", "unconfirmed sample.card.laws", "unconfirmed sample.variants",
                "unconfirmed sample.technologicalCard",
            ],
            findings.Select(Checked.Say));
        Assert.Equal([1, 1, 2, 2], findings.Select(f => f.Arguments[0]).Cast<int>());
    }

    private static IReadOnlyList<string> WithTerm(StatedTerm term, params TechnologicalStage[] stages) =>
        Checked.Find(p => p with { Variants = [p.Variants[0] with { Term = term }], TechnologicalCard = stages });
}
