using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Tests.Standards;

/// <summary>Amounts that hromadas and ministries have published, from the shipped version of the standard.</summary>
public sealed class FeeTests
{
    [Theory]
    [InlineData("residence-registration", "usual", 2026, 4992)]
    [InlineData("residence-registration", "late", 2026, 8320)]
    [InlineData("residence-registration", "usual", 2025, 4542)]
    [InlineData("residence-deregistration", "usual", 2026, 4992)]
    [InlineData("marriage-registration", "usual", 2026, 85)]
    [InlineData("property-registration", "usual", 2026, 33_000)]
    [InlineData("property-registration", "usual", 2024, 30_000)]
    [InlineData("property-registration", "two-days", 2024, 303_000)]
    [InlineData("property-registration", "one-day", 2024, 606_000)]
    [InlineData("property-registration", "two-hours", 2024, 1_514_000)]
    [InlineData("land-extract", "usual", 2024, 15_140)]
    [InlineData("land-extract", "usual", 2026, 16_640)]
    [InlineData("id-card-first", "usual", 2026, 0)]
    [InlineData("id-card-exchange", "usual", 2026, 61_800)]
    [InlineData("id-card-exchange", "urgent", 2026, 98_800)]
    [InlineData("foreign-passport", "usual", 2026, 114_700)]
    [InlineData("foreign-passport", "urgent", 2026, 178_700)]
    [InlineData("birth-registration", "usual", 2026, 0)]
    public void The_fee_is_that_of_the_year_of_filing(string service, string variant, int year, long kopiykas) =>
        Assert.Equal(kopiykas, FeeOf(service, variant).AmountIn(year, StandardVersion1.Content.Parameters));

    [Theory]
    [InlineData("residence-registration", 2023)]
    [InlineData("property-registration", 2027)]
    public void A_year_whose_amount_the_version_does_not_hold_has_no_fee(string service, int year) =>
        Assert.Null(FeeOf(service, "usual").AmountIn(year, StandardVersion1.Content.Parameters));

    [Theory]
    [InlineData(1.5, null, 4992)]
    [InlineData(1.5, 100L, 5000)]
    [InlineData(10, 1000L, 33_000)]
    [InlineData(0.15, 10L, 500)]
    [InlineData(0.0001, null, 0)]
    public void A_share_is_rounded_as_the_fee_says_a_half_upwards(double percent, long? step, long kopiykas)
    {
        var parameters = new FeeParameters
        {
            SubsistenceMinimum = [new YearlyAmount { Year = 2026, Kopiykas = 332_800 }],
        };
        var fee = new Fee
        {
            Kind = FeeKind.SubsistenceShare,
            Percent = (decimal)percent,
            RoundToKopiykas = step,
        };

        Assert.Equal(kopiykas, fee.AmountIn(2026, parameters));
    }

    [Fact]
    public void Without_a_share_or_a_base_nothing_is_invented()
    {
        Assert.Null(new Fee { Kind = FeeKind.SubsistenceShare }.AmountIn(2026, StandardVersion1.Content.Parameters));
        Assert.Null(new Fee { Kind = FeeKind.NonTaxableShare, Percent = 5 }.AmountIn(2026, new FeeParameters()));
        Assert.Null(new Fee { Kind = FeeKind.Fixed }.AmountIn(2026, new FeeParameters()));
    }

    [Theory]
    [InlineData(FeeKind.Free, "kopiykas percent roundToKopiykas parts exemptions oneFeeWith")]
    [InlineData(FeeKind.Fixed, "percent roundToKopiykas parts")]
    [InlineData(FeeKind.SubsistenceShare, "kopiykas parts")]
    [InlineData(FeeKind.NonTaxableShare, "kopiykas parts")]
    [InlineData(FeeKind.Composite, "kopiykas percent roundToKopiykas")]
    public void A_fee_of_one_kind_has_the_parts_of_that_kind_only(FeeKind kind, string leftovers)
    {
        var full = Full with { Kind = kind };

        Assert.Equal(leftovers.Split(' '), full.Leftovers());
        var refused = Assert.Throws<Refused>(() => Passport(full));
        Assert.Equal(StandardRefusals.FeeLeftovers, refused.Reason);
        Assert.Throws<Refused>(() => Passport(new Fee
        {
            Kind = FeeKind.Composite,
            Parts = [new FeePart(new LocalText("Бланк"), full)],
        }));
    }

    [Theory]
    [InlineData(true, "Діти", true)]
    [InlineData(true, "Інша підстава", false)]
    [InlineData(false, "Інша підстава", true)]
    [InlineData(null, "Інша підстава", true)]
    public void A_confirmed_list_of_exemptions_is_closed(bool? isConfirmed, string ground, bool isAllowed)
    {
        var fee = new Fee
        {
            Kind = FeeKind.Fixed,
            Kopiykas = 100,
            Exemptions = isConfirmed is { } mark ? [new FeeExemption { Uk = "Діти", Confirmed = mark }] : [],
        };

        Assert.Equal(isAllowed, fee.AllowsExemptionOn(ground));
    }

    [Fact]
    public void A_service_has_no_fee_in_common_with_itself()
    {
        var fee = new Fee { Kind = FeeKind.Fixed, Kopiykas = 100, OneFeeWith = ["other"] };
        Assert.Single(Passport(fee).Content.Variants);

        var refused = Assert.Throws<Refused>(() => Passport(fee with { OneFeeWith = ["other", "own"] }));
        Assert.Equal(StandardRefusals.FeeWithItself, refused.Reason);
    }

    private static Fee Full => new()
    {
        Kopiykas = 100,
        Percent = 1,
        RoundToKopiykas = 10,
        Parts = [new FeePart(new LocalText("Бланк"), new Fee())],
        Exemptions = [new FeeExemption { Uk = "Діти" }],
        OneFeeWith = ["other"],
    };

    private static ServicePassport Passport(Fee fee) => ServicePassport.Of(
        1, 1, new PassportContent { Code = "own", Variants = [new ServiceVariant { Key = "usual", Fee = fee }] });

    private static Fee FeeOf(string service, string variant) =>
        StandardVersion1.Services[service].Variants.Single(v => v.Key == variant).Fee;
}
