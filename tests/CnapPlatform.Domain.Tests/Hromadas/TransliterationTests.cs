using System.Text;
using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Domain.Tests.Hromadas;

public sealed class TransliterationTests
{
    [Theory]
    [InlineData("Алушта", "Alushta")]
    [InlineData("Борщагівка", "Borshchahivka")]
    [InlineData("Вінниця", "Vinnytsia")]
    [InlineData("Гадяч", "Hadiach")]
    [InlineData("Ґорґани", "Gorgany")]
    [InlineData("Донецьк", "Donetsk")]
    [InlineData("Есмань", "Esman")]
    [InlineData("Єнакієве", "Yenakiieve")]
    [InlineData("Гаєвич", "Haievych")]
    [InlineData("Короп'є", "Koropie")]
    [InlineData("Жежелів", "Zhezheliv")]
    [InlineData("Закарпаття", "Zakarpattia")]
    [InlineData("Медвин", "Medvyn")]
    [InlineData("Їжакевич", "Yizhakevych")]
    [InlineData("Кадиївка", "Kadyivka")]
    [InlineData("Мар'їне", "Marine")]
    [InlineData("Йосипівка", "Yosypivka")]
    [InlineData("Стрий", "Stryi")]
    [InlineData("Київ", "Kyiv")]
    [InlineData("Тернопіль", "Ternopil")]
    [InlineData("Ужгород", "Uzhhorod")]
    [InlineData("Харків", "Kharkiv")]
    [InlineData("Біла Церква", "Bila Tserkva")]
    [InlineData("Шостка", "Shostka")]
    [InlineData("Гоща", "Hoshcha")]
    [InlineData("Юрій", "Yurii")]
    [InlineData("Корюківка", "Koriukivka")]
    [InlineData("Яготин", "Yahotyn")]
    [InlineData("Феодосія", "Feodosiia")]
    [InlineData("Знам'янка", "Znamianka")]
    public void An_example_of_the_resolution_comes_out_as_printed(string ukrainian, string latin) =>
        Assert.Equal(latin, Transliteration.ToLatin(ukrainian));

    [Theory]
    [InlineData("Згорани", "Zghorany")]
    [InlineData("Розгон", "Rozghon")]
    [InlineData("ЗГУРСЬКИЙ", "ZGHURSKYI")]
    [InlineData("Роздільна з гори", "Rozdilna z hory")]
    public void The_pair_zgh_differs_from_zh_within_a_word_only(string ukrainian, string latin) =>
        Assert.Equal(latin, Transliteration.ToLatin(ukrainian));

    [Theory]
    [InlineData("Асканія-Нова", "Askaniia-Nova")]
    [InlineData("Нью-Йорк", "Niu-York")]
    [InlineData("Велика Яблунька", "Velyka Yablunka")]
    [InlineData("«Єдність»", "«Yednist»")]
    public void Each_part_of_a_name_has_its_own_beginning(string ukrainian, string latin) =>
        Assert.Equal(latin, Transliteration.ToLatin(ukrainian));

    [Theory]
    [InlineData("ЩАСТЯ", "SHCHASTIA")]
    [InlineData("БОРЩ", "BORSHCH")]
    [InlineData("Щастя", "Shchastia")]
    [InlineData("Я", "Ya")]
    public void Capitals_follow_the_word(string ukrainian, string latin) =>
        Assert.Equal(latin, Transliteration.ToLatin(ukrainian));

    [Theory]
    [InlineData('\'')]
    [InlineData('\u2019')]
    [InlineData('\u02BC')]
    [InlineData('\u2018')]
    [InlineData('`')]
    public void Any_apostrophe_inside_a_word_is_dropped(char apostrophe) =>
        Assert.Equal("Kamianets", Transliteration.ToLatin($"Кам{apostrophe}янець"));

    [Fact]
    public void Letters_stored_in_two_parts_and_stress_marks_change_nothing()
    {
        var inParts = "Київ, Йосипівка".Normalize(NormalizationForm.FormD);

        Assert.Equal("Kyiv, Yosypivka", Transliteration.ToLatin(inParts));
        Assert.Equal("Kyiv", Transliteration.ToLatin("Ки\u0301їв"));
    }

    [Fact]
    public void What_is_not_Ukrainian_stays_as_it_is() =>
        Assert.Equal("ID 25 – №1 'so'", Transliteration.ToLatin("ID 25 – №1 'so'"));

    [Theory]
    [InlineData("Київ", "kyiv")]
    [InlineData("Камʼянець-Подільська", "kamianets-podilska")]
    [InlineData("  Часів  Яр ", "chasiv-yar")]
    [InlineData("Паспорт (ID-картка) №1", "pasport-id-kartka-1")]
    [InlineData("Café", "cafe")]
    [InlineData("«»", "")]
    public void A_slug_has_small_letters_digits_and_single_hyphens(string ukrainian, string slug) =>
        Assert.Equal(slug, Transliteration.ToSlug(ukrainian));
}
