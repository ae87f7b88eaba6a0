using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Tests.Services;

public sealed class EffectiveCardTests
{
    private static readonly PassportContent Passport = new()
    {
        Card = new PassportCard
        {
            RequiredDocuments = new CardRow
            {
                Items = [new CardItem { Uk = "Заява", En = "Application" }, new CardItem { Uk = "Паспорт" }],
                Confirmed = true,
                Source = "Закон",
            },
            Ground = new CardRow { Items = [new CardItem { Uk = "Звернення" }] },
        },
    };

    private static readonly StandardContent Standard = new()
    {
        Overridable =
        [
            new OverridableField(CardField.Note, [ServiceLevel.State], "Правило"),
            new OverridableField(CardField.Term, [ServiceLevel.State], "Правило"),
        ],
    };

    private static readonly EffectiveCard Card = new(
        Passport,
        Standard,
        [
            new LocalOverride { Field = CardField.Note, Uk = "Вхід з двору", En = "Back door", Reason = "Ремонт" },
            new LocalOverride { Field = CardField.Term, Uk = "3 дні", Reason = "Рішення ради" },
            new LocalOverride { Field = CardField.Ground, Uk = "Рішення ради", Reason = "Стара версія дозволяла" },
        ]);

    [Fact]
    public void A_row_without_an_override_is_the_standards_own_with_its_mark()
    {
        var confirmed = Card.Row(CardField.RequiredDocuments);
        Assert.Equal(["Заява", "Паспорт"], confirmed.Items.Select(item => item.Uk));
        Assert.Equal("Application", confirmed.Items[0].In("en"));
        Assert.Equal("Паспорт", confirmed.Items[1].In("en"));
        Assert.Equal((RowMark.Confirmed, "Закон"), (confirmed.Mark, confirmed.Source));

        Assert.Equal(RowMark.Demo, Card.Row(CardField.Ground).Mark);
    }

    [Fact]
    public void A_row_that_the_version_does_not_open_shows_the_standards_text_whatever_is_stored()
    {
        Assert.Null(Card.OverrideOf(CardField.Ground));
        Assert.Equal("Звернення", Card.Row(CardField.Ground).Items[0].Uk);
    }

    [Fact]
    public void An_override_stands_in_place_of_the_row_and_says_why()
    {
        var row = Card.Row(CardField.Note);

        var text = Assert.Single(row.Items);
        Assert.Equal(("Вхід з двору", "Back door"), (text.Uk, text.En));
        Assert.Equal((RowMark.Local, "Ремонт"), (row.Mark, row.Source));
    }

    [Fact]
    public void A_row_that_is_no_list_of_texts_is_shown_where_it_is_overridden()
    {
        Assert.Equal("3 дні", Card.Row(CardField.Term).Items[0].Uk);
        Assert.Equal("3 дні", Card.OverrideOf(CardField.Term)!.Uk);
        Assert.Null(Card.OverrideOf(CardField.Fee));
        Assert.Throws<ArgumentOutOfRangeException>(() => Card.Row(CardField.Fee));
    }
}
