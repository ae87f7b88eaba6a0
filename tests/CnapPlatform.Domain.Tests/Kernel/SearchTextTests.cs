using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Tests.Kernel;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  \t ", "")]
    [InlineData("Івано-Франківськ", "івано франківськ")]
    [InlineData("«Ґанок», м. Львів (центр)", "ґанок м львів центр")]
    [InlineData("  Біла   Церква ", "біла церква")]
    [InlineData("ЇЖАК, ЄНОТ і ЙОРЖ", "їжак єнот і йорж")]
    [InlineData("Ки́їв", "київ")]
    [InlineData("Київ\0", "київ")]
    [InlineData("ID-картка", "id картка")]
    public void Texts_are_found_however_they_are_written(string? text, string key) =>
        Assert.Equal(key, SearchText.Key(text));

    [Theory]
    [InlineData("Кам'янець")]
    [InlineData("Кам’янець")]
    [InlineData("Камʼянець")]
    [InlineData("Кам`янець")]
    [InlineData("Кам‘янець")]
    [InlineData("Кам´янець")]
    [InlineData("Камянець")]
    public void Every_apostrophe_is_read_alike(string name) => Assert.Equal("камянець", SearchText.Key(name));

    [Fact]
    public void A_decomposed_letter_is_the_letter()
    {
        Assert.Equal(SearchText.Key("Йосипівка"), SearchText.Key("И\u0306осипівка"));
        Assert.Equal(SearchText.Key("Їжа"), SearchText.Key("І\u0308жа"));
    }

    [Theory]
    [InlineData("Кuїв", "кuїв")]
    [InlineData("Киïв", "київ")]
    [InlineData("Cуми", "суми")]
    [InlineData("Одeca", "одеса")]
    [InlineData("Xарків", "харків")]
    [InlineData("Kyiv", "kyiv")]
    public void Latin_look_alikes_count_as_Cyrillic_only_inside_Cyrillic_words(string typed, string key) =>
        Assert.Equal(key, SearchText.Key(typed));

    [Fact]
    public void Sort_keys_order_as_the_Ukrainian_alphabet_does()
    {
        string[] alphabet =
        [
            "а", "б", "в", "г", "ґ", "д", "е", "є", "ж", "з", "и", "і", "ї", "й", "к", "л", "м", "н", "о", "п", "р",
            "с", "т", "у", "ф", "х", "ц", "ч", "ш", "щ", "ь", "ю", "я",
        ];

        Assert.Equal(alphabet, alphabet.Reverse().OrderBy(SearchText.SortKey, StringComparer.Ordinal));
    }

    [Fact]
    public void Names_are_sorted_as_a_Ukrainian_directory_sorts_them()
    {
        string[] sorted =
        [
            "Біла Криниця", "Біла Церква", "Білаки", "Вінниця", "Гадяч", "Ґанок", "Єнакієве", "Житомир", "Изюм",
            "Ізюм", "Їжаківка", "Йосипівка", "Камʼянець", "Канів", "Ялта",
        ];

        Assert.Equal(sorted, sorted.Reverse().OrderBy(SearchText.SortKey, StringComparer.Ordinal));
    }

    [Fact]
    public void An_apostrophe_and_a_capital_do_not_change_the_order() =>
        Assert.Equal(SearchText.SortKey("КАМʼЯНЕЦЬ"), SearchText.SortKey("камянець"));
}
