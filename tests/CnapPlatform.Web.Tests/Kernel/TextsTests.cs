using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Tests.Kernel;

public sealed class TextsTests
{
    private readonly Texts _texts = new(missingIsAnError: true);

    [Theory]
    [InlineData(0, "0 символів")]
    [InlineData(1, "1 символ")]
    [InlineData(2, "2 символи")]
    [InlineData(4, "4 символи")]
    [InlineData(5, "5 символів")]
    [InlineData(11, "11 символів")]
    [InlineData(12, "12 символів")]
    [InlineData(14, "14 символів")]
    [InlineData(20, "20 символів")]
    [InlineData(21, "21 символ")]
    [InlineData(22, "22 символи")]
    [InlineData(25, "25 символів")]
    [InlineData(101, "101 символ")]
    [InlineData(111, "111 символів")]
    [InlineData(112, "112 символів")]
    [InlineData(1470, "1 470 символів")]
    [InlineData(-1, "-1 символ")]
    public void A_ukrainian_word_takes_the_form_that_its_number_asks_for(int number, string ending)
    {
        using var _ = InCulture.Ukrainian();

        Assert.EndsWith(ending.Replace(' ', '\u00A0'), _texts.Plural("Form.CharactersLeft", number));
    }

    [Theory]
    [InlineData(1, "1 character left")]
    [InlineData(2, "2 characters left")]
    [InlineData(0, "0 characters left")]
    public void An_english_word_has_two_forms(int number, string ending)
    {
        using var _ = InCulture.English();

        Assert.EndsWith(ending, _texts.Plural("Form.CharactersLeft", number));
    }

    [Fact]
    public void The_language_of_the_page_chooses_the_text()
    {
        using (InCulture.Ukrainian())
        {
            Assert.Equal("Знайти", _texts["Portal.Start.SearchButton"]);
        }

        using (InCulture.English())
        {
            Assert.Equal("Find", _texts["Portal.Start.SearchButton"]);
        }
    }

    [Fact]
    public void A_missing_text_fails_while_developing_and_shows_its_key_in_production()
    {
        using var _ = InCulture.Ukrainian();

        Assert.Throws<KeyNotFoundException>(() => _texts["Portal.NoSuchText"]);
        Assert.Equal("Portal.NoSuchText", new Texts(missingIsAnError: false)["Portal.NoSuchText"]);
    }

    [Fact]
    public void Both_languages_say_the_same_things()
    {
        var ukrainian = Texts.Keys("uk").Order(StringComparer.Ordinal).ToList();
        var english = Texts.Keys("en").Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(ukrainian);
        Assert.Equal(ukrainian, english);
    }

    [Fact]
    public void Ukrainian_texts_use_their_own_apostrophe_and_quotes()
    {
        using var _ = InCulture.Ukrainian();

        Assert.All(Texts.Keys("uk"), key => Assert.DoesNotContain(_texts[key], letter => letter is '\'' or '’' or '"'));
    }

    [Fact]
    public void A_line_does_not_end_after_a_word_of_one_letter()
    {
        using var _ = InCulture.Ukrainian();

        Assert.Equal("Адміністративні послуги у\u00A0вашій громаді", _texts["Portal.Start.Title"]);
        Assert.Contains("ЦНАП\u00A0– центр", _texts["Layout.Footer.Cnap"]);
    }

    [Fact]
    public void Places_of_a_text_are_filled()
    {
        using var _ = InCulture.Ukrainian();

        Assert.Equal("Сторінка 3", _texts.Format("Components.Page", 3));
    }
}
