using System.Net;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Persistence;

namespace CnapPlatform.Web.Tests.Staff;

public sealed class SignInTests(TestWeb web) : IClassFixture<TestWeb>
{
    private const string Neutral = "Логін або пароль не підходять";

    [Fact]
    public async Task A_person_signs_in_and_comes_to_their_own_workplace()
    {
        var visitor = web.Visit();

        var answer = await visitor.SignInAsync(Given.LoginOf(Given.CityAdministrator), Given.Password);
        var start = await visitor.FollowAsync(answer);

        Assert.Equal("/work", answer.Location);
    }
}
