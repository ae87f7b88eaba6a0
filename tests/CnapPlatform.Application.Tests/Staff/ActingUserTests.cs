using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Staff;

namespace CnapPlatform.Application.Tests.Staff;

public sealed class ActingUserTests
{
    [Fact]
    public void Until_somebody_is_named_a_visitor_acts()
    {
        var user = new ActingUser();

        Assert.Null(user.AccountId);
        Assert.False(user.IsSystem);
        Assert.True(user.May(Permission.Anyone, HromadaId.None));
        Assert.False(user.May(Permission.SignedIn, HromadaId.None));
    }

    [Fact]
    public void A_person_never_becomes_the_system_nor_the_system_a_person()
    {
        var person = new ActingUser();
        person.ActAs(Given.CityHead.AccountId, "Олена Коваль", Given.CityHead);
        var system = new ActingUser();
        system.ActAsSystem();

        Assert.Throws<InvalidOperationException>(person.ActAsSystem);
        Assert.Throws<InvalidOperationException>(
            () => system.ActAs(Given.CityHead.AccountId, "Олена Коваль", Given.CityHead));
    }

    [Fact]
    public void Nobody_acts_in_somebody_elses_membership()
    {
        var user = new ActingUser();

        Assert.Throws<InvalidOperationException>(
            () => user.ActAs(AccountId.New(), "Олена Коваль", Given.CityHead));
    }
}
