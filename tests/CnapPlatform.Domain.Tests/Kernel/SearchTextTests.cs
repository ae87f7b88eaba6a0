using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Tests.Kernel;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  \t ", "")]
    [InlineData("Івано-Франківськ", "івано франківськ")]
    [InlineData("«Ґанок», м. Львів (центр)", "ганок м львів центр")]
    [InlineData("Галаґан", "галаган")]
    [InlineData("  Біла   Церква ", "біла церква")]
    [InlineData("ЇЖАК, ЄНОТ і ЙОРЖ", "їжак єнот і йорж")]
    [InlineData("Ки́їв", "київ")]
    [InlineData("Київ\0", "київ")]
    [InlineData("ID-картка", "іd картка")]
    [InlineData("¨ Київ", "київ")]
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
    [InlineData("HAТАЛІЯ", "наталія")]
    [InlineData("BЕРЕС", "верес")]
    [InlineData("МИKOЛАЇB", "миколаїв")]
    [InlineData("TEPHOПІЛЬ", "тернопіль")]
    public void Latin_look_alikes_count_as_Cyrillic(string typed, string key) =>
        Assert.Equal(key, SearchText.Key(typed));

    [Theory]
    [InlineData("AB123456", "АВ123456")]
    [InlineData("ab123456", "АВ123456")]
    [InlineData("KM 000017", "КМ 000017")]
    public void A_number_of_a_document_is_the_same_in_both_alphabets(string latin, string cyrillic) =>
        Assert.Equal(SearchText.Key(cyrillic), SearchText.Key(latin));

    [Theory]
    [InlineData("Microsoft", "mic")]
    [InlineData("Microsoft", "soft")]
    [InlineData("Kyiv City", "KYIV")]
    public void A_part_of_a_Latin_word_stays_a_part_of_it(string text, string part) =>
        Assert.Contains(SearchText.Key(part), SearchText.Key(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Ге́рц", "Герц")]
    [InlineData("Müller", "Muller")]
    [InlineData("Łódź", "Łodz")]
    [InlineData("Алёна", "Алена")]
    [InlineData("René", "Rene\u0301")]
    public void Accents_do_not_matter(string accented, string plain) =>
        Assert.Equal(SearchText.Key(plain), SearchText.Key(accented));

    [Theory]
    [InlineData("й", "и")]
    [InlineData("ї", "і")]
    public void Letters_of_the_alphabet_are_no_accents(string letter, string other) =>
        Assert.NotEqual(SearchText.Key(other), SearchText.Key(letter));

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
