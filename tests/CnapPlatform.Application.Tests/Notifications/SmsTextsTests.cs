using System.Text.RegularExpressions;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Notifications;

namespace CnapPlatform.Application.Tests.Notifications;

/// <summary>What goes through other people's networks, and what stands in a subject that anybody may see.</summary>
public sealed partial class SmsTextsTests
{
    private static readonly NotificationTexts Words = new(new Texts(missingIsAnError: true));

    // Whatever a message could give away: all of it is in the facts below.
    private static readonly string[] Private =
    [
        "Шевчук", "Ганна", "Призначити допомогу", "Get an allowance", "вул. Соборна", "ЦНАП у Дубі", "Довідки немає",
    ];

    public static TheoryData<string, Audience, string> Tellings
    {
        get
        {
            var rows = new TheoryData<string, Audience, string>();
            foreach (var (kind, audience) in NotificationPlan.Table.Select(row => (row.Kind, row.To)).Distinct())
            {
                rows.Add(kind, audience, "uk");
                rows.Add(kind, audience, "en");
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Tellings))]
    public void An_SMS_tells_no_personal_data_and_fits_one_part(string kind, Audience audience, string language)
    {
        foreach (var channel in new[] { NotificationChannel.Sms, NotificationChannel.Push })
        {
            var (title, body, _) = Words.Render(kind, Facts(audience, language), channel);

            Assert.DoesNotContain(Private, word => (title + body).Contains(word, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain('{', body);
            Assert.True(Sms.Parts(body) == 1, $"{body.Length} letters: {body}");
        }
    }

    [Theory]
    [MemberData(nameof(Tellings))]
    public void A_subject_tells_neither_name_nor_address_nor_reason(string kind, Audience audience, string language)
    {
        var (subject, _, _) = Words.Render(kind, Facts(audience, language), NotificationChannel.Mail);
        var allowed = audience == Audience.Applicant ? [] : new[] { "Призначити допомогу", "Get an allowance" };

        Assert.DoesNotContain(
            Private.Except(allowed), word => subject.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_text_of_an_SMS_asks_only_for_number_and_dates()
    {
        foreach (var key in Texts.Keys("uk").Where(key => key.StartsWith("Sms.", StringComparison.Ordinal)))
        {
            var asked = Place().Matches(new Texts(missingIsAnError: true)[key])
                .Select(match => match.Groups["n"].Value);

            Assert.Empty(asked.Except(["0", "1", "2", "3"]));
        }
    }

    [Fact]
    public void A_message_keeps_the_edition_of_its_words()
    {
        var uk = Words.Render(nameof(CaseRegistered), Facts(Audience.Applicant, "uk"), NotificationChannel.Mail);
        var again = Words.Render(nameof(CaseRegistered), Facts(Audience.Applicant, "uk"), NotificationChannel.Mail);
        var en = Words.Render(nameof(CaseRegistered), Facts(Audience.Applicant, "en"), NotificationChannel.Mail);
        var sms = Words.Render(nameof(CaseRegistered), Facts(Audience.Applicant, "uk"), NotificationChannel.Sms);

        Assert.Matches("^CaseRegistered\\.Applicant 1-[0-9a-f]{8}$", uk.Template);
        Assert.Equal(uk.Template, again.Template);
        Assert.Equal(4, new[] { uk.Template, en.Template, sms.Template, "" }.Distinct().Count());
    }

    [Fact]
    public void A_digest_names_cases_and_nobody()
    {
        var late = new DigestCase("0001-01-2026-000001", Service, new DateOnly(2026, 2, 9), "Дубівська");
        var list = new DigestList(12, [late]);
        var facts = new DigestFacts
        {
            Today = new DateOnly(2026, 2, 12),
            Overdue = list,
            DueToday = DigestList.Empty,
            Fresh = DigestList.Empty,
        };

        var uk = Words.RenderDigest(facts).Body.Replace('\u00A0', ' ');
        var en = Words.RenderDigest(facts with { Language = "en" }).Body.Replace('\u00A0', ' ');

        Assert.Contains("Прострочено: 12. Термін сьогодні: 0. Нових за добу: 0.", uk, StringComparison.Ordinal);
        Assert.Contains(
            "• 0001-01-2026-000001, Призначити допомогу (Дубівська громада), термін 09.02.2026",
            uk,
            StringComparison.Ordinal);
        Assert.Contains("… і ще 11", uk, StringComparison.Ordinal);
        Assert.Contains("Overdue: 12", en, StringComparison.Ordinal);
    }

    private static LocalText Service => new("Призначити допомогу", "Get an allowance");

    private static NotificationFacts Facts(Audience audience, string language) => new()
    {
        Audience = audience,
        Language = language,
        Service = Service,
        Hromada = "Дубівська",
        Point = "ЦНАП у Дубі",
        Address = "вул. Соборна, 1",
        Number = "0001-01-2026-000001",
        SubmittedOn = new DateOnly(2026, 2, 12),
        PromisedOn = new DateOnly(2026, 2, 19),
        DueOn = new DateOnly(2026, 2, 19),
        CureBy = new DateOnly(2026, 2, 24),
        Reason = "Довідки немає, Шевчук Ганно",
    };

    [GeneratedRegex(@"\{(?<n>\d+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
