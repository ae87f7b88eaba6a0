using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Domain.Tests.Cases;

public sealed class CaseNumberTests
{
    [Theory]
    [InlineData(42, 1, 2026, 123, "0042-01-2026-000123")]
    [InlineData(1470, 12, 2030, 999_999, "1470-12-2030-999999")]
    [InlineData(1, 100, 2026, 1_000_000, "0001-100-2026-1000000")]
    public void A_number_names_hromada_point_year_and_sequence_and_is_read_back(
        int hromada, int point, int year, int sequence, string text)
    {
        var number = new CaseNumber(new HromadaId(hromada), point, year, sequence);

        Assert.Equal(text, number.ToString());
        Assert.Equal(number, CaseNumber.Parse(text));
    }
}
