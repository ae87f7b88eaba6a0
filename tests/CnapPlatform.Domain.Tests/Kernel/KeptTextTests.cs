using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Tests.Kernel;

public sealed class KeptTextTests
{
    [Theory]
    [InlineData("коротко", "коротко")]
    [InlineData("рівно вісім", "рівно ві")]
    [InlineData("сім знак😀", "сім знак")]
    [InlineData("знаків 😀", "знаків ")]
    public void No_symbol_is_cut_in_two(string text, string kept)
    {
        Assert.Equal(kept, KeptText.Shortened(text, 8));
        Assert.Equal(kept, KeptText.OfStranger(text, 8));
    }

    [Fact]
    public void What_no_database_keeps_is_not_in_the_words_of_a_stranger()
    {
        Assert.Equal("a b c", KeptText.OfStranger("a\0b\nc", 8));
        Assert.Equal("a\uFFFDb", KeptText.OfStranger("a\uD83Db", 8));
    }
}
