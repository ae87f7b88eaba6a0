using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Application.Tests.Cases;
using CnapPlatform.Application.Tests.Jobs;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CnapPlatform.Application.Tests.Jobs.JobsCnap;

namespace CnapPlatform.Application.Tests.Notifications;

public sealed class DeliverOutboxTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Whoever_applied_gets_a_letter_with_the_number_and_the_promised_date(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        await cnap.RegisterAsync(Given.City);

        await cnap.DeliverAsync();

        var letter = Assert.Single(cnap.Letters());
        var notice = Assert.Single(await cnap.NoticesAsync(Given.City));
        Assert.Equal("hanna@example.com", letter.To);
        Assert.Equal("Вашу заяву зареєстровано", letter.Subject);
        Assert.Contains("0001-01-2026-000001", letter.Body, StringComparison.Ordinal);
        Assert.Contains("до четверга, 19 лютого 2026 року", Plain(letter.Body), StringComparison.Ordinal);
        Assert.Equal($"{notice.Id:N}.eml", letter.File);
        Assert.Equal(notice.Body, letter.Body.ReplaceLineEndings("\n"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_letter_says_the_words_of_its_own_step_though_more_has_happened_since(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var id = await cnap.Cnap.RegisterAsync(Given.City);
        await cnap.Cnap.HandOverAndReceiveAsync(Given.City, id, Given.CityArchitect);
        await StepAsync(cnap, id, CaseAction.CallHearing, "Слухання 20 лютого о 10:00");
        await StepAsync(cnap, id, CaseAction.EndHearing, "Заявниця погодилася");
        await StepAsync(cnap, id, CaseAction.Suspend, "Потрібне рішення суду");

        await cnap.DeliverAsync();

        var letters = cnap.Letters().ToDictionary(letter => letter.Subject, letter => Plain(letter.Body));
        var suspended = Assert.Single(letters.Values, body => body.Contains("зупинено", StringComparison.Ordinal));
        Assert.Contains("Потрібне рішення суду", suspended, StringComparison.Ordinal);
        var hearing = Assert.Single(letters.Values, body => body.Contains("слухання", StringComparison.Ordinal));
        Assert.Contains("20 лютого о 10:00", hearing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_never_holds_the_name_or_the_tracking_code()
    {
        await using var cnap = await StartAsync(DatabaseProvider.Sqlite);
        var submitted = await cnap.SubmitAsync(Given.City);
        await cnap.RegisterAsync(Given.City);

        await cnap.DeliverAsync();

        var notices = await cnap.NoticesAsync(Given.City);
        Assert.NotEmpty(notices);
        Assert.All(notices, notice =>
        {
            Assert.DoesNotContain("Шевчук", notice.Subject + notice.Body, StringComparison.Ordinal);
            Assert.DoesNotContain(submitted.TrackingCode, notice.Body, StringComparison.Ordinal);
        });
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_new_application_is_told_to_those_who_see_its_point(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        await cnap.SubmitAsync(Given.City);
        await cnap.SubmitAsync(Given.City, Given.Intake(Given.City) with { PointId = Given.CityRemote });

        await cnap.DeliverAsync();

        var inbox = (await cnap.NoticesAsync(Given.City))
            .Where(notice => notice.Channel == NotificationChannel.InApp)
            .CountBy(notice => notice.Recipient);
        Assert.Equal(
            [
                (Given.CityHead.AccountId, 2), (Given.CityAdministrator.AccountId, 2),
                (Given.CityRemoteAdministrator.AccountId, 1),
            ],
            inbox.Select(pair => (new AccountId(Guid.Parse(pair.Key)), pair.Value)).OrderBy(pair => pair.Item1.Value));
    }

    [Fact]
    public async Task Without_an_address_of_mail_there_is_no_letter()
    {
        await using var cnap = await StartAsync(DatabaseProvider.Sqlite);
        var intake = Given.Intake(Given.City) with { Applicant = Given.Applicant() with { Email = null } };
        await cnap.RegisterAsync(Given.City, intake: intake);

        var outcome = await cnap.DeliverAsync();

        Assert.Equal(1, outcome.Claimed);
        Assert.Empty(outcome.Failed);
        Assert.Empty(cnap.Letters());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_overdue_case_is_told_to_the_provider_only_while_it_is_there(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var handedOver = await cnap.RegisterAsync(Given.City);
        await cnap.ChangeAsync(handedOver, c => c.HandOver(Given.Administrator, Given.Now, null));
        var kept = await cnap.RegisterAsync(Given.City, sequence: 2);
        cnap.Clock.Set(Kyiv(2, 20, 8));

        await cnap.SweepAsync();
        await cnap.DeliverAsync();

        var overdue = (await cnap.NoticesAsync(Given.City))
            .Where(notice => notice.Subject.EndsWith("термін минув", StringComparison.Ordinal)).ToList();
        var architect = Given.CityArchitect.AccountId;
        Assert.Equal(
            [NotificationChannel.InApp, NotificationChannel.Mail],
            ChannelsTo(overdue, architect, handedOver).Order());
        Assert.Empty(ChannelsTo(overdue, architect, kept));
        Assert.Equal(2, ChannelsTo(overdue, Given.CityHead.AccountId, kept).Count());
        Assert.Contains(cnap.Letters(), letter =>
            letter.To == EmailOf(architect.Value) && Plain(letter.Body).Contains("минув 19 лютого 2026 року"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_letter_that_could_not_leave_is_sent_later_under_the_same_key(DatabaseProvider provider)
    {
        var post = new BrokenPost { FailuresLeft = 1 };
        await using var cnap = await StartAsync(provider, services => services.AddSingleton<IMessageSender>(post));
        await cnap.RegisterAsync(Given.City);

        Assert.Empty((await cnap.DeliverAsync()).Failed);
        var notice = Assert.Single(await cnap.NoticesAsync(Given.City));
        Assert.Equal(SendingStatus.Queued, notice.Sending);
        Assert.Empty(post.Sent);

        cnap.Clock.Advance(TimeSpan.FromMinutes(1));
        await cnap.SendAsync();
        cnap.Clock.Advance(Leases.Length);
        Assert.Equal(0, (await cnap.SendAsync()).Claimed);

        Assert.Equal(MessageKey.Of(notice), Assert.Single(post.Sent).Key);
        Assert.Equal(SendingStatus.Sent, Assert.Single(await cnap.NoticesAsync(Given.City)).Sending);
        Assert.Equal(
            [AttemptResult.Failed, AttemptResult.Accepted],
            (await cnap.AttemptsAsync(Given.City)).Select(attempt => attempt.Result));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_run_that_died_with_its_letters_sends_the_same_ones_later(DatabaseProvider provider)
    {
        var post = new BrokenPost { Dies = true };
        await using var cnap = await StartAsync(provider, services => services.AddSingleton<IMessageSender>(post));
        await cnap.RegisterAsync(Given.City);

        await cnap.DeliverAsync();
        Assert.Equal(0, (await cnap.SendAsync()).Claimed);

        post.Dies = false;
        cnap.Clock.Advance(Leases.Length);
        Assert.Empty((await cnap.SendAsync()).Failed);

        var notice = Assert.Single(await cnap.NoticesAsync(Given.City));
        Assert.Equal(MessageKey.Of(notice), Assert.Single(post.Sent).Key);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_hromada_that_fails_does_not_stop_another(DatabaseProvider provider)
    {
        var texts = new BrokenTexts { Broken = "Дубівська" };
        await using var cnap = await StartAsync(provider, services =>
        {
            texts.Inner = (INotificationTexts)services
                .Last(service => service.ServiceType == typeof(INotificationTexts)).ImplementationInstance!;
            services.AddSingleton<INotificationTexts>(texts);
        });
        await cnap.RegisterAsync(Given.City);
        await cnap.RegisterAsync(Given.Settlement);

        Assert.Equal([Given.City], (await cnap.DeliverAsync()).Failed);
        Assert.Empty(await cnap.NoticesAsync(Given.City));
        Assert.Single(await cnap.NoticesAsync(Given.Settlement));

        texts.Broken = "";
        cnap.Clock.Advance(Leases.Length);
        Assert.Empty((await cnap.DeliverAsync()).Failed);
        Assert.Single(await cnap.NoticesAsync(Given.City));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Two_runs_over_the_same_messages_tell_each_person_once(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        await cnap.SubmitAsync(Given.City);
        cnap.Cnap.User.IsTheSystem();
        var ids = await cnap.Cnap.WithDbAsync(
            HromadaId.None, db => db.OutboxSignals.Select(signal => signal.OutboxId).ToListAsync());

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => TryDeliverAsync(cnap, ids))));
        await Task.WhenAll(cnap.SendAsync(), cnap.SendAsync());

        var notices = await cnap.NoticesAsync(Given.City);
        Assert.Equal(3, notices.Length);
        Assert.Equal(3, notices.DistinctBy(notice => (notice.Channel, notice.Recipient)).Count());
        Assert.Single(cnap.Letters());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Messages_of_another_hromada_are_left_alone(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        await cnap.RegisterAsync(Given.City);
        cnap.Cnap.User.IsTheSystem();
        var ids = await cnap.Cnap.WithDbAsync(
            HromadaId.None, db => db.OutboxSignals.Select(signal => signal.OutboxId).ToListAsync());

        var result = await cnap.Cnap.SendAsync(Given.Settlement, new DeliverOutbox.Command(ids));

        Assert.Equal(0, result.Delivered);
        Assert.Empty(cnap.Letters());
        Assert.Equal(1, (await cnap.DeliverAsync()).Claimed);
        Assert.Single(cnap.Letters());
    }

    [Fact]
    public async Task A_declined_registration_says_its_reason()
    {
        await using var cnap = await StartAsync(DatabaseProvider.Sqlite);
        var submitted = await cnap.SubmitAsync(Given.City);
        await cnap.DeliverAsync();
        await cnap.ChangeAsync(
            submitted, c => c.DeclineRegistration(Given.Administrator, Given.Now, "Така заява вже є."));

        await cnap.DeliverAsync();

        Assert.Contains(cnap.Letters(), letter =>
            letter.Subject == "Вашу заяву не зареєстровано"
            && letter.Body.Contains("Причина: Така заява вже є.", StringComparison.Ordinal));
    }

    private static IEnumerable<NotificationChannel> ChannelsTo(
        IEnumerable<Notification> notices, AccountId account, Case about) => notices
        .Where(notice => notice.CaseId == about.Id
            && (notice.Recipient == account.Value.ToString("D") || notice.Recipient == EmailOf(account.Value)))
        .Select(notice => notice.Channel);

    // A run that lost the race may be refused; it must not have told anybody twice.
    private static async Task<Exception?> TryDeliverAsync(JobsCnap cnap, List<Guid> ids)
    {
        try
        {
            await cnap.Cnap.SendAsync(Given.City, new DeliverOutbox.Command(ids));
            return null;
        }
        catch (Refused lostRace)
        {
            return lostRace;
        }
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    private sealed class BrokenPost : IMessageSender
    {
        public int FailuresLeft { get; set; }

        public bool Dies { get; set; }

        public List<OutgoingMessage> Sent { get; } = [];

        public Task<IReadOnlyList<ProviderAnswer>> SendAsync(
            OutgoingMessage message, CancellationToken cancellationToken)
        {
            if (Dies)
            {
                throw new IOException("The process is gone.");
            }

            var result = FailuresLeft-- > 0 ? AttemptResult.Failed : AttemptResult.Accepted;
            if (result == AttemptResult.Accepted)
            {
                Sent.Add(message);
            }

            return Task.FromResult<IReadOnlyList<ProviderAnswer>>(
                [new ProviderAnswer("post", result, "said", Given.Now)]);
        }
    }

    private sealed class BrokenTexts : INotificationTexts
    {
        public INotificationTexts Inner { get; set; } = null!;

        public string Broken { get; set; } = "";

        public Wording Render(string kind, NotificationFacts facts, NotificationChannel channel) =>
            facts.Hromada == Broken
                ? throw new InvalidOperationException("No words.")
                : Inner.Render(kind, facts, channel);

        public Wording RenderDigest(DigestFacts facts) => Inner.RenderDigest(facts);
    }

    private static async Task StepAsync(JobsCnap cnap, CaseId id, CaseAction action, string words)
    {
        cnap.Cnap.User.Is(Given.CityArchitect);
        await cnap.Cnap.SendAsync(Given.City, new TakeStep.Command
        {
            CaseId = id.Value,
            Version = (await cnap.Cnap.ReadAsync(Given.City, id)).Version,
            Action = action,
            Words = words,
        });
    }
}
