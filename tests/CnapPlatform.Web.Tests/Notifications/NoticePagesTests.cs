using System.Net;
using System.Text;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Infrastructure.Jobs;
using CnapPlatform.Web.Tests.Cases;
using CnapPlatform.Web.Tests.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Web.Tests.Notifications;

public sealed class NoticePagesTests : IAsyncLifetime
{
    private readonly TestWeb _web = new();

    private static string Here => $"/work/{Given.SlugOf(Given.City)}";

    public Task InitializeAsync() => _web.InitializeAsync();

    public Task DisposeAsync() => _web.DisposeAsync();

    [Fact]
    public async Task An_applicant_chooses_SMS_on_the_form_and_is_told_so()
    {
        var visitor = _web.Visit();
        var form = await visitor.GetPageAsync("/en" + Applying.AddressOf(Given.City));
        var answer = await visitor.SubmitAsync(
            form, Applying.Form, Applying.Answers(Given.City, ("Form.Applicant.NoticesBy", "Sms")));
        await visitor.FollowAsync(answer);
        await SweepAsync(runner => runner.DeliverOutboxAsync(CancellationToken.None));

        var sms = Assert.Single(await MessagesAsync(), n => n.Channel == NotificationChannel.Sms);
        Assert.Equal(("+380501112233", "en"), (sms.Recipient, sms.Language));
    }

    [Theory]
    [InlineData("Email", "Вкажіть електронну пошту або виберіть інший спосіб повідомлень")]
    [InlineData("Sms", "Для СМС вкажіть номер телефону з кодом, наприклад +380 50 111 22 33")]
    public async Task A_way_without_its_address_is_said_at_the_field(string way, string error)
    {
        var visitor = _web.Visit();
        var form = await visitor.GetPageAsync(Applying.AddressOf(Given.City));

        var answer = await visitor.SubmitAsync(
            form,
            Applying.Form,
            Applying.Answers(
                Given.City, ("Form.Applicant.NoticesBy", way), ("Form.Applicant.Phone", "12345678")));

        Assert.Contains(answer.Errors, line => line.EndsWith(error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_who_works_says_how_to_be_told()
    {
        var head = await _web.SignInAsync(Given.CityHead);
        var page = await head.GetPageAsync("/work/preferences");

        var wrong = await head.SubmitAsync(
            page, "main form", ("Form.Late", "Sms"), ("Form.QuietFrom", "21"), ("Form.Phone", ""));
        Assert.Equal(2, wrong.Errors.Count);

        var saved = await head.FollowAsync(await head.SubmitAsync(
            page, "main form", ("Form.Late", "Sms"), ("Form.Phone", "067 000 00 01"), ("Form.DigestHour", "9")));
        Assert.Contains("Збережено", saved.Text(".govuk-notification-banner"), StringComparison.Ordinal);
        Assert.Equal("+380670000001", saved.Document.QuerySelector("#Form_Phone")!.GetAttribute("value"));
        Assert.Equal("9", saved.Document.QuerySelector("#Form_DigestHour option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_head_sends_a_dead_letter_to_a_mended_address()
    {
        var id = await DeadLetterAsync();
        var head = await _web.SignInAsync(Given.CityHead);
        var list = await head.GetPageAsync($"{Here}/messages");
        Assert.Contains("h…@example.com", list.Text("main table"), StringComparison.Ordinal);
        Assert.DoesNotContain("hanna@", list.Body, StringComparison.Ordinal);

        var page = await head.GetPageAsync($"{Here}/messages/{id}");
        Assert.Contains("550 no such mailbox", page.Text("main table"), StringComparison.Ordinal);
        var wrong = await head.SubmitAsync(page, "main form", ("Form.Address", "hanna"));
        Assert.Single(wrong.Errors);
        await head.FollowAsync(await head.SubmitAsync(page, "main form", ("Form.Address", "hanna@example.org")));
        await SweepAsync(runner => runner.SendMessagesAsync(CancellationToken.None));

        var sent = Assert.Single(await MessagesAsync(), n => n.Id == id);
        Assert.Equal((SendingStatus.Sent, "hanna@example.org", 2), (sent.Sending, sent.Recipient, sent.Round));
    }

    [Fact]
    public async Task Messages_and_reminders_are_for_the_head_and_the_administrator_of_the_hromada()
    {
        var id = await DeadLetterAsync();
        foreach (var address in new[] { "messages", $"messages/{id}", "reminders" })
        {
            foreach (var (member, allowed) in new[]
            {
                (Given.CityHead, true), (Given.CityTenantAdministrator, true), (Given.CityAdministrator, false),
                (Given.CityArchitect, false), (Given.SettlementTenantAdministrator, false),
            })
            {
                var person = await _web.SignInAsync(member);
                var page = await person.GetAsync($"{Here}/{address}");
                Assert.True(page.IsOk == allowed, $"{address}, {member.Role}: {page.Status}");
            }

            Assert.False((await _web.Visit().GetAsync($"{Here}/{address}")).IsOk);
        }
    }

    [Fact]
    public async Task A_hromada_sets_its_reminders_on_its_page()
    {
        var person = await _web.SignInAsync(Given.CityTenantAdministrator);
        var page = await person.GetPageAsync($"{Here}/reminders");

        var wrong = await person.SubmitAsync(
            page,
            "main form",
            ("Form.DaysBefore", "three"), ("Form.ToCouncil", "91"), ("Form.CouncilEmail", "rada"));
        Assert.Equal(3, wrong.Errors.Count);
        var half = await person.SubmitAsync(page, "main form", ("Form.ToUnitHead", "1.5"));
        Assert.Contains(Said.Uk("Reminders.Step.OutOfRange"), half.ErrorOf("Form.ToUnitHead"));

        var saved = await person.FollowAsync(await person.SubmitAsync(
            page, "main form", ("Form.DaysBefore", "1, 5"), ("Form.ToUnitHead", "0")));
        Assert.Equal("5, 1", saved.Document.QuerySelector("#Form_DaysBefore")!.GetAttribute("value"));
        Assert.Equal("0", saved.Document.QuerySelector("#Form_ToUnitHead")!.GetAttribute("value"));

        var desk = await _web.SignInAsync(Given.CityAdministrator);
        await desk.RegisterAsync(Given.City, "Шевчук Ганна");
        var soon = await _web.WithDbAsync(
            Given.City, db => db.DueWork.SingleAsync(w => w.Kind == Domain.Deadlines.DueWorkKind.TermSoon));
        var due = await _web.WithDbAsync(Given.City, db => db.Cases.Select(c => c.DueOn!.Value).SingleAsync());
        Assert.Equal(5, due.DayNumber - Domain.Kernel.KyivDate.Of(soon.DueAt).DayNumber);
    }

    [Fact]
    public async Task A_letter_on_paper_is_printed_and_marked_as_posted()
    {
        var desk = await _web.SignInAsync(Given.CityAdministrator);
        await RegisterAsync(NoticesBy.Letter);
        await SweepAsync(runner => runner.DeliverOutboxAsync(CancellationToken.None));

        var page = await desk.GetPageAsync($"{Here}/letters");
        Assert.Contains("Шевчук Ганна Іванівна", page.Text("main .letter-to"), StringComparison.Ordinal);
        var after = await desk.FollowAsync(await desk.SubmitAsync(page, "main form"));

        Assert.Contains("Листів для відправки немає", after.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_case_tells_who_was_told()
    {
        var registered = await RegisterAsync(NoticesBy.Email);
        await SweepAsync(runner => runner.DeliverOutboxAsync(CancellationToken.None));
        await SweepAsync(runner => runner.SendMessagesAsync(CancellationToken.None));

        var head = await _web.SignInAsync(Given.CityHead);
        var page = await head.GetPageAsync($"{Here}/cases/{registered.Id.Value}");

        Assert.Contains("Пошта: надіслано", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_without_the_secret_is_refused_whatever_it_says()
    {
        using var client = _web.Visit().Client;
        using var body = new StringContent(
            """{"id":"1-x-1","status":"delivered"}""", Encoding.UTF8, "application/json");
        body.Headers.Add("X-Signature", "sha256=00");
        using var tooMuch = new ByteArrayContent(new byte[20_000]);

        var unsigned = await client.PostAsync("/api/v1/notifications/receipts/first", body);
        var tooLong = await client.PostAsync("/api/v1/notifications/receipts/first", tooMuch);

        Assert.Equal(HttpStatusCode.Unauthorized, unsigned.StatusCode);
        Assert.Contains("ApiProblems.Unauthorized", await unsigned.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLong.StatusCode);
    }

    private Task<Case> RegisterAsync(NoticesBy way) => _web.WithDbAsync(Given.City, async db =>
    {
        var intake = Given.Intake(Given.City) with { Applicant = Given.Applicant() with { NoticesBy = way } };
        var registered = Case.RegisterAtCounter(
            intake,
            new CaseNumber(Given.City, 1, Given.Today.Year, 900),
            Given.Administrator,
            Given.Now,
            Given.FiveWorkingDays);
        db.Add(registered);
        await db.SaveChangesAsync();
        return registered;
    });

    private async Task<Guid> DeadLetterAsync()
    {
        await RegisterAsync(NoticesBy.Email);
        await SweepAsync(runner => runner.DeliverOutboxAsync(CancellationToken.None));
        return await _web.WithDbAsync(Given.City, async db =>
        {
            var message = await db.Notifications.SingleAsync(n => n.Channel == NotificationChannel.Mail);
            var answer = new ProviderAnswer("smtp", AttemptResult.Refused, "550 no such mailbox", Given.Now);
            message.Record([answer], Given.Now, new RetryPolicy());
            db.Add(DeliveryAttempt.Of(message, 1, answer));
            db.RemoveRange(db.DeliveryWork);
            await db.SaveChangesAsync();
            return message.Id;
        });
    }

    private Task SweepAsync(Func<SweepRunner, Task> sweep) => sweep(_web.Services.GetRequiredService<SweepRunner>());

    private Task<Notification[]> MessagesAsync() =>
        _web.WithDbAsync(Given.City, db => db.Notifications.AsNoTracking().ToArrayAsync());
}
