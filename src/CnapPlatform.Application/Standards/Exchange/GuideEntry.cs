using System.Text.Json.Nodes;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Standards.Exchange;

/// <summary>One service of the Guide's register as rows of a passport.</summary>
internal sealed class GuideEntry(JsonObject entry, string place, string identifier, List<ImportFault> faults)
{
    /// <summary>Stands as the source of every value that comes from the Guide.</summary>
    public const string Source = "Гід з державних послуг";

    public string Identifier => identifier;

    public string? OwnerName => Name(entry["owner"]);

    /// <summary>A passport of a service that the draft does not have.</summary>
    public PassportContent ToPassport(string? owner)
    {
        var provider = Name(entry["service_provider"]);
        var isLocal = GuideText.Has(provider, "виконавч", "рада", "ради");
        return Over(new PassportContent
        {
            Code = $"guide-{identifier}",
            RegistryId = identifier,
            Owner = owner ?? "",
            Level = GuideText.Has(GuideText.First(entry["level"]), "місцев", "local")
                ? ServiceLevel.Local
                : ServiceLevel.State,
            Provider = new PassportProvider
            {
                Kind = isLocal ? ProviderKind.ExecutiveCommittee : ProviderKind.StateBody,
                Code = "guide",
            },
            Variants = [new ServiceVariant { Key = "usual", Title = new LocalText("Звичайне надання", "Usual") }],
        }, isNew: true);
    }

    /// <summary>The passport with what the Guide says put over it; what the Guide leaves out stays.</summary>
    public PassportContent Over(PassportContent known) => Over(known, isNew: false);

    private PassportContent Over(PassportContent known, bool isNew)
    {
        var acts = Acts();
        var name = Text(known.Name, "name");
        return known with
        {
            Name = name,
            ShortName = known.ShortName.Uk.Length == 0 ? name : known.ShortName,
            Summary = Text(Filled(known.Summary), "short_description_plain", "name"),
            Keywords = GuideText.Lines(entry["keyword"]) is { Count: > 0 } words
                ? [.. words.SelectMany(word => word.Split(',', StringSplitOptions.TrimEntries))]
                : known.Keywords,
            Audience = Audience() is { Count: > 0 } audience ? audience : known.Audience,
            Provider = Name(entry["service_provider"]) is { } provider && provider != known.Provider.Name.Uk
                ? known.Provider with { Name = new LocalText(provider) }
                : known.Provider,
            OnlineAllowed = GuideText.First(entry["access_link"]) is not null || known.OnlineAllowed,
            Card = known.Card with
            {
                Laws = Row(known.Card.Laws, [.. acts[ActLevel.Law]]),
                CabinetActs = Row(known.Card.CabinetActs, [.. acts[ActLevel.Cabinet]]),
                MinistryActs = Row(known.Card.MinistryActs, [.. acts[ActLevel.Ministry]]),
                LocalActs = Row(known.Card.LocalActs, [.. acts[ActLevel.Local]]),
                RequiredDocuments = Row(known.Card.RequiredDocuments, GuideText.Lines(entry["input"])),
                SubmissionMethods = Row(known.Card.SubmissionMethods, GuideText.Lines(entry["application_ways"])),
                RefusalGrounds = Row(known.Card.RefusalGrounds, GuideText.Lines(entry["refusal_grounds"])),
                Result = Row(known.Card.Result, GuideText.Lines(entry["produces"])),
                DeliveryMethods = Row(known.Card.DeliveryMethods, GuideText.Lines(entry["receiving_ways"])),
                Appeal = Row(known.Card.Appeal, Appeal()),
            },
            Variants = new GuideVariants(entry, place, isNew, faults).Over(known.Variants),
        };
    }

    private LocalText Filled(LocalText text) => text.Uk.Length > 0
        ? text
        : new LocalText(GuideText.First(entry["name"]) ?? identifier);

    private LocalText Text(LocalText known, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (GuideText.First(entry[name]) is { } said)
            {
                return said == known.Uk ? known : new LocalText(said);
            }

            if (known.Uk.Length > 0)
            {
                return known;
            }
        }

        faults.Add(new ImportFault("Exchange.Fault.Missing", $"{place}.{names[0]}", names[0]));
        return known;
    }

    // The same words keep their mark: only what is new came from the Guide.
    private static CardRow Row(CardRow known, IReadOnlyList<string> lines) =>
        lines.Count == 0 || lines.SequenceEqual(known.Items.Select(item => item.Uk))
            ? known
            : new CardRow { Items = [.. lines.Select(line => new CardItem { Uk = line })], Source = Source };

    private IReadOnlyList<string> Appeal() =>
    [
        .. GuideText.Lines(entry["refusal_appeal_person"]),
        .. GuideText.Lines(entry["refusal_appeal_rules"]),
        .. entry["is_appealed_in_court"] is JsonValue court && court.TryGetValue<bool>(out var inCourt) && inCourt
            ? ["До суду"]
            : Array.Empty<string>(),
    ];

    private List<string> Audience()
    {
        var kinds = GuideText.Lines(entry["applicant_type"]);
        var found = new List<string>();
        if (kinds.Any(kind => GuideText.Has(kind, "фізичн", "громадян", "individual", "citizen")))
        {
            found.Add("citizen");
        }

        if (kinds.Any(kind => GuideText.Has(kind, "юридичн", "підприєм", "legal", "business")))
        {
            found.Add("business");
        }

        return found;
    }

    private ILookup<ActLevel, string> Acts() =>
        GuideText.Lines(entry["regulatory_documents"]).Concat(GuideText.Lines(entry["legal_base"])).Distinct()
            .ToLookup(LevelOf);

    private static ActLevel LevelOf(string act) => act switch
    {
        _ when GuideText.Has(act, "Кабінет", "КМУ") => ActLevel.Cabinet,
        _ when GuideText.Has(act, "Наказ", "Міністерств") => ActLevel.Ministry,
        _ when GuideText.Has(act, "сільської ради", "селищної ради", "міської ради", "виконавчого комітету") =>
            ActLevel.Local,
        _ => ActLevel.Law,
    };

    private static string? Name(JsonNode? body)
    {
        var one = body is JsonArray { Count: > 0 } many ? many[0] : body;
        return one is JsonObject members
            ? GuideText.First(members["name"]) ?? GuideText.First(members["shortname"])
            : GuideText.First(one);
    }

    private enum ActLevel
    {
        Law,
        Cabinet,
        Ministry,
        Local,
    }
}

/// <summary>Terms and costs of the Guide's variations as variants of a passport.</summary>
/// <param name="isNew">Nothing is known of the service yet, so that what the Guide leaves out is missing.</param>
internal sealed class GuideVariants(JsonObject entry, string place, bool isNew, List<ImportFault> faults)
{
    private const decimal KopiykasInHryvnia = 100;

    public IReadOnlyList<ServiceVariant> Over(IReadOnlyList<ServiceVariant> known)
    {
        if (entry["variations"] is not JsonArray { Count: > 0 } variations)
        {
            return isNew ? Missing($"{place}.variations", known) : known;
        }

        return [.. variations.Select((variation, i) => One(variation, i, known))];
    }

    private ServiceVariant One(JsonNode? variation, int index, IReadOnlyList<ServiceVariant> known)
    {
        var title = GuideText.First(variation?["title"]) ?? GuideText.First(variation?["name"]);
        var isAdded = isNew || index >= known.Count;
        var basis = index < known.Count
            ? known[index]
            : new ServiceVariant
            {
                Key = $"guide-{index + 1}",
                Title = new LocalText(title ?? $"Варіант {index + 1}"),
            };
        var where = $"{place}.variations[{index}]";
        return basis with
        {
            Term = TermOf(variation?["duration"], $"{where}.duration", basis.Term, isAdded),
            Fee = FeeOf(variation?["costs"], $"{where}.costs", basis.Fee, isAdded),
        };
    }

    private T Missing<T>(string where, T known)
    {
        faults.Add(new ImportFault("Exchange.Fault.Missing", where, where[(where.LastIndexOf('.') + 1)..]));
        return known;
    }

    private StatedTerm TermOf(JsonNode? duration, string where, StatedTerm known, bool isAdded)
    {
        if (duration is not JsonObject)
        {
            return isAdded ? Missing(where, known) : known;
        }

        var said = $"{GuideText.First(duration["type"])} {GuideText.First(duration["verbose"])}";
        if (UnitOf(said) is not { } unit || GuideText.Number(duration["value"]) is not { } length
            || length < 0 || length > StatedTerm.Longest || length != Math.Floor(length))
        {
            faults.Add(new ImportFault("Exchange.Fault.Term", where, said.Trim()));
            return known;
        }

        return known.Length == (int)length && known.Unit == unit
            ? known
            : new StatedTerm { Length = (int)length, Unit = unit, Source = GuideEntry.Source };
    }

    // The unit is never guessed: a term of ten «days» may be two different terms.
    private static TermUnit? UnitOf(string said) => said switch
    {
        _ when GuideText.Has(said, "роб", "work") => TermUnit.WorkingDay,
        _ when GuideText.Has(said, "календ", "calendar") => TermUnit.CalendarDay,
        _ when GuideText.Has(said, "міс", "month") => TermUnit.Month,
        _ when GuideText.Has(said, "год", "hour") => TermUnit.Hour,
        _ => null,
    };

    private Fee FeeOf(JsonNode? costs, string where, Fee known, bool isAdded)
    {
        var cost = costs is JsonArray { Count: > 0 } many ? many[0] : costs;
        var said = cost as JsonObject;
        var words = GuideText.First(said is null ? cost : said["verbose"] ?? said["text"]);
        var amount = GuideText.Number(said is null ? cost : said["value"] ?? said["amount"]);
        if (cost is null || (amount is null && words is null))
        {
            return isAdded ? Missing(where, known) : known;
        }

        if (amount is < 0 or > Fee.MostKopiykas / KopiykasInHryvnia)
        {
            faults.Add(new ImportFault("Exchange.Fault.Number", where, GuideText.First(cost) ?? ""));
            return known;
        }

        var fee = Said(words, amount);
        return fee.Kind == known.Kind && fee.Kopiykas == known.Kopiykas && fee.Note is null ? known : fee;
    }

    private static Fee Said(string? words, decimal? amount)
    {
        var isFree = amount == 0 || GuideText.Has(words, "безоплат", "безкоштов");
        var kopiykas = isFree || amount is null ? null : (long?)(amount * KopiykasInHryvnia);
        return new Fee
        {
            Kind = isFree ? FeeKind.Free : FeeKind.Fixed,
            Kopiykas = kopiykas,
            Note = isFree || kopiykas is not null || words is null ? null : new LocalText(words),
            Source = GuideEntry.Source,
        };
    }
}
