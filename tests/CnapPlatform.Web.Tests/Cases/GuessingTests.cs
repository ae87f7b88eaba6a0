using System.Net;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.TestSupport.Databases;
using CnapPlatform.Web.Tests.Kernel;

namespace CnapPlatform.Web.Tests.Cases;

/// <summary>Guessing of tracking codes over HTTP: slower with every wrong one.</summary>
public sealed class GuessingTests
{
    private const int Free = 5;

    [DatabaseTheory]
    [DatabaseData]
    public async Task Wrong_codes_make_their_address_wait_longer_each_time_and_nobody_else(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var code = await web.Visit().ApplyAsync(Given.City, "Шевчук Ганна Іванівна");
        var guesser = web.Visit();

        for (var wrong = 1; wrong < Free; wrong++)
        {
            Assert.Equal(HttpStatusCode.OK, (await GuessAsync(guesser)).Status);
        }

        var last = await GuessAsync(guesser);
        Assert.Equal((HttpStatusCode.TooManyRequests, "30"), (last.Status, WaitOf(last)));
        Assert.Contains(Said.Uk("Cases.Refused.UnknownCode"), last.ErrorOf("Form.Code"));

        var blocked = await guesser.TrackAsync(code);
        Assert.Equal(HttpStatusCode.TooManyRequests, blocked.Status);
        Assert.False(blocked.Has(".steps"));
        Assert.True((await web.Visit().TrackAsync(code)).Has(".steps"));

        web.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.True((await guesser.TrackAsync(code)).Has(".steps"));
        Assert.Equal("60", WaitOf(await GuessAsync(guesser)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_mistyped_code_is_a_slip_of_the_hand_and_counts_for_nothing(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var visitor = web.Visit();

        for (var slip = 0; slip < Free + 2; slip++)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.TrackAsync("0000-0000-0000-1")).Status);
        }
    }

    private static Task<WebPage> GuessAsync(WebVisitor guesser) => guesser.TrackAsync(TrackingCode.New().ToString());

    private static string? WaitOf(WebPage page) => page.Headers.RetryAfter?.ToString();
}
