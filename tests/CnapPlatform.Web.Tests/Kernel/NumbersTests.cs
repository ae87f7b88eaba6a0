using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Tests.Kernel;

public sealed class NumbersTests
{
    [Theory]
    [InlineData(4992, "49,92 грн")]
    [InlineData(5000, "50 грн")]
    [InlineData(5, "0,05 грн")]
    [InlineData(123456700, "1 234 567 грн")]
    [InlineData(0, "0 грн")]
    public void Money_is_written_in_hryvnias(long kopiykas, string written)
    {
        using var _ = InCulture.Ukrainian();

        Assert.Equal(written.Replace(' ', '\u00A0'), Numbers.Money(kopiykas));
    }

    [Theory]
    [InlineData(70, "1 КБ")]
    [InlineData(1025, "2 КБ")]
    [InlineData(1_048_576, "1 МБ")]
    [InlineData(2_600_000, "2,5 МБ")]
    public void A_size_of_a_file_is_never_nothing(long bytes, string written)
    {
        using var _ = InCulture.Ukrainian();

        Assert.Equal(written.Replace(' ', '\u00A0'), Numbers.FileSize(bytes));
    }

    [Fact]
    public void Numbers_are_grouped_as_the_language_does()
    {
        using (InCulture.Ukrainian())
        {
            Assert.Equal("1\u00A0470", Numbers.Whole(1470));
            Assert.Equal("1\u00A0470,5", Numbers.WithDecimals(1470.5m));
        }

        using (InCulture.English())
        {
            Assert.Equal("1,470", Numbers.Whole(1470));
            Assert.Equal("49.92\u00A0UAH", Numbers.Money(4992));
        }
    }

    [Fact]
    public void Names_stand_in_the_order_of_the_ukrainian_alphabet()
    {
        using var _ = InCulture.English();
        string[] sorted =
        [
            "Гнівань", "Ґалаґани", "Дубно", "Енергодар", "Єзупіль", "Житомир",
            "Зміїв", "Ичня", "Ірпінь", "Їзівка", "Йосипівка", "Щастя", "Юхнівці",
        ];

        Assert.Equal(sorted, sorted.Reverse().Order(Numbers.Alphabetical));
    }
}
