using System.Globalization;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Notifications;

/// <summary>
/// The words of notifications: letters from <c>Texts/Notifications.*.resx</c>, an entry a kind and audience, with the
/// paragraphs that some letters add; SMS and push messages from <c>Texts/Sms.*.resx</c>.
/// </summary>
public sealed class NotificationTexts(Texts texts) : INotificationTexts
{
    private readonly TextEditions _editions = new(texts);
    private readonly DigestText _digest = new(texts);

    public Wording Render(string kind, NotificationFacts facts, NotificationChannel channel) =>
        In(facts.Language, () => channel is NotificationChannel.Sms or NotificationChannel.Push
            ? Short(kind, facts)
            : Letter(kind, facts));

    public Wording RenderDigest(DigestFacts facts) => In(facts.Language, () => _digest.Say(facts));

    private Wording Letter(string kind, NotificationFacts facts)
    {
        var places = Places(facts);
        string[] keys =
        [
            $"Notifications.{kind}.{facts.Audience}.Subject",
            .. Paragraphs(kind, facts).Select(name => $"Notifications.{name}"),
        ];
        var said = keys.Select(key => texts.Format(TextEditions.Newest(key), places)).ToList();
        return new Wording(
            said[0], string.Join("\n\n", said.Skip(1)), _editions.Stamp($"{kind}.{facts.Audience}", keys));
    }

    // What goes through other people's networks names neither the person nor the service, only number and dates.
    private Wording Short(string kind, NotificationFacts facts)
    {
        var key = ShortKey(kind, facts);
        var body = texts.Format(
            TextEditions.Newest(key),
            facts.Number,
            InNumbers(facts.PromisedOn),
            InNumbers(facts.CureBy),
            InNumbers(facts.DueOn));
        return new Wording(texts["Sms.Title"], body, _editions.Stamp($"{kind}.{facts.Audience}.Sms", [key]));
    }

    private static string ShortKey(string kind, NotificationFacts facts)
    {
        if (facts.Audience == Audience.Applicant)
        {
            return Texts.Has($"Sms.{kind}") ? $"Sms.{kind}" : "Sms.Other";
        }

        return facts.Number is null ? "Sms.Staff.NoNumber" : $"Sms.Staff.{NotificationPlan.GroupOf(kind)}";
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

    private static string InNumbers(DateOnly? date) => date is { } day ? Dates.InNumbers(day) : "";

    private static string TimeOf(DateTimeOffset? moment) =>
        moment is { } at ? $", {Dates.TimeOfEnd(KyivDate.Local(at))}" : "";

    private static Wording In(string language, Func<Wording> say)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == "en" ? "en" : "uk-UA");
        try
        {
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
