using System.Globalization;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Notifications;

/// <summary>
/// The words of notifications, from <c>Texts/Notifications.*.resx</c>: an entry a kind and audience, and the
/// paragraphs that some letters add.
/// </summary>
public sealed class NotificationTexts(Texts texts) : INotificationTexts
{
    public (string Subject, string Body) Render(string kind, NotificationFacts facts)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(facts.Language == "en" ? "en" : "uk-UA");
        try
        {
            var places = Places(facts);
            var subject = texts.Format($"Notifications.{kind}.{facts.Audience}.Subject", places);
            var paragraphs = Paragraphs(kind, facts).Select(name => texts.Format($"Notifications.{name}", places));
            return (subject, string.Join("\n\n", paragraphs));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static IEnumerable<string> Paragraphs(string kind, NotificationFacts facts)
    {
        yield return $"{kind}.{facts.Audience}.Body";
        if (facts.Audience != Audience.Applicant)
        {
            yield break;
        }

        if (kind == nameof(ApplicationSubmitted) && facts.WaitsForSignature)
        {
            yield return "Sign";
        }

        if (kind == nameof(ApplicantNotified))
        {
            yield return $"Delivery.{facts.Delivery}";
        }

        yield return "Closing";
    }

    // The same places in every text: {0} service, {1} number, {2} promised date («до …»), {3} end of the term («до …»),
    // {4} hromada, {5} point, {6} its address, {7} day of submission, {8} reason, {9} end of the term (the date alone),
    // {10} last day of the cure.
    private static object?[] Places(NotificationFacts facts) =>
    [
        facts.Service.In(facts.Language),
        facts.Number,
        facts.PromisedOn is { } promised ? Dates.Until(promised) : "",
        facts.DueOn is { } due ? Dates.Until(due) + TimeOf(facts.DueAt) : "",
        facts.Hromada,
        facts.Point,
        facts.Address,
        Dates.Full(facts.SubmittedOn),
        facts.Reason,
        facts.DueOn is { } last ? Dates.Full(last) + TimeOf(facts.DueAt) : "",
        facts.CureBy is { } cure ? Dates.Until(cure) : "",
    ];

    private static string TimeOf(DateTimeOffset? moment) =>
        moment is { } at ? $", {Dates.TimeOfEnd(KyivDate.Local(at))}" : "";
}
