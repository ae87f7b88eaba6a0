using System.Globalization;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Domain.Standards.Checks;
using FluentValidation;
using FluentValidation.Results;
using Severity = CnapPlatform.Domain.Standards.Checks.Severity;

namespace CnapPlatform.Application.Services.Local;

/// <summary>From what a hromada fills in to the card of its own service, and back.</summary>
internal static class LocalServiceCard
{
    private const int KopiykasInHryvnia = 100;
    private const decimal FeeLimit = 10_000_000;

    // What the checks before publishing ask of a standard's card and a person can mend in this form.
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["summary"] = nameof(SaveLocalService.Command.Summary),
        ["variants"] = nameof(SaveLocalService.Command.TermLength),
        ["card.ground"] = nameof(SaveLocalService.Command.Ground),
        ["card.requiredDocuments"] = nameof(SaveLocalService.Command.Documents),
        ["card.submissionMethods"] = nameof(SaveLocalService.Command.Submission),
        ["card.refusalGrounds"] = nameof(SaveLocalService.Command.RefusalGrounds),
        ["card.result"] = nameof(SaveLocalService.Command.Result),
        ["card.deliveryMethods"] = nameof(SaveLocalService.Command.Delivery),
        ["card.appeal"] = nameof(SaveLocalService.Command.Appeal),
        ["card.note"] = nameof(SaveLocalService.Command.Note),
    };

    private static readonly string[] Rules = ["open-list", "term-impossible", "text-too-long"];

    public static bool IsTooLargeFee(string? typed) => Hryvnias(typed) >= FeeLimit;

    public static bool IsFee(string? typed) => string.IsNullOrWhiteSpace(typed) || Kopiykas(typed) is >= 0;

    /// <summary>Who decides complaints about bodies of councils, as the cards of the standard name them.</summary>
    public static IEnumerable<PassportProvider> AppealBodies(PublishedStandard standard) => standard.Passports
        .Select(p => p.Content.Provider)
        .Where(p => p is { Kind: ProviderKind.ExecutiveCommittee, AppealCode: not null, AppealName: not null })
        .DistinctBy(p => p.AppealCode, StringComparer.Ordinal);

    public static PassportContent Of(SaveLocalService.Command form, PublishedStandard standard)
    {
        if (standard.Content.Categories.All(c => c.Code != form.Category))
        {
            throw Invalid.At("Category", "Local.Category.Required");
        }

        var act = Act(form);
        return new PassportContent
        {
            Level = ServiceLevel.Local,
            Name = new LocalText(form.Name!.Trim()),
            ShortName = new LocalText(form.ShortName!.Trim(), Blank.ToNull(form.ShortNameEn)),
            Summary = new LocalText(form.Summary!.Trim(), Blank.ToNull(form.SummaryEn)),
            Categories = [form.Category!],
            Audience = ["citizen", "business"],
            Provider = Provider(form, standard),
            Filing = form.Filing,
            FilingConfirmed = true,
            OnlineAllowed = form.OnlineAllowed,
            Card = Card(form, act),
            Variants = [Variant(form, act)],
        };
    }

    public static SaveLocalService.Command Form(LocalService service)
    {
        var content = service.Content;
        var variant = content.Variants[0];
        return new SaveLocalService.Command
        {
            Code = service.Code,
            Version = service.Version,
            DecisionNumber = service.DecisionNumber,
            DecidedOn = service.DecidedOn,
            OfferedFrom = service.OfferedFrom,
            Name = content.Name.Uk,
            ShortName = content.ShortName.Uk,
            ShortNameEn = content.ShortName.En,
            Summary = content.Summary.Uk,
            SummaryEn = content.Summary.En,
            Category = content.Categories[0],
            Filing = content.Filing,
            Provider = content.Provider.Name.Uk,
            ProviderBodyId = service.ProviderBodyId?.Value,
            OnlineAllowed = content.OnlineAllowed,
            Ground = Lines(content.Card.Ground),
            Documents = Lines(content.Card.RequiredDocuments),
            Submission = Lines(content.Card.SubmissionMethods),
            Fee = variant.Fee.Kopiykas is { } sum
                ? (sum / (decimal)KopiykasInHryvnia).ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',')
                : null,
            TermLength = variant.Term.Length,
            TermUnit = variant.Term.Unit,
            RefusalGrounds = Lines(content.Card.RefusalGrounds),
            Result = Lines(content.Card.Result),
            Delivery = Lines(content.Card.DeliveryMethods),
            Appeal = Lines(content.Card.Appeal),
            AppealCode = content.Provider.AppealCode,
            Note = Lines(content.Card.Note),
        };
    }

    public static string Lines(CardRow row) => string.Join('\n', row.Items.Select(item => item.Uk));

    /// <summary>An open-ended list or an impossible term is said at its field, as in the standard itself.</summary>
    public static void Check(PassportContent content, StandardContent standard)
    {
        var document = new StandardDocument { Content = standard, Services = [content] };
        var faults = StandardChecks.Rules.Where(rule => Rules.Contains(rule.Code) && rule.Severity == Severity.Error)
            .SelectMany(rule => rule.Look(document))
            .Select(f => new ValidationFailure(Places.GetValueOrDefault(f.Field, ""), $"Local.Wrong.{f.Rule}"))
            .ToList();
        if (faults.Count > 0)
        {
            throw new ValidationException(faults);
        }
    }

    private static PassportProvider Provider(SaveLocalService.Command form, PublishedStandard standard)
    {
        var provider = new PassportProvider { Name = new LocalText(form.Provider!.Trim()), Code = "local" };
        if (Blank.ToNull(form.AppealCode) is not { } code)
        {
            return provider;
        }

        var body = AppealBodies(standard).FirstOrDefault(p => p.AppealCode == code)
            ?? throw Invalid.At("AppealCode", "Local.AppealBody.Unknown");
        return provider with { AppealCode = body.AppealCode, AppealName = body.AppealName };
    }

    private static PassportCard Card(SaveLocalService.Command form, string act) => new()
    {
        LocalActs = Row(act, act),
        Ground = Row(form.Ground, act),
        RequiredDocuments = Row(form.Documents, act),
        SubmissionMethods = Row(form.Submission, act),
        RefusalGrounds = Row(form.RefusalGrounds, act),
        Result = Row(form.Result, act),
        DeliveryMethods = Row(form.Delivery, act),
        Appeal = Row(form.Appeal, act),
        Note = Row(form.Note, act),
    };

    // The council's decision sets the row: nothing else is needed to confirm it.
    private static CardRow Row(string? typed, string act) => new()
    {
        Items =
        [
            .. (typed ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(line => new CardItem { Uk = line }),
        ],
        Confirmed = true,
        Act = act,
    };

    private static ServiceVariant Variant(SaveLocalService.Command form, string act) => new()
    {
        Key = "usual",
        Title = new LocalText("Звичайне надання", "Standard service"),
        Term = new StatedTerm
        {
            Length = form.TermLength!.Value,
            Unit = form.TermUnit,
            Confirmed = true,
            Act = act,
            From = form.OfferedFrom,
        },
        Fee = Kopiykas(form.Fee) is { } sum and > 0
            ? new Fee { Kind = FeeKind.Fixed, Kopiykas = sum, Confirmed = true, Act = act, From = form.OfferedFrom }
            : new Fee { Kind = FeeKind.Free, Confirmed = true, Act = act, From = form.OfferedFrom },
    };

    private static string Act(SaveLocalService.Command form) => string.Create(
        CultureInfo.InvariantCulture, $"Рішення ради від {form.DecidedOn:dd.MM.yyyy} № {form.DecisionNumber!.Trim()}");

    private static decimal? Hryvnias(string? typed)
    {
        var plain = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c))).Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var sum)
            ? sum
            : null;
    }

    private static long? Kopiykas(string? typed) =>
        Hryvnias(typed) is { } sum and >= 0 and < FeeLimit
        && decimal.Truncate(sum * KopiykasInHryvnia) == sum * KopiykasInHryvnia
            ? (long)(sum * KopiykasInHryvnia)
            : null;
}
