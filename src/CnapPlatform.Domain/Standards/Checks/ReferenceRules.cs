namespace CnapPlatform.Domain.Standards.Checks;

/// <summary>Codes are given once, and what names a code names one that exists.</summary>
internal static class ReferenceRules
{
    public static IEnumerable<Fault> DuplicateCodes(StandardDocument document)
    {
        var content = document.Content;
        (string Field, IEnumerable<string> Codes)[] tables =
        [
            ("categories", content.Categories.Select(c => c.Code)),
            ("lifeEvents", content.LifeEvents.Select(c => c.Code)),
            ("owners", content.Owners.Select(c => c.Code)),
            ("registers", content.Registers.Select(r => r.Code)),
            ("packages", content.Packages.Select(p => p.Code)),
            ("popular", content.Popular),
            ("norms.projects", content.Norms.Projects.Select(p => p.Code)),
        ];
        var inTables = tables.Select(table => (table.Field, Twice: Twice.Of(table.Codes)))
            .Where(table => table.Twice.Count > 0)
            .Select(table => new Fault(table.Field, string.Join(", ", table.Twice)));
        var ofServices = Twice.Of(document.Services.Select(s => s.Code))
            .Select(code => new Fault("shortName", code) { Service = code });
        return inTables.Concat(ofServices);
    }

    public static IEnumerable<Fault> DuplicateRegistryIds(StandardDocument document) => document.Services
        .Where(service => !string.IsNullOrEmpty(service.RegistryId))
        .GroupBy(service => service.RegistryId!, StringComparer.Ordinal)
        .Where(same => same.Count() > 1)
        .SelectMany(same => same.Select(
            service => new Fault("registryId", same.Key, OthersThan(service, same)) { Service = service.Code }));

    public static IEnumerable<Fault> UnknownCodes(StandardDocument document)
    {
        var content = document.Content;
        var known = Known.In(document);
        return new[]
        {
            Unknown("popular", content.Popular, known.Services),
            Unknown("mandatory", content.Mandatory.Select(m => m.Service).OfType<string>(), known.Services),
            Unknown("packages", content.Packages.SelectMany(p => p.Steps).Select(s => s.Service), known.Services),
        }
        .Concat(document.Services.SelectMany(passport => OfPassport(passport, known)))
        .OfType<Fault>();
    }

    /// <summary>Steps begin with the first and leave none out; several may be taken together.</summary>
    public static IEnumerable<Fault> PackageOrder(StandardDocument document)
    {
        var broken = document.Content.Packages
            .Where(p => !p.Steps.Select(s => s.Stage).Distinct().Order()
                .SequenceEqual(Enumerable.Range(1, p.Steps.Select(s => s.Stage).Distinct().Count())))
            .Select(p => p.Code).ToList();
        return broken.Count == 0 ? [] : [new Fault("packages", string.Join(", ", broken))];
    }

    /// <summary>Each row of the card is, for each level, either left to hromadas or set by a statute.</summary>
    public static IEnumerable<Fault> RowsInOneList(StandardDocument document)
    {
        var content = document.Content;
        var wrong = Enum.GetValues<ServiceLevel>().SelectMany(level => Enum.GetValues<CardField>()
            .Where(field => content.Overridable.Count(f => f.Field == field && f.Levels.Contains(level))
                + content.Statutory.Count(f => f.Field == field && f.Levels.Contains(level)) != 1)
            .Select(field => $"{field} ({level})")).ToList();
        return wrong.Count == 0 ? [] : [new Fault("overridable", string.Join(", ", wrong))];
    }

    private static IEnumerable<Fault?> OfPassport(PassportContent passport, Known known) => new[]
    {
        Unknown("categories", passport.Categories, known.Categories),
        Unknown("lifeEvents", passport.LifeEvents, known.LifeEvents),
        Unknown("owner", [passport.Owner], known.Owners),
        Unknown(
            "card.requiredDocuments",
            passport.Card.RequiredDocuments.Items.Select(item => item.Register).OfType<string>(),
            known.Registers),
        Unknown(
            FieldTexts.Variants,
            passport.Variants.SelectMany(v => FeeRules.All(v.Fee)).SelectMany(fee => fee.OneFeeWith),
            known.Services),
    }.Select(fault => fault is null ? null : fault with { Service = passport.Code });

    private static Fault? Unknown(string field, IEnumerable<string> named, IReadOnlySet<string> known)
    {
        var unknown = named.Where(code => !known.Contains(code)).Distinct(StringComparer.Ordinal)
            .Select(code => code.Length == 0 ? "–" : code).ToList();
        return unknown.Count == 0 ? null : new Fault(field, string.Join(", ", unknown));
    }

    private static string OthersThan(PassportContent service, IEnumerable<PassportContent> same) => string.Join(
        ", ", same.Where(other => other.Code != service.Code).Select(other => other.Code));

    private sealed record Known(
        IReadOnlySet<string> Services, IReadOnlySet<string> Categories, IReadOnlySet<string> LifeEvents,
        IReadOnlySet<string> Owners, IReadOnlySet<string> Registers)
    {
        public static Known In(StandardDocument document) => new(
            document.Services.Select(s => s.Code).ToHashSet(),
            document.Content.Categories.Select(c => c.Code).ToHashSet(),
            document.Content.LifeEvents.Select(c => c.Code).ToHashSet(),
            document.Content.Owners.Select(c => c.Code).ToHashSet(),
            document.Content.Registers.Select(r => r.Code).ToHashSet());
    }
}
