using System.Security.Cryptography;
using System.Text;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Infrastructure.Notifications;

namespace CnapPlatform.Application.Tests.Notifications;

/// <summary>Two providers on real ports; the second helps where the first fails.</summary>
public sealed class HttpProvidersTests : IAsyncLifetime, IDisposable
{
    private readonly ProviderServer _first = new();
    private readonly ProviderServer _second = new() { Answer = """{"messageId":"s-7"}""" };
    private readonly TestClock _clock = new();
    private readonly HttpClient _http = new();
    private HttpProviders _providers = null!;

    public Task InitializeAsync()
    {
        _providers = new HttpProviders(Settings(), _http, _clock);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _first.DisposeAsync();
        await _second.DisposeAsync();
    }

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_provider_is_asked_as_the_contract_says()
    {
        var answer = Assert.Single(await SendAsync());

        Assert.Equal((AttemptResult.Accepted, "first", "m-1"), (answer.Result, answer.Provider, answer.MessageId));
        var asked = Assert.Single(_first.Requests);
        Assert.Equal("Bearer key-first", asked.Authorization);
        Assert.Equal(Message.Key.ToString(), asked.Key);
        Assert.Equal(Message.Key.ToString(), asked["id"]);
        Assert.Equal(("sms", "+380501112233", "ЦНАП: результат готовий", "1"),
            (asked["channel"], asked["to"], asked["text"], asked["parts"]));
        Assert.Null(asked["title"]);
    }

    [Fact]
    public async Task A_push_message_has_a_title()
    {
        await _providers.SendAsync(Message with { Channel = NotificationChannel.Push }, CancellationToken.None);

        Assert.Equal(("push", "ЦНАП"), (Assert.Single(_first.Requests)["channel"], _first.Requests.First()["title"]));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(302)]
    public async Task Where_the_first_fails_the_second_takes_it(int status)
    {
        (_first.Status, _first.Answer) = (status, "busy");

        var answers = await SendAsync();

        Assert.Equal(
            [
                (AttemptResult.Failed, "first", $"{status} busy"),
                (AttemptResult.Accepted, "second", """202 {"messageId":"s-7"}"""),
            ],
            answers.Select(answer => (answer.Result, answer.Provider, answer.Text)));
        Assert.Equal(_first.Requests.Single().Key, _second.Requests.Single().Key);
    }

    [Fact]
    public async Task A_slow_first_is_left_after_its_limit_and_then_asked_last()
    {
        _first.Delay = TimeSpan.FromSeconds(30);

        var answers = await SendAsync();
        Assert.Equal(["first", "second"], answers.Select(answer => answer.Provider));
        Assert.StartsWith("No answer within", answers[0].Text, StringComparison.Ordinal);

        Assert.Equal("second", Assert.Single(await SendAsync()).Provider);

        _first.Delay = TimeSpan.Zero;
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("first", (await SendAsync())[0].Provider);
    }

    [Fact]
    public async Task A_provider_that_is_not_there_at_all_is_a_failure()
    {
        await _first.DisposeAsync();

        var answers = await SendAsync();

        Assert.Equal([AttemptResult.Failed, AttemptResult.Accepted], answers.Select(answer => answer.Result));
    }

    [Fact]
    public async Task An_answer_in_an_unknown_character_set_is_a_failure_and_the_second_is_asked()
    {
        _first.ContentType = "text/plain; charset=no-such-set";

        var answers = await SendAsync();

        Assert.Equal([AttemptResult.Failed, AttemptResult.Accepted], answers.Select(answer => answer.Result));
    }

    [Fact]
    public async Task A_failed_provider_rests_from_the_moment_it_failed()
    {
        _first.Status = 500;
        _first.WhenAsked = () => _clock.Advance(TimeSpan.FromMinutes(1));
        await SendAsync();

        Assert.Equal("second", Assert.Single(await SendAsync()).Provider);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(410)]
    [InlineData(422)]
    public async Task What_one_provider_refuses_for_good_is_not_carried_to_the_next(int status)
    {
        (_first.Status, _first.Answer) = (status, """{"error":"unknown_number"}""");

        var answer = Assert.Single(await SendAsync());

        Assert.Equal((AttemptResult.Refused, $"{status} unknown_number"), (answer.Result, answer.Text));
        Assert.Empty(_second.Requests);
    }

    [Fact]
    public async Task A_repetition_that_the_provider_knows_counts_as_taken()
    {
        (_first.Status, _first.Answer) = (409, """{"messageId":"m-1"}""");

        var answer = Assert.Single(await SendAsync());

        Assert.Equal((AttemptResult.Accepted, "m-1"), (answer.Result, answer.MessageId));
    }

    [Fact]
    public async Task When_all_fail_each_has_said_why()
    {
        (_first.Status, _second.Status) = (500, 503);

        var answers = await SendAsync();

        Assert.Equal([AttemptResult.Failed, AttemptResult.Failed], answers.Select(answer => answer.Result));
    }

    [Fact]
    public void A_receipt_is_believed_only_with_the_secret_of_its_provider()
    {
        var body = Encoding.UTF8.GetBytes("""{"id":"42"}""");
        var signature = $"sha256={Convert.ToHexStringLower(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes("secret-first"), body))}";

        Assert.True(_providers.IsSigned("first", body, signature));
        Assert.False(_providers.IsSigned("second", body, signature));
        Assert.False(_providers.IsSigned("nobody", body, signature));
        Assert.False(_providers.IsSigned("first", [.. body, (byte)' '], signature));
        Assert.False(_providers.IsSigned("first", body, null));
    }

    [Fact]
    public void Wrong_settings_are_said_in_words()
    {
        Assert.Empty(Settings().Mistakes());
        Assert.NotEmpty((Settings() with { Sms = ChannelWay.Smtp }).Mistakes());
        Assert.NotEmpty((Settings() with { Mail = ChannelWay.Smtp }).Mistakes());
        Assert.NotEmpty((Settings() with { Providers = [] }).Mistakes());
        Assert.NotEmpty((Settings() with { Providers = [Settings().Providers[0] with { Secret = "" }] }).Mistakes());
        Assert.Empty(new NotificationSettings().Mistakes());
    }

    private static OutgoingMessage Message => new(
        new MessageKey(Given.City, Guid.Parse("0192f1c0-0000-7000-8000-000000000001"), 1),
        NotificationChannel.Sms,
        "+380501112233",
        "ЦНАП",
        "ЦНАП: результат готовий",
        1,
        Given.Now);

    private NotificationSettings Settings() => new()
    {
        Sms = ChannelWay.Http,
        Providers = [Provider("first", _first.Url), Provider("second", _second.Url)],
    };

    private static ProviderSettings Provider(string name, string url) => new()
    {
        Name = name,
        Channels = ["sms", "push"],
        Url = url,
        Key = $"key-{name}",
        Secret = $"secret-{name}",
        Timeout = TimeSpan.FromSeconds(2),
    };

    private Task<IReadOnlyList<ProviderAnswer>> SendAsync() => _providers.SendAsync(Message, CancellationToken.None);
}
