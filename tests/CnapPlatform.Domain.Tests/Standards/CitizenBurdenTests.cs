using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Tests.Standards;

public sealed class CitizenBurdenTests
{
    private static readonly StandardContent Content = new()
    {
        Parameters = new FeeParameters { SubsistenceMinimum = [new YearlyAmount { Year = 2026, Kopiykas = 300_000 }] },
    };

    [Theory]
    [InlineData(5, TermUnit.WorkingDay, false, 7)]
    [InlineData(20, TermUnit.WorkingDay, false, 28)]
    [InlineData(3, TermUnit.WorkingDay, false, 4.2)]
    [InlineData(0, TermUnit.WorkingDay, false, 0)]
    [InlineData(10, TermUnit.CalendarDay, false, 10)]
    [InlineData(1, TermUnit.Month, false, 30)]
    [InlineData(24, TermUnit.Hour, false, 1)]
    [InlineData(24, TermUnit.Hour, true, 1.4)]
    public void A_term_is_told_in_calendar_days(int length, TermUnit unit, bool skipDaysOff, double days) => Assert.Equal(
        (decimal)days,
        Of(Passport() with { Variants = [Variant(length, unit) with { Term = Term(length, unit, skipDaysOff) }] }).Days);

    [Fact]
    public void The_usual_way_is_the_first_variant()
    {
        var burden = Of(Passport() with
        {
            Variants = [Variant(20, TermUnit.WorkingDay), Variant(7, TermUnit.WorkingDay)],
        });

        Assert.Equal(28, burden.Days);
    }

    [Fact]
    public void Visits_are_to_file_and_to_take_the_result()
    {
        var counter = Passport();
        Assert.Equal(2, Of(counter).Visits);
        Assert.Equal(1, Of(counter with { OnlineAllowed = true }).Visits);
        Assert.Equal(1, Of(counter with { Variants = [Variant(0, TermUnit.WorkingDay)] }).Visits);
        Assert.Equal(
            0, Of(counter with { Variants = [Variant(5, TermUnit.WorkingDay) with { Channel = VariantChannel.Online }] }).Visits);
        Assert.Equal(
            2,
            Of(counter with
            {
                OnlineAllowed = true,
                Variants = [Variant(5, TermUnit.WorkingDay) with { Channel = VariantChannel.Counter }],
            }).Visits);
    }

    [Fact]
    public void Documents_count_that_everybody_needs_and_no_register_holds()
    {
        CardItem[] items =
        [
            new() { Uk = "Заява" }, new() { Uk = "Паспорт" },
            new() { Uk = "Довіреність", Condition = new("якщо подає представник") },
            new() { Uk = "Витяг", Register = "drrp" },
        ];

        Assert.Equal(2, Of(Passport() with { Card = new PassportCard { RequiredDocuments = new CardRow { Items = items } } }).Documents);
    }

    [Fact]
    public void What_the_version_does_not_say_stays_unknown()
    {
        var share = new Fee { Kind = FeeKind.SubsistenceShare, Percent = 1 };
        var passport = Passport() with { Variants = [Variant(5, TermUnit.WorkingDay) with { Fee = share }] };
        Assert.Equal(3_000, Of(passport).Kopiykas);
        Assert.Null(CitizenBurden.Of(passport, Content, 2027).Kopiykas);
        Assert.Null(Of(Passport()).Documents);
        Assert.Equal(CitizenBurden.Unknown, Of(Passport() with { Variants = [] }));

        var saving = Of(passport).Less(CitizenBurden.Of(passport, Content, 2027));
        Assert.Equal((0m, 0, null, null), (saving.Days, saving.Visits, saving.Documents, saving.Kopiykas));
        Assert.False(saving.IsKnown);
    }

    private static CitizenBurden Of(PassportContent passport) => CitizenBurden.Of(passport, Content, 2026);

    private static PassportContent Passport() => new() { Variants = [Variant(5, TermUnit.WorkingDay)] };

    private static ServiceVariant Variant(int length, TermUnit unit) => new() { Term = Term(length, unit, false) };

    private static StatedTerm Term(int length, TermUnit unit, bool skipDaysOff) =>
        new() { Length = length, Unit = unit, SkipDaysOff = skipDaysOff };
}
