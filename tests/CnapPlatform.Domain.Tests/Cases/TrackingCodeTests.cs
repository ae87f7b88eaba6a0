using CnapPlatform.Domain.Cases;

namespace CnapPlatform.Domain.Tests.Cases;

public sealed class TrackingCodeTests
{
    private const string Symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly string[] Codes =
        [.. Enumerable.Range(0, 20).Select(_ => TrackingCode.New().Value), WithCheck("0Z0Z0Z0Z0Z0Z"),
            WithCheck("Z0Z0Z0Z0Z0Z0"), WithCheck("000000000000"), WithCheck("0123456789AB")];

    [Fact]
    public void A_new_code_is_read_back_as_it_is_shown()
    {
        for (var i = 0; i < 200; i++)
        {
            var code = TrackingCode.New();

            Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]$", code.ToString());
            Assert.Equal(code, TrackingCode.TryParse(code.ToString()));
            Assert.Equal(code, TrackingCode.TryParse(code.Value));
        }
    }

    [Fact]
    public void Every_single_wrong_symbol_is_caught()
    {
        foreach (var code in Codes)
        {
            for (var place = 0; place < code.Length; place++)
            {
                var wrong = Symbols.Where(symbol => symbol != code[place])
                    .Select(symbol => code[..place] + symbol + code[(place + 1)..]);
                Assert.Empty(wrong.Where(typed => TrackingCode.TryParse(typed) is not null));
            }
        }
    }

    [Fact]
    public void Every_swap_of_two_symbols_is_caught()
    {
        foreach (var code in Codes)
        {
            for (var first = 0; first < code.Length; first++)
            {
                for (var second = first + 1; second < code.Length; second++)
                {
                    var typed = code.ToCharArray();
                    (typed[first], typed[second]) = (typed[second], typed[first]);
                    Assert.True(code[first] == code[second] || TrackingCode.TryParse(new string(typed)) is null);
                }
            }
        }
    }

    [Theory]
    [InlineData("0000 1111 2222", "oooo іLIl 2222")]
    [InlineData("ABCE HKMP TXY0", "авсе-нкмр–тхуо")]
    [InlineData("ABCE HKMP TXY0", "АВСЕ\u00A0НКМР\tТХУО")]
    [InlineData("9876 5432 1ZWV", "  9876‑5432—1zwv ")]
    public void What_looks_like_the_code_is_read_as_the_code(string meant, string typed)
    {
        var code = WithCheck(meant.Replace(" ", "", StringComparison.Ordinal));

        Assert.Equal(code, TrackingCode.TryParse($"{typed}-{code[^1]}")?.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("-------------")]
    [InlineData("0000")]
    [InlineData("UUUU-UUUU-UUUU-U")]
    [InlineData("<script>alert(1)")]
    [InlineData("ЖЖЖЖ-ЖЖЖЖ-ЖЖЖЖ-Ж")]
    public void What_is_no_code_is_not_read_as_one(string? typed) => Assert.Null(TrackingCode.TryParse(typed));

    [Fact]
    public void Too_long_a_code_is_no_code() => Assert.Null(TrackingCode.TryParse(Codes[0] + "0"));

    [Fact]
    public void The_index_keeps_a_hash_that_does_not_show_the_code()
    {
        var code = TrackingCode.New();

        Assert.Matches("^[0-9a-f]{64}$", code.Hash());
        Assert.Equal(code.Hash(), TrackingCode.TryParse(code.ToString())!.Value.Hash());
        Assert.NotEqual(code.Hash(), TrackingCode.New().Hash());
    }

    private static string WithCheck(string symbols) =>
        symbols + Symbols.Single(check => TrackingCode.TryParse(symbols + check) is not null);
}
