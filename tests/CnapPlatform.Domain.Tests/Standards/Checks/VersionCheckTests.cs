using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Domain.Standards.Checks;

namespace CnapPlatform.Domain.Tests.Standards.Checks;

/// <summary>What the checks find in a version as a whole, each rule in both directions.</summary>
public sealed class VersionCheckTests
{
    private static readonly DateOnly January = new(2027, 1, 1);
    private static readonly DateOnly June = new(2027, 6, 1);

    public static TheoryData<Fee, bool> Formulas => new()
    {
        { new Fee { Kind = FeeKind.SubsistenceShare, Percent = 1.5m, Confirmed = true }, true },
        { new Fee { Kind = FeeKind.SubsistenceShare, Confirmed = true }, false },
        { new Fee { Kind = FeeKind.NonTaxableShare, Percent = 5, Confirmed = true }, true },
        { new Fee { Kind = FeeKind.Composite, Confirmed = true }, false },
        { new Fee { Kind = (FeeKind)9, Confirmed = true }, false },
        { new Fee { Kind = FeeKind.Fixed, Kopiykas = 100, Confirmed = true }, true },
    };

    [Theory]
    [MemberData(nameof(Formulas))]
    public void A_formula_of_a_fee_can_be_counted(Fee fee, bool isFine)
    {
        var composite = new Fee
        {
            Kind = FeeKind.Composite,
            Confirmed = true,
            Parts = [new FeePart(Checked.Both("Частина"), fee)],
        };

        Assert.Equal(isFine ? [] : ["fee-parameter sample.variants"], WithFee(fee));
        Assert.Equal(isFine ? [] : ["fee-parameter sample.variants"], WithFee(composite));
    }

    [Fact]
    public void A_share_of_an_amount_that_the_version_lacks_is_an_error_and_of_another_year_a_warning()
    {
        var share = new Fee { Kind = FeeKind.SubsistenceShare, Percent = 1, Confirmed = true };

        Assert.Equal(
            ["fee-parameter sample.variants", "fee-year .parameters"],
            WithFee(share, c => c with { Parameters = new FeeParameters() }));
        Assert.Equal(["fee-year .parameters"], WithFee(share, c => c with { Parameters = Of(2026) }));
        Assert.Empty(WithFee(share, c => c with { Parameters = Of(2026, 2027) }));
        Assert.Equal(
            ["fee-parameter sample.variants"],
            WithFee(share with { Kind = FeeKind.NonTaxableShare }, c => c with { Parameters = Of(2027) }));
    }

    [Theory]
    [InlineData("Справа № {{case.number}}", null)]
    [InlineData("Справа № {{case.numer}}", "template-field .templates")]
    public void A_template_names_only_fields_that_a_case_has(string body, string? expected)
    {
        var template = new DocumentTemplate
        {
            Code = "receipt",
            Name = new LocalText("Талон", "Slip"),
            Body = body,
            Confirmed = true,
        };

        Assert.Equal(
            expected is null ? [] : [expected], Checked.Find(content: c => c with { Templates = [template] }));
    }

    [Fact]
    public void A_year_stands_in_a_series_once() => Assert.Equal(
        ["period-overlap .parameters"],
        Checked.Find(content: c => c with { Parameters = Of(2027, 2027) }));

    [Theory]
    [InlineData("2027-01-01", "2027-05-31", "2027-06-01", null, null)]
    [InlineData("2027-01-01", "2027-06-01", "2027-06-01", null, "period-overlap .norms.staffing")]
    [InlineData("2027-01-01", null, "2027-06-01", null, "period-overlap .norms.staffing")]
    [InlineData(null, null, null, null, "period-overlap .norms.staffing")]
    [InlineData("2027-06-01", "2027-05-31", "2028-01-01", null, "period-reversed .norms.staffing")]
    public void Two_values_of_one_norm_never_apply_on_one_day(
        string? from, string? to, string? secondFrom, string? secondTo, string? expected)
    {
        var found = Checked.Find(content: c => c with
        {
            Norms = new CnapNorms { Staffing = [Norm(from, to), Norm(secondFrom, secondTo)] },
        });

        Assert.Equal(expected is null ? [] : [expected], found);
    }

    [Fact]
    public void Periods_of_the_calendar_run_forward_and_do_not_overlap()
    {
        LegalRegimePeriod Regime(DateOnly from, DateOnly? to) => new()
        {
            Kind = LegalRegimePeriod.MartialLaw,
            Name = "Стан",
            NameEn = "State",
            From = from,
            To = to,
            Source = "Указ",
            Confirmed = true,
        };

        Assert.Empty(WithRegimes(Regime(January, June), Regime(June.AddDays(1), null)));
        Assert.Equal(["period-overlap .calendar"], WithRegimes(Regime(January, null), Regime(June, null)));
        Assert.Equal(["period-reversed .calendar"], WithRegimes(Regime(June, January)));
    }

    [Fact]
    public void A_holiday_may_have_two_days_and_another_day_than_before()
    {
        FixedHoliday Christmas(int month, int day, DateOnly? from, DateOnly? to) => new()
        {
            Month = month,
            Day = day,
            Name = "Різдво",
            NameEn = "Christmas",
            EffectiveFrom = from,
            EffectiveTo = to,
            Source = "Закон",
            Confirmed = true,
        };
        IReadOnlyList<string> With(params FixedHoliday[] holidays) =>
            Checked.Find(content: c => c with { Calendar = new WorkCalendarData { Holidays = holidays } });

        Assert.Empty(With(Christmas(1, 7, null, June), Christmas(12, 25, January, null)));
        Assert.Equal(
            ["period-overlap .calendar"], With(Christmas(12, 25, null, June), Christmas(12, 25, January, null)));
    }

    [Fact]
    public void The_period_of_a_fee_runs_forward() => Assert.Equal(
        ["period-reversed sample.variants"],
        WithFee(Checked.Free with { From = June, To = January }));

    [Fact]
    public void Codes_and_identifiers_are_given_once()
    {
        var other = Checked.Passport with { RegistryId = "00030" };
        var findings = StandardChecks.Run(new StandardDocument
        {
            EffectiveFrom = January,
            Content = Checked.Content with { Categories = [.. Checked.Content.Categories, Checked.Content.Categories[0]] },
            Services = [other with { Code = "another" }, other with { Code = "third" }, other, other],
        });

        Assert.Equal(
            [
                "duplicate-code .categories", "duplicate-code sample.shortName",
                "duplicate-registry-id another.registryId", "duplicate-registry-id third.registryId",
                "duplicate-registry-id sample.registryId", "duplicate-registry-id sample.registryId",
            ],
            findings.Select(Checked.Say));
    }

    [Fact]
    public void A_code_names_something_that_the_version_has()
    {
        var document = new CardItem { Uk = "Так", En = "Yes", Register = "none", Condition = Checked.Both("якщо") };

        Assert.Equal(
            [
                "unknown-code sample.categories", "unknown-code sample.lifeEvents", "unknown-code sample.owner",
                "unknown-code sample.card.requiredDocuments", "unknown-code sample.variants",
            ],
            Checked.Find(p => p with
            {
                Categories = ["general", "none"],
                LifeEvents = ["none"],
                Owner = "",
                Card = p.Card with
                {
                    RequiredDocuments = new CardRow { Items = [document], Confirmed = true },
                },
                Variants = [p.Variants[0] with { Fee = Checked.Free with { OneFeeWith = ["none"] } }],
            }));
        Assert.Equal(
            ["unknown-code .popular", "unknown-code .mandatory", "unknown-code .packages"],
            Checked.Find(content: c => c with
            {
                Popular = ["none"],
                Mandatory =
                [
                    new MandatoryService { Service = "none", Name = Checked.Both("Так"), Confirmed = true },
                    new MandatoryService { Service = null, Name = Checked.Both("Ні"), Confirmed = true },
                ],
                Packages = [Checked.Package(1) with { Steps = [new PackageStep("none", 1, null)] }],
            }));
    }

    [Fact]
    public void Services_paid_once_together_may_name_each_other()
    {
        var first = Checked.Passport with { Variants = PaidOnceWith("second") };
        var second = Checked.Passport with { Code = "second", Variants = PaidOnceWith(Checked.Code) };

        Assert.Empty(StandardChecks.Run(new StandardDocument
        {
            EffectiveFrom = January,
            Content = Checked.Content,
            Services = [first, second],
        }));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 1, 1, 2, 3)]
    [InlineData(true, 2, 1)]
    [InlineData(false, 1, 3)]
    [InlineData(false, 2)]
    [InlineData(false, 0, 1)]
    public void The_steps_of_a_package_leave_none_out(bool isFine, params int[] stages) => Assert.Equal(
        isFine ? [] : ["package-order .packages"],
        Checked.Find(content: c => c with { Packages = [Checked.Package(stages)] }));

    [Fact]
    public void A_row_of_a_card_stands_in_exactly_one_list_for_each_level()
    {
        Assert.Equal(
            ["row-in-one-list .overridable"],
            Checked.Find(content: c => c with { Statutory = [.. c.Statutory.Skip(1)] }));
        Assert.Equal(
            ["row-in-one-list .overridable"],
            Checked.Find(content: c => c with
            {
                Overridable = [new OverridableField(CardField.Note, [ServiceLevel.Local], "Рада", Confirmed: true)],
            }));
        Assert.Empty(Checked.Find(content: c => c with
        {
            Overridable = [new OverridableField(CardField.Name, [ServiceLevel.Local], "Рада", Confirmed: true)],
            Statutory = [c.Statutory[0] with { Levels = [ServiceLevel.State] }, .. c.Statutory.Skip(1)],
        }));
    }

    [Fact]
    public void Every_rule_has_a_name_of_its_own_and_finds_one_thing_in_a_field()
    {
        Assert.Distinct(StandardChecks.Rules.Select(rule => rule.Code));

        var findings = StandardChecks.Run(StandardVersion1.Document);
        Assert.Distinct(findings.Select(f => (f.Rule, f.ServiceCode, f.Field)));
    }

    [Fact]
    public void The_version_that_is_shipped_has_no_errors()
    {
        var errors = StandardChecks.Run(StandardVersion1.Document).Where(f => f.Severity == Severity.Error)
            .Select(f => $"{Checked.Say(f)}: {string.Join("; ", f.Arguments)}");

        Assert.Empty(errors);
    }

    private static FeeParameters Of(params int[] years) => new()
    {
        SubsistenceMinimum =
            [.. years.Select(year => new YearlyAmount { Year = year, Kopiykas = 300_000, Confirmed = true })],
    };

    private static NormValue Norm(string? from, string? to) => new()
    {
        Code = "norm",
        Name = Checked.Both("Норма"),
        Confirmed = true,
        From = from is null ? null : DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
        To = to is null ? null : DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture),
    };

    private static IReadOnlyList<ServiceVariant> PaidOnceWith(string other) =>
        [Checked.Passport.Variants[0] with { Fee = Checked.Free with { OneFeeWith = [other] } }];

    private static IReadOnlyList<string> WithRegimes(params LegalRegimePeriod[] regimes) =>
        Checked.Find(content: c => c with { Calendar = new WorkCalendarData { Regimes = regimes } });

    private static IReadOnlyList<string> WithFee(Fee fee, Func<StandardContent, StandardContent>? content = null) =>
        Checked.Find(p => p with { Variants = [p.Variants[0] with { Fee = fee }] }, content);
}
