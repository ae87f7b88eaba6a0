using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Application.Tests.Jobs;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Infrastructure.Notifications;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using static CnapPlatform.Application.Tests.Jobs.JobsCnap;

namespace CnapPlatform.Application.Tests.Notifications;

/// <summary>An applicant who asked for SMS, and two providers on real ports.</summary>
public sealed class MessageDeliveryTests : IAsyncLifetime
{
    private readonly ProviderServer _first = new();
    private readonly ProviderServer _second = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _first.DisposeAsync();
        await _second.DisposeAsync();
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_SMS_fails_over_and_its_receipt_is_believed_once(DatabaseProvider provider)
    {
        _first.Status = 500;
        await using var cnap = await StartAsync(provider, WithProviders);
        await RegisterAsync(cnap);

        await cnap.DeliverAsync();

        var sent = Assert.Single(await cnap.NoticesAsync(Given.City));
        Assert.Equal((SendingStatus.Sent, "second", "m-1"), (sent.Sending, sent.Provider, sent.ProviderMessageId));
        Assert.Equal(["first", "second"], (await cnap.AttemptsAsync(Given.City)).Select(attempt => attempt.Provider));
        Assert.Equal(MessageKey.Of(sent).ToString(), Assert.Single(_second.Requests).Key);

        var receipt = $$"""{"id":"{{MessageKey.Of(sent)}}","status":"delivered","at":"2026-02-12T09:00:00Z"}""";
        Assert.Equal(RecordReceipt.Outcome.NotSigned, await ReceiveAsync(cnap, "second", receipt, "wrong"));
        Assert.Equal(RecordReceipt.Outcome.Unknown, await ReceiveAsync(cnap, "first", receipt));
        Assert.Null(Assert.Single(await cnap.NoticesAsync(Given.City)).Receipt);
        Assert.Equal(RecordReceipt.Outcome.Recorded, await ReceiveAsync(cnap, "second", receipt));
        Assert.Equal(RecordReceipt.Outcome.Recorded, await ReceiveAsync(
            cnap, "second", receipt.Replace("delivered", "undeliverable", StringComparison.Ordinal)));

        Assert.Equal(ReceiptKind.Delivered, Assert.Single(await cnap.NoticesAsync(Given.City)).Receipt);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_answer_that_is_no_text_is_kept_as_text_and_no_symbol_is_cut(DatabaseProvider provider)
    {
        _first.Status = 422;
        _first.Answer = $@"{{""error"":""a\u0000{new string('x', 493)}\ud83d\ude00""}}";
        await using var cnap = await StartAsync(provider, WithProviders);
        await RegisterAsync(cnap);

        await cnap.DeliverAsync();

        var attempt = Assert.Single(await cnap.AttemptsAsync(Given.City));
        Assert.Equal($"422 a {new string('x', 493)}", attempt.Answer);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_reason_that_is_no_text_is_kept_as_text(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider, WithProviders);
        await RegisterAsync(cnap);
        await cnap.DeliverAsync();
        var sent = Assert.Single(await cnap.NoticesAsync(Given.City));
        var reason = $@"a\u0000{new string('x', 297)}\ud83d\ude00";

        Assert.Equal(RecordReceipt.Outcome.Recorded, await ReceiveAsync(
            cnap,
            "first",
            $$"""{"id":"{{MessageKey.Of(sent)}}","status":"undeliverable","reason":"{{reason}}"}"""));

        Assert.Equal($"a {new string('x', 297)}", Assert.Single(await cnap.NoticesAsync(Given.City)).ReceiptReason);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task After_the_last_try_it_is_a_dead_letter_that_a_person_sends_anew(DatabaseProvider provider)
    {
        (_first.Status, _second.Status) = (500, 500);
        await using var cnap = await StartAsync(provider, WithProviders);
        await RegisterAsync(cnap);
        await cnap.DeliverAsync();

        Assert.Equal(0, (await cnap.SendAsync()).Claimed);
        cnap.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, (await cnap.SendAsync()).Claimed);
        cnap.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, (await cnap.SendAsync()).Claimed);
        cnap.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, (await cnap.SendAsync()).Claimed);

        var dead = Assert.Single(await cnap.NoticesAsync(Given.City));
        Assert.Equal((SendingStatus.Dead, 6), (dead.Sending, dead.Attempts));
        var keys = _first.Requests.Select(asked => asked.Key).Distinct().ToList();

        _first.Status = 202;
        cnap.Cnap.User.Is(Given.CityTenantAdministrator);
        await cnap.Cnap.SendAsync(Given.City, new ResendMessage.Command
        {
            Id = dead.Id,
            Channel = NotificationChannel.Sms,
            Address = "050 999 88 77",
        });
        await cnap.SendAsync();

        var sent = Assert.Single(await cnap.NoticesAsync(Given.City));
        Assert.Equal((SendingStatus.Sent, "+380509998877", 2), (sent.Sending, sent.Recipient, sent.Round));
        Assert.Equal("+380509998877", _first.Requests.Last()["to"]);
        Assert.DoesNotContain(_first.Requests.Last().Key, keys);
        Assert.Single(keys);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_undeliverable_message_is_seen_by_the_head_with_its_address_in_part(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider, WithProviders);
        await RegisterAsync(cnap);
        await cnap.DeliverAsync();
        var sent = Assert.Single(await cnap.NoticesAsync(Given.City));
        await ReceiveAsync(
            cnap, "first", $$"""{"id":"{{MessageKey.Of(sent)}}","status":"undeliverable","reason":"absent"}""");

        cnap.Cnap.User.Is(Given.CityHead);
        var list = await cnap.Cnap.SendAsync(Given.City, new ListMessages.Query());
        var shown = await cnap.Cnap.SendAsync(Given.City, new GetMessage.Query(sent.Id));

        var row = Assert.Single(list.Messages.Items);
        Assert.Equal((MessageState.Dead, "+380…33", 1), (row.State, row.To, list.Dead));
        Assert.Equal(("+380501112233", "absent"), (shown.Recipient, shown.Receipt.Reason));
        Assert.Single(shown.Attempts);

        cnap.Cnap.User.Is(Given.CityAdministrator);
        await Assert.ThrowsAsync<NotAllowed>(() => cnap.Cnap.SendAsync(Given.City, new ListMessages.Query()));
    }

    [Theory]
    [InlineData("""{"id":"42","status":"delivered"}""", RecordReceipt.Outcome.Malformed)]
    [InlineData("""{"id":"1-0192f1c0000070008000000000000001-1","status":"read"}""", RecordReceipt.Outcome.Malformed)]
    [InlineData(
        """{"id":"1-0192f1c0000070008000000000000001-1","status":"delivered","at":"2026-10-25T03:30:00"}""",
        RecordReceipt.Outcome.Malformed)]
    [InlineData("""[1]""", RecordReceipt.Outcome.Malformed)]
    [InlineData("""not json""", RecordReceipt.Outcome.Malformed)]
    [InlineData(
        """{"id":"999999-0192f1c0000070008000000000000001-1","status":"delivered"}""", RecordReceipt.Outcome.Unknown)]
    public async Task A_receipt_of_nothing_known_changes_nothing(string body, RecordReceipt.Outcome outcome)
    {
        await using var cnap = await StartAsync(DatabaseProvider.Sqlite, WithProviders);

        Assert.Equal(outcome, await ReceiveAsync(cnap, "first", body));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_SMS_at_night_waits_for_the_morning_of_Kyiv(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider, WithProviders);
        await RegisterAsync(cnap);
        cnap.Clock.Set(Kyiv(3, 28, 23, 30));

        await cnap.DeliverAsync();
        Assert.Empty(_first.Requests);
        cnap.Clock.Set(Kyiv(3, 29, 7, 59));
        Assert.Equal(0, (await cnap.SendAsync()).Claimed);
        cnap.Clock.Set(DateTimeOffset.Parse("2026-03-29T05:00Z", CultureInfo.InvariantCulture));
        Assert.Equal(1, (await cnap.SendAsync()).Claimed);

        Assert.Single(_first.Requests);
    }

    [Fact]
    public async Task Two_runs_that_claim_together_send_each_message_once()
    {
        await using var cnap = await StartAsync(DatabaseProvider.Sqlite, WithProviders);
        for (var i = 1; i <= 30; i++)
        {
            await RegisterAsync(cnap, i);
        }

        await Task.WhenAll(cnap.DeliverAsync(), cnap.SendAsync(), cnap.SendAsync());
        await cnap.SendAsync();

        Assert.Equal(30, _first.Requests.Count);
        Assert.Equal(30, _first.Requests.Select(asked => asked.Key).Distinct().Count());
    }

    private static Task<Case> RegisterAsync(JobsCnap cnap, int sequence = 1)
    {
        var applicant = Given.Applicant() with { NoticesBy = NoticesBy.Sms };
        return cnap.RegisterAsync(
            Given.City, sequence: sequence, intake: Given.Intake(Given.City) with { Applicant = applicant });
    }

    private static Task<RecordReceipt.Outcome> ReceiveAsync(
        JobsCnap cnap, string provider, string body, string? secret = null)
    {
        cnap.Cnap.User.IsVisitor();
        var bytes = Encoding.UTF8.GetBytes(body);
        var key = Encoding.UTF8.GetBytes(secret ?? $"secret-{provider}");
        var signature = $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(key, bytes))}";
        return cnap.Cnap.SendAsync(HromadaId.None, new RecordReceipt.Command(provider, bytes, signature));
    }

    private void WithProviders(IServiceCollection services)
    {
        services.AddSingleton(new RetryPolicy { Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromHours(1)] });
        var settings = new NotificationSettings
        {
            Sms = ChannelWay.Http,
            Providers = [Provider("first", _first.Url), Provider("second", _second.Url)],
            Rest = TimeSpan.Zero,
        };
        services.AddSingleton(settings);
        services.AddSingleton(provider => new HttpProviders(
            settings, new HttpClient(), provider.GetRequiredService<TimeProvider>()));
    }

    private static ProviderSettings Provider(string name, string url) => new()
    {
        Name = name,
        Channels = ["sms"],
        Url = url,
        Key = "key",
        Secret = $"secret-{name}",
        Timeout = TimeSpan.FromSeconds(5),
    };
}
