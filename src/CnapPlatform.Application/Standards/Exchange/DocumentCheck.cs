using System.Text.Json;
using System.Text.Json.Nodes;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Standards.Exchange;

/// <summary>What a schema cannot say of a document: identifiers once, references to something, periods in order.</summary>
internal static class DocumentCheck
{
    public static IReadOnlyList<ImportFault> Of(StandardDocument document)
    {
        var content = document.Content;
        return
        [
            .. Once("services", document.Services.Select(s => s.Code)),
            .. Once("services", document.Services.Select(s => s.RegistryId).OfType<string>()),
            .. Once("content.categories", content.Categories.Select(c => c.Code)),
            .. Once("content.lifeEvents", content.LifeEvents.Select(c => c.Code)),
            .. Once("content.owners", content.Owners.Select(c => c.Code)),
            .. Once("content.registers", content.Registers.Select(c => c.Code)),
            .. Once("content.templates", content.Templates.Select(c => c.Code)),
            .. Once("content.packages", content.Packages.Select(c => c.Code)),
            .. Once(
                "content.parameters.subsistenceMinimum",
                content.Parameters.SubsistenceMinimum.Select(y => $"{y.Year}")),
            .. References(document),
            .. Periods(content),
            .. document.Services.SelectMany(service => OfService(service, content)),
            .. Hidden("content", StandardJson.ToNode(content)),
            .. document.Services.SelectMany(
                service => Hidden($"services.{service.Code}", StandardJson.ToNode(service))),
        ];
    }

    private static IEnumerable<ImportFault> Hidden(string place, JsonNode? value) => value switch
    {
        JsonObject members => members.SelectMany(member => Hidden($"{place}.{member.Key}", member.Value)),
        JsonArray items => items.SelectMany((item, i) => Hidden($"{place}[{i}]", item)),
        JsonValue text when text.GetValueKind() == JsonValueKind.String
            && HiddenSigns.FirstOf(text.GetValue<string>()) is { } sign =>
            [new ImportFault("Exchange.Fault.HiddenSign", place, $"U+{sign.Value:X4}")],
        _ => [],
    };

    private static IEnumerable<ImportFault> OfService(PassportContent service, StandardContent content)
    {
        var place = $"services.{service.Code}";
        return Once($"{place}.variants", service.Variants.Select(v => v.Key))
            .Concat(Known($"{place}.owner", [service.Owner], content.Owners.Select(o => o.Code)))
            .Concat(Known($"{place}.categories", service.Categories, content.Categories.Select(o => o.Code)))
            .Concat(Known($"{place}.lifeEvents", service.LifeEvents, content.LifeEvents.Select(o => o.Code)))
            .Concat(Known(
                $"{place}.card.requiredDocuments",
                service.Card.RequiredDocuments.Items.Select(i => i.Register).OfType<string>(),
                content.Registers.Select(r => r.Code)))
            .Concat(service.Variants.SelectMany(v => Stated($"{place}.variants.{v.Key}.term", v.Term)
                .Concat(OfFee($"{place}.variants.{v.Key}.fee", v.Fee, content.Parameters))
                .Concat(WithItself($"{place}.variants.{v.Key}.fee", v.Fee, service.Code))));
    }

    private static IEnumerable<ImportFault> OfFee(string place, Fee fee, FeeParameters parameters)
    {
        var isShare = fee.Kind is FeeKind.SubsistenceShare or FeeKind.NonTaxableShare;
        if (isShare && fee.Percent is null)
        {
            yield return new ImportFault("Exchange.Fault.Missing", $"{place}.percent", "percent");
        }

        if ((fee.Kind == FeeKind.SubsistenceShare && parameters.SubsistenceMinimum.Count == 0)
            || (fee.Kind == FeeKind.NonTaxableShare && parameters.NonTaxableMinimum is null))
        {
            yield return new ImportFault("Exchange.Fault.NoParameter", place);
        }

        if (fee.Kind == FeeKind.Composite && fee.Parts.Count == 0)
        {
            yield return new ImportFault("Exchange.Fault.Missing", $"{place}.parts", "parts");
        }

        var leftovers = fee.Leftovers().Select(name => new ImportFault("Exchange.Fault.NotHere", $"{place}.{name}"));
        var inner = fee.Parts.SelectMany((part, i) => OfFee($"{place}.parts[{i}]", part.Fee, parameters));
        foreach (var fault in Stated(place, fee).Concat(leftovers).Concat(inner))
        {
            yield return fault;
        }
    }

    private static IEnumerable<ImportFault> WithItself(string place, Fee fee, string code) => fee.OneFeeWith
        .Where(other => other == code)
        .Select(other => new ImportFault("Exchange.Fault.WithItself", $"{place}.oneFeeWith", other))
        .Concat(fee.Parts.SelectMany((part, i) => WithItself($"{place}.parts[{i}]", part.Fee, code)));

    private static IEnumerable<ImportFault> References(StandardDocument document)
    {
        var codes = document.Services.Select(s => s.Code).ToHashSet();
        var content = document.Content;
        return Known("content.popular", content.Popular, codes)
            .Concat(Known("content.mandatory", content.Mandatory.Select(m => m.Service).OfType<string>(), codes))
            .Concat(content.Packages.SelectMany(p =>
                Known($"content.packages.{p.Code}", p.Steps.Select(s => s.Service), codes)))
            .Concat(document.Services.SelectMany(s => s.Variants.SelectMany(v =>
                Known($"services.{s.Code}.variants.{v.Key}.fee.oneFeeWith", v.Fee.OneFeeWith, codes))));
    }

    private static IEnumerable<ImportFault> Periods(StandardContent content)
    {
        foreach (var regime in content.Calendar.Regimes)
        {
            var place = $"content.calendar.regimes.{regime.Kind}";
            if (regime.To < regime.From)
            {
                yield return new ImportFault("Exchange.Fault.PeriodReversed", place, regime.From, regime.To);
            }

            if (content.Calendar.Regimes.Any(other => Overlap(regime, other)))
            {
                yield return new ImportFault("Exchange.Fault.PeriodOverlaps", place, regime.From);
            }
        }
    }

    private static bool Overlap(LegalRegimePeriod one, LegalRegimePeriod other) =>
        !ReferenceEquals(one, other) && one.Kind == other.Kind && one.From >= other.From
        && (other.To is null || one.From <= other.To);

    private static IEnumerable<ImportFault> Stated(string place, StatedValue value) => value.To < value.From
        ? [new ImportFault("Exchange.Fault.PeriodReversed", place, value.From, value.To)]
        : [];

    private static IEnumerable<ImportFault> Once(string place, IEnumerable<string> identifiers) => identifiers
        .GroupBy(identifier => identifier).Where(same => same.Count() > 1)
        .Select(same => new ImportFault("Exchange.Fault.Duplicate", place, same.Key));

    private static IEnumerable<ImportFault> Known(
        string place, IEnumerable<string> named, IEnumerable<string> known) => named
        .Except(known).Select(code => new ImportFault("Exchange.Fault.UnknownCode", place, code));
}
