using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Tests.Services;

public sealed class OverrideTests
{
    private static readonly LocalText WhyNot = new("Строк установлює закон.", "A law sets the term.");

    private static readonly StandardContent Standard = new()
    {
        Overridable =
        [
            new OverridableField(CardField.Schedule, [ServiceLevel.State, ServiceLevel.Local], "Приклад"),
            new OverridableField(CardField.Term, [ServiceLevel.Local], "Приклад"),
        ],
        Statutory = [new StatutoryField(CardField.Term, [ServiceLevel.State], WhyNot, "ст. 5")],
    };

    private static readonly OverrideAuthor Author =
        new(AccountId.New(), new DateTimeOffset(2026, 2, 12, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void What_the_standard_leaves_to_hromadas_is_said_in_own_words()
    {
        var service = Service();

        service.Override(Text(CardField.Schedule), ServiceLevel.State, Standard, Author);

        var kept = Assert.Single(service.Overrides);
        Assert.Equal((service.HromadaId, service.Id), (kept.HromadaId, kept.OfferedServiceId));
        Assert.Equal(
            (CardField.Schedule, "Пн–Пт", "Mon–Fri", "Рішення ради"), (kept.Field, kept.Uk, kept.En, kept.Reason));
        Assert.Equal((Author.AccountId, Author.At), (kept.By, kept.At));
        Assert.Equal(1, service.Version);
    }

    [Fact]
    public void What_only_a_statute_sets_is_refused_with_the_reason_the_standard_gives()
    {
        var service = Service();

        var refused = Assert.Throws<Refused>(
            () => service.Override(Text(CardField.Term), ServiceLevel.State, Standard, Author));

        Assert.Equal(ServiceRefusals.FieldSetByStatute, refused.Reason);
        Assert.Equal([WhyNot, "ст. 5"], refused.Arguments);
        Assert.Empty(service.Overrides);
        Assert.Equal(0, service.Version);
    }

    [Fact]
    public void The_same_row_of_a_councils_own_service_may_be_replaced()
    {
        var service = Service();

        service.Override(Text(CardField.Term), ServiceLevel.Local, Standard, Author);

        Assert.Single(service.Overrides);
    }

    [Theory]
    [InlineData(CardField.Note)]
    [InlineData((CardField)99)]
    public void A_row_that_the_closed_list_does_not_name_is_refused(CardField field)
    {
        var refused = Assert.Throws<Refused>(
            () => Service().Override(Text(field), ServiceLevel.Local, Standard, Author));

        Assert.Equal(ServiceRefusals.FieldNotOverridable, refused.Reason);
    }

    [Fact]
    public void A_second_text_takes_the_place_of_the_first()
    {
        var service = Service();
        service.Override(Text(CardField.Schedule), ServiceLevel.State, Standard, Author);

        service.Override(
            Text(CardField.Schedule) with { Uk = "Щодня", En = null }, ServiceLevel.State, Standard, Author);

        var kept = Assert.Single(service.Overrides);
        Assert.Equal(("Щодня", null), (kept.Uk, kept.En));
        Assert.Equal(2, service.Version);
    }

    [Fact]
    public void The_standards_own_text_comes_back_when_the_override_is_dropped()
    {
        var service = Service();
        service.Override(Text(CardField.Schedule), ServiceLevel.State, Standard, Author);

        service.DropOverride(CardField.Schedule);
        service.DropOverride(CardField.Schedule);

        Assert.Empty(service.Overrides);
        Assert.Equal(2, service.Version);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void A_service_is_offered_from_its_first_day_until_the_day_of_withdrawal(int day, bool isOffered)
    {
        var service = Service();
        service.Withdraw(service.OfferedFrom.AddDays(10));

        Assert.Equal(isOffered, service.IsOfferedOn(service.OfferedFrom.AddDays(day)));
    }

    internal static OfferedService Service() => new()
    {
        Id = OfferedServiceId.New(),
        HromadaId = new HromadaId(42),
        ServiceCode = "address-assignment",
        OfferedFrom = new DateOnly(2026, 1, 1),
    };

    private static LocalOverrideText Text(CardField field) => new(field, "Пн–Пт", "Mon–Fri", "Рішення ради", 1);
}
