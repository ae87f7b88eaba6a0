using CnapPlatform.Application.Notifications;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;
using static CnapPlatform.Application.Tests.Jobs.JobsCnap;

namespace CnapPlatform.Application.Tests.Notifications;

/// <summary>Each person is told the way they have chosen.</summary>
public sealed class WaysOfTellingTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task An_applicant_is_told_only_by_the_way_chosen_on_the_form(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var sequence = 0;
        foreach (var way in Enum.GetValues<NoticesBy>())
        {
            var applicant = Given.Applicant() with { NoticesBy = way, Language = "en" };
            await cnap.RegisterAsync(
                Given.City, sequence: ++sequence, intake: Given.Intake(Given.City) with { Applicant = applicant });
        }

        await cnap.DeliverAsync();

        Assert.Equal(
            [
                (NotificationChannel.Mail, "hanna@example.com", SendingStatus.Sent),
                (NotificationChannel.Sms, "+380501112233", SendingStatus.Sent),
                (NotificationChannel.Letter, "вул. Садова, 7", SendingStatus.Queued),
            ],
            (await cnap.NoticesAsync(Given.City)).OrderBy(n => n.Channel)
                .Select(n => (n.Channel, n.Recipient, n.Sending)));
        Assert.All(
            await cnap.NoticesAsync(Given.City),
            notice => Assert.Contains("registered", notice.Body, StringComparison.Ordinal));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_letter_on_paper_waits_at_the_front_office_until_it_is_posted(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var applicant = Given.Applicant() with { NoticesBy = NoticesBy.Letter };
        await cnap.RegisterAsync(Given.City, intake: Given.Intake(Given.City) with { Applicant = applicant });
        await cnap.DeliverAsync();

        cnap.Cnap.User.Is(Given.CityRemoteAdministrator);
        Assert.Empty(await cnap.Cnap.SendAsync(Given.City, new ListLetters.Query()));
        cnap.Cnap.User.Is(Given.CityAdministrator);
        var letter = Assert.Single(await cnap.Cnap.SendAsync(Given.City, new ListLetters.Query()));
        Assert.Equal(("Шевчук Ганна Іванівна", "вул. Садова, 7"), (letter.Name, letter.Address));
        await cnap.Cnap.SendAsync(Given.City, new PostLetter.Command(letter.Id));

        Assert.Empty(await cnap.Cnap.SendAsync(Given.City, new ListLetters.Query()));
        await Assert.ThrowsAsync<Refused>(
            () => cnap.Cnap.SendAsync(Given.City, new PostLetter.Command(letter.Id)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task People_who_work_are_told_as_they_wish_and_what_can_wait_waits(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        await cnap.WishAsync(Given.CityHead.AccountId, wish =>
        {
            wish.Phone = "+380670000001";
            wish.Language = "en";
            (wish.Due, wish.Late) = (NoticeBy.Sms, NoticeBy.Sms);
            (wish.QuietFrom, wish.QuietTo) = (new TimeOnly(7, 0), new TimeOnly(10, 0));
        });
        await cnap.RegisterAsync(Given.City);
        await cnap.DeliverAsync();

        cnap.Clock.Set(Kyiv(2, 16, 8));
        await cnap.SweepAsync();
        await cnap.DeliverAsync();

        var sms = (await cnap.NoticesAsync(Given.City)).Where(n => n.Channel == NotificationChannel.Sms).ToList();
        Assert.Equal(
            [(SendingStatus.Sent, "HandoverLate"), (SendingStatus.Queued, "TermSoon")],
            sms.Select(n => (n.Sending, n.Template.Split('.')[0])).OrderBy(row => row.Item2));
        Assert.All(sms, n => Assert.StartsWith("CNAP: ", n.Body, StringComparison.Ordinal));
        Assert.DoesNotContain(cnap.Letters(), letter => letter.To == EmailOf(Given.CityHead.AccountId.Value));

        cnap.Clock.Set(Kyiv(2, 16, 10));
        Assert.Equal(1, (await cnap.SendAsync()).Claimed);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Wishes_are_kept_and_read_back(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        cnap.Cnap.User.Is(Given.CityHead);
        var wish = new SaveNoticePreferences.Command
        {
            Language = "en",
            Phone = "067 000 00 01",
            Work = [NoticeBy.Sms],
            Late = [NoticeBy.Mail, NoticeBy.Sms],
            DigestHour = 9,
            QuietFrom = 21,
            QuietTo = 7,
        };

        await cnap.Cnap.SendAsync(Given.City, wish);
        await cnap.Cnap.SendAsync(Given.City, wish with { DigestHour = 8 });
        var now = (await cnap.Cnap.SendAsync(Given.City, new GetNoticePreferences.Query())).Form;

        Assert.Equal(("en", "+380670000001"), (now.Language, now.Phone));
        Assert.Equal((8, 21, 7), (now.DigestHour, now.QuietFrom, now.QuietTo));
        Assert.Equal([NoticeBy.Sms], now.Work);
        Assert.Empty(now.Due);
        Assert.Equal([NoticeBy.Mail, NoticeBy.Sms], now.Late);
    }

    [Fact]
    public async Task A_wish_that_cannot_be_kept_is_not_accepted()
    {
        await using var cnap = await StartAsync(DatabaseProvider.Sqlite);
        cnap.Cnap.User.Is(Given.CityHead);

        await RefusedAsync(new() { Late = [NoticeBy.Sms] }, "Phone");
        await RefusedAsync(new() { Late = [NoticeBy.Push] }, "PushToken");
        await RefusedAsync(new() { Language = "ru" }, "Language");
        await RefusedAsync(new() { DigestHour = 24 }, "DigestHour");
        await RefusedAsync(new() { QuietFrom = 21 }, "QuietTo");

        async Task RefusedAsync(SaveNoticePreferences.Command wish, string field)
        {
            var invalid = await Assert.ThrowsAsync<ValidationException>(() => cnap.Cnap.SendAsync(Given.City, wish));
            Assert.Equal(field, Assert.Single(invalid.Errors).PropertyName);
        }
    }
}
