using CnapPlatform.Application.Notifications;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Notifications;

namespace CnapPlatform.Application.Tests.Notifications;

public sealed class NotificationTextsTests
{
    // The applicant did or saw these, or the reminder tells of them.
    private static readonly string[] SilentKinds =
    [
        nameof(ResultIssued), nameof(HearingEnded), nameof(CaseWithdrawn),
        nameof(ResultUnclaimed), nameof(CaseArchived),
    ];

    private static readonly NotificationTexts Words = new(new Texts(missingIsAnError: true));

    [Fact]
    public void Every_event_and_reminder_is_told_to_somebody_or_is_known_to_be_silent()
    {
        var events = typeof(CaseEvent).Assembly.GetTypes().Where(type => type.BaseType == typeof(CaseEvent))
            .Select(type => type.Name).Concat(Enum.GetNames<DueWorkKind>()).ToHashSet();

        Assert.True(events.Count > 10);
        Assert.Equal(
            events.Except(SilentKinds).Order(), NotificationPlan.Table.Select(row => row.Kind).Distinct().Order());
    }

    [Theory]
    [InlineData("uk")]
    [InlineData("en")]
    public void Every_telling_has_its_words_in_both_languages(string language)
    {
        foreach (var telling in NotificationPlan.Table)
        {
            foreach (var delivery in Enum.GetValues<DeliveryMethod>())
            {
                var facts = Facts(telling.To) with { Language = language, Delivery = delivery };
                var (subject, body, _) = Words.Render(telling.Kind, facts, NotificationChannel.Mail);

                Assert.DoesNotContain('{', subject + body);
                Assert.DoesNotContain("  ", subject + body, StringComparison.Ordinal);
                Assert.True(subject.Length is > 0 and <= 300 && body.Length is > 0 and <= 4000);
            }
        }
    }

    [Fact]
    public void Whoever_has_not_signed_is_asked_to_come_with_a_document()
    {
        var facts = Facts(Audience.Applicant);

        var signed = Words.Render(nameof(ApplicationSubmitted), facts, NotificationChannel.Mail).Body;
        var unsigned = Words.Render(
            nameof(ApplicationSubmitted), facts with { WaitsForSignature = true }, NotificationChannel.Mail).Body;

        Assert.DoesNotContain("чекає на ваш підпис", signed, StringComparison.Ordinal);
        Assert.Contains("чекає на ваш підпис", unsigned, StringComparison.Ordinal);
        Assert.Contains("вул. Соборна, 1", unsigned, StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_in_hours_is_said_with_its_time_in_Kyiv()
    {
        var facts = Facts(Audience.FrontOffice) with
        {
            DueAt = new DateTimeOffset(2026, 2, 19, 13, 30, 0, TimeSpan.Zero),
        };

        var body = Words.Render(nameof(DueWorkKind.TermToday), facts, NotificationChannel.Mail)
            .Body.Replace('\u00A0', ' ');

        Assert.Contains("19 лютого 2026 року, 15:30", body, StringComparison.Ordinal);
    }

    private static NotificationFacts Facts(Audience audience) => new()
    {
        Audience = audience,
        Service = new LocalText("Присвоїти адресу", "Get an address"),
        Hromada = "Дубівська",
        Point = "ЦНАП",
        Address = "вул. Соборна, 1",
        Number = "0001-01-2026-000001",
        SubmittedOn = new DateOnly(2026, 2, 12),
        PromisedOn = new DateOnly(2026, 2, 19),
        DueOn = new DateOnly(2026, 2, 19),
        Reason = "Така заява вже є.",
    };
}
