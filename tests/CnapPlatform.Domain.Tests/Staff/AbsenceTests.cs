using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Tests.Staff;

public sealed class AbsenceTests
{
    private static readonly ProviderBodyId Body = ProviderBodyId.New();
    private static readonly DateOnly Monday = new(2026, 2, 16);
    private static readonly DateTimeOffset Now = KyivDate.Instant(Monday.ToDateTime(new TimeOnly(9, 0)));
    private static readonly Membership Anna = Officer();
    private static readonly Membership Bohdan = Officer();
    private static readonly Membership Vira = Officer();

    [Fact]
    public void Two_absences_of_a_person_do_not_overlap()
    {
        var first = Enter(Anna, Bohdan, 0, 4);

        AssertRefused(StaffRefusals.AbsenceOverlaps, () => Enter(Anna, Vira, 4, 9, first));
        AssertRefused(StaffRefusals.AbsenceOverlaps, () => Enter(Anna, null, 2, 3, first));
        Assert.Equal(Monday.AddDays(5), Enter(Anna, Vira, 5, 9, first).From);
    }

    [Fact]
    public void Substitutes_do_not_go_in_a_circle()
    {
        var anna = Enter(Anna, Bohdan, 0, 4);
        AssertRefused(StaffRefusals.SubstitutesInCircle, () => Enter(Bohdan, Anna, 4, 6, anna));

        var bohdan = Enter(Bohdan, Vira, 3, 6, anna);
        AssertRefused(StaffRefusals.SubstitutesInCircle, () => Enter(Vira, Anna, 4, 4, anna, bohdan));
        Assert.Equal(Anna.AccountId, Enter(Vira, Anna, 7, 8, anna, bohdan).SubstituteAccountId);
    }

    [Fact]
    public void Nobody_stands_in_for_themselves_or_from_another_place()
    {
        var elsewhere = new Membership
        {
            Id = MembershipId.New(),
            AccountId = AccountId.New(),
            Role = Role.ProviderOfficer,
            ProviderBodyId = ProviderBodyId.New(),
            Position = "архітектор",
        };

        AssertRefused(StaffRefusals.SubstituteIsAway, () => Enter(Anna, Anna, 0, 4));
        AssertRefused(StaffRefusals.SubstituteElsewhere, () => Enter(Anna, elsewhere, 0, 4));
    }

    [Fact]
    public void An_absence_ends_after_it_begins_and_is_not_over_already()
    {
        AssertRefused(StaffRefusals.AbsenceEndsTooEarly, () => Enter(Anna, null, 3, 2));
        AssertRefused(StaffRefusals.AbsenceIsOver, () => Enter(Anna, null, -3, -1));
        Assert.True(Enter(Anna, null, -3, 0).IsOn(Monday));
    }

    [Fact]
    public void The_substitute_of_a_substitute_who_is_away_takes_over()
    {
        var anna = Enter(Anna, Bohdan, 0, 4);
        var bohdan = Enter(Bohdan, Vira, 2, 3, anna);

        Assert.Equal(Bohdan.AccountId, On(1, anna, bohdan).For(Anna.AccountId));
        Assert.Equal(Vira.AccountId, On(2, anna, bohdan).For(Anna.AccountId));
        Assert.Equal(2, On(2, anna, bohdan).StoodInForBy(Vira.AccountId).Count);
        Assert.Empty(On(2, anna, bohdan).StoodInForBy(Bohdan.AccountId));
        Assert.Null(On(5, anna, bohdan).For(Anna.AccountId));
        Assert.False(On(5, anna, bohdan).IsAway(Anna.AccountId));
    }

    [Fact]
    public void Who_is_back_earlier_works_again_from_that_day()
    {
        var begun = Enter(Anna, Bohdan, -2, 4);
        begun.EndNow(Now);
        Assert.False(begun.IsOn(Monday));
        Assert.True(begun.IsOn(Monday.AddDays(-1)));

        var planned = Enter(Bohdan, Vira, 3, 4);
        planned.EndNow(Now);
        Assert.False(planned.IsOn(Monday.AddDays(3)));
        AssertRefused(StaffRefusals.AbsenceIsOver, () => planned.EndNow(Now));
    }

    private static Absence Enter(
        Membership who, Membership? substitute, int from, int until, params Absence[] others) =>
        Absence.Enter(who, substitute, (Monday.AddDays(from), Monday.AddDays(until)), others, who.AccountId, Now);

    private static Substitutions On(int day, params Absence[] absences) => new(absences, Monday.AddDays(day));

    private static Membership Officer() => new()
    {
        Id = MembershipId.New(),
        AccountId = AccountId.New(),
        Role = Role.ProviderOfficer,
        ProviderBodyId = Body,
        Position = "архітектор",
    };

    private static void AssertRefused(string reason, Action step) =>
        Assert.Equal(reason, Assert.Throws<Refused>(step).Reason);
}
