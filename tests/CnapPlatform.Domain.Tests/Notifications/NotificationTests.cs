using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Notifications;

namespace CnapPlatform.Domain.Tests.Notifications;

public sealed class NotificationTests
{
    private static readonly DateTimeOffset Now = new(2026, 2, 12, 8, 0, 0, TimeSpan.Zero);

    private static readonly RetryPolicy TwoTries = new() { Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromHours(1)] };

    [Fact]
    public void Each_failure_waits_longer_and_the_last_makes_a_dead_letter()
    {
        var message = Message();

        Assert.Equal(Now.AddMinutes(1), message.Record([Said(AttemptResult.Failed)], Now, TwoTries));
        Assert.Equal(Now.AddHours(1), message.Record([Said(AttemptResult.Failed)], Now, TwoTries));
        Assert.Equal(SendingStatus.Queued, message.Sending);
        Assert.Null(message.Record([Said(AttemptResult.Failed)], Now, TwoTries));

        Assert.True(message.IsDead);
        Assert.Equal(3, message.Attempts);
    }

    [Fact]
    public void A_refused_address_is_dead_at_once()
    {
        var message = Message();

        Assert.Null(message.Record([Said(AttemptResult.Refused)], Now, TwoTries));
        Assert.True(message.IsDead);
    }

    [Fact]
    public void The_provider_that_took_it_after_another_failed_is_kept()
    {
        var message = Message();

        message.Record([Said(AttemptResult.Failed, "one"), Said(AttemptResult.Accepted, "two")], Now, TwoTries);

        Assert.Equal((SendingStatus.Sent, "two", 2), (message.Sending, message.Provider, message.Attempts));
    }

    [Fact]
    public void A_receipt_counts_once_and_only_for_its_round()
    {
        var message = Message();
        message.Record([Said(AttemptResult.Accepted)], Now, TwoTries);

        message.Receive(ReceiptKind.Undeliverable, 2, Now, "another round");
        Assert.Null(message.Receipt);
        message.Receive(ReceiptKind.Delivered, 1, Now, null);
        message.Receive(ReceiptKind.Undeliverable, 1, Now.AddHours(1), "late");

        Assert.Equal((ReceiptKind.Delivered, (DateTimeOffset?)Now), (message.Receipt, message.ReceiptAt));
    }

    [Fact]
    public void A_dead_letter_is_sent_anew_under_another_round_and_only_a_dead_one()
    {
        var message = Message();
        var refused = Assert.Throws<Refused>(() => message.Resend("+380501112234"));
        Assert.Equal(NotificationsRefusals.NotDead, refused.Reason);

        message.Record([Said(AttemptResult.Accepted)], Now, TwoTries);
        message.Receive(ReceiptKind.Undeliverable, 1, Now, "no such number");
        Assert.True(message.IsDead);
        message.Resend("+380501112234");

        Assert.False(message.IsDead);
        Assert.Equal(("+380501112234", 2, SendingStatus.Queued), (message.Recipient, message.Round, message.Sending));
    }

    [Fact]
    public void Only_a_letter_on_paper_is_posted_and_only_once()
    {
        var letter = Message(NotificationChannel.Letter);

        letter.Posted();

        Assert.Equal(SendingStatus.Sent, letter.Sending);
        Assert.Throws<Refused>(letter.Posted);
        Assert.Throws<Refused>(Message().Posted);
    }

    [Theory]
    [InlineData("5, 3, 1", new[] { 5, 3, 1 })]
    [InlineData("1,3,3", new[] { 3, 1 })]
    [InlineData("0", null)]
    [InlineData("3;1", null)]
    [InlineData("61", null)]
    [InlineData("1,2,3,4,5,6,7,8,9,10,11", null)]
    [InlineData("", null)]
    public void Days_of_reminders_are_read_as_people_type_them(string typed, int[]? days) =>
        Assert.Equal(days, HromadaReminders.DaysOf(typed));

    [Fact]
    public void With_a_digest_single_letters_of_what_can_wait_are_left_out()
    {
        var settings = new StaffNoticeSettings { Work = NoticeBy.Mail | NoticeBy.Sms };
        Assert.Equal(NoticeBy.Mail | NoticeBy.Sms, settings.By(NoticeGroup.Work));

        settings.SendDigestAt(9, Now);

        Assert.Equal(NoticeBy.Sms, settings.By(NoticeGroup.Work));
        Assert.Equal(NoticeBy.None, settings.By(NoticeGroup.Due));
        Assert.Equal(NoticeBy.Mail, settings.By(NoticeGroup.Late));
        Assert.Equal(Now.AddDays(1).AddHours(-1), settings.NextDigestAt);
    }

    private static Notification Message(NotificationChannel channel = NotificationChannel.Sms) => new Notification
    {
        Channel = channel,
        DedupKey = "key",
        Recipient = "+380501112233",
        Subject = "ЦНАП",
        Body = "ЦНАП: результат готовий",
    }.Begin();

    private static ProviderAnswer Said(AttemptResult result, string provider = "one") =>
        new(provider, result, "said", Now);
}
