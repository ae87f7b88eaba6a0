using System.Globalization;
using System.Text.Json;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Standards.Exchange;

/// <summary>
/// Reads a table of services over a draft: a row is a variant of a service, and only the columns that the table has
/// are taken. A number that changes loses its confirmation and its source.
/// </summary>
internal sealed class ListImport
{
    private readonly List<ImportFault> _faults = [];
    private readonly Dictionary<(string Service, string Column), string> _given = [];
    private readonly HashSet<string> _columns;
    private readonly HashSet<(string Service, string Variant)> _variants = [];
    private readonly StandardDocument _before;

    private ListImport(SheetRead table, StandardDocument before)
    {
        _columns = [.. table.Columns];
        _before = before;
    }

    public static ReadImport Read(SheetRead table, StandardDocument before)
    {
        if (table.Fault is { } fault)
        {
            return ReadImport.Faulty(ImportKind.Unknown, fault);
        }

        var unknown = table.Columns.Except(ServiceList.Columns).ToList();
        if (unknown.Count > 0)
        {
            return ReadImport.Faulty(
                ImportKind.List,
                [.. unknown.Select(name => new ImportFault("Exchange.Fault.UnknownColumn", name, name))]);
        }

        if (!table.Columns.Contains(ServiceList.Code))
        {
            return ReadImport.Faulty(ImportKind.List, new ImportFault("Exchange.Fault.NoCodeColumn", ""));
        }

        var import = new ListImport(table, before);
        var after = import.Take(table.Rows);
        if (import._faults.Count > 0)
        {
            return ReadImport.Faulty(ImportKind.List, import._faults);
        }

        var isReadPast = table.Columns.Intersect(ServiceList.ReadOnly).Any();
        return new ReadImport(ImportKind.List, after, [], isReadPast ? ["Exchange.Note.ReadOnlyColumns"] : []);
    }

    private StandardDocument Take(IReadOnlyList<SheetRow> rows)
    {
        var services = _before.Services.ToDictionary(service => service.Code);
        foreach (var row in rows)
        {
            var code = Cell(row, ServiceList.Code);
            if (!services.TryGetValue(code, out var service))
            {
                Fault("Exchange.Fault.UnknownCode", row, ServiceList.Code, code);
                continue;
            }

            services[code] = WithVariant(WithTexts(service, row), row);
        }

        return _before with { Services = [.. _before.Services.Select(service => services[service.Code])] };
    }

    private PassportContent WithTexts(PassportContent service, SheetRow row) => service with
    {
        Name = new LocalText(
            Own(service, row, "name", service.Name.Uk)!,
            Own(service, row, "nameEn", service.Name.En, isOptional: true)),
        ShortName = new LocalText(
            Own(service, row, "shortName", service.ShortName.Uk)!,
            Own(service, row, "shortNameEn", service.ShortName.En, isOptional: true)),
        Owner = Own(service, row, "owner", service.Owner)!,
    };

    // A service has as many rows as variants: its own text changes where any of them changes it, to one new text.
    private string? Own(PassportContent service, SheetRow row, string column, string? known, bool isOptional = false)
    {
        if (!_columns.Contains(column))
        {
            return known;
        }

        var said = Cell(row, column);
        if (said.Length == 0 && !isOptional)
        {
            Fault("Exchange.Fault.Empty", row, column);
            return known;
        }

        var original = Original(service.Code, column);
        if (said == (original ?? ""))
        {
            return known;
        }

        if (!_given.TryAdd((service.Code, column), said) && _given[(service.Code, column)] != said)
        {
            Fault("Exchange.Fault.TwoValues", row, column, _given[(service.Code, column)], said);
        }

        return said.Length == 0 ? null : said;
    }

    private string? Original(string code, string column)
    {
        var service = _before.Services.First(known => known.Code == code);
        return column switch
        {
            "name" => service.Name.Uk,
            "nameEn" => service.Name.En,
            "shortName" => service.ShortName.Uk,
            "shortNameEn" => service.ShortName.En,
            _ => service.Owner,
        };
    }

    private PassportContent WithVariant(PassportContent service, SheetRow row)
    {
        if (!ServiceList.OfVariant.Any(_columns.Contains))
        {
            return service;
        }

        var variant = service.FindVariant(Cell(row, ServiceList.Variant));
        if (variant is null)
        {
            Fault("Exchange.Fault.UnknownCode", row, ServiceList.Variant, Cell(row, ServiceList.Variant));
            return service;
        }

        if (!_variants.Add((service.Code, variant.Key)))
        {
            Fault("Exchange.Fault.Duplicate", row, ServiceList.Variant, variant.Key);
            return service;
        }

        var changed = variant with { Term = TermOf(variant.Term, row), Fee = FeeOf(variant.Fee, row) };
        return service with { Variants = [.. service.Variants.Select(v => v.Key == variant.Key ? changed : v)] };
    }

    private StatedTerm TermOf(StatedTerm known, SheetRow row)
    {
        var length = Number(row, "term", known.Length, isOptional: false, most: StatedTerm.Longest) ?? known.Length;
        var changed = known with { Length = (int)length, Unit = Choice(row, "termUnit", known.Unit) };
        return changed == known ? known : changed with { Confirmed = false, Source = null };
    }

    private Fee FeeOf(Fee known, SheetRow row)
    {
        var changed = known with
        {
            Kind = Choice(row, "feeKind", known.Kind),
            Kopiykas = (long?)Number(row, "feeKopiykas", known.Kopiykas),
            Percent = Number(row, "feePercent", known.Percent, isWhole: false),
        };
        return changed == known ? known : OfItsKind(changed, known) with { Confirmed = false, Source = null };
    }

    // What the list has no column for goes with the kind of fee that it belonged to.
    private Fee OfItsKind(Fee fee, Fee known)
    {
        if (fee.Kind == known.Kind)
        {
            return fee;
        }

        var gone = fee.Leftovers().ToList();
        return fee with
        {
            Kopiykas = gone.Contains("kopiykas") && !_columns.Contains("feeKopiykas") ? null : fee.Kopiykas,
            Percent = gone.Contains("percent") && !_columns.Contains("feePercent") ? null : fee.Percent,
            RoundToKopiykas = gone.Contains("roundToKopiykas") ? null : fee.RoundToKopiykas,
            Parts = gone.Contains("parts") ? [] : fee.Parts,
            Exemptions = gone.Contains("exemptions") ? [] : fee.Exemptions,
            OneFeeWith = gone.Contains("oneFeeWith") ? [] : fee.OneFeeWith,
        };
    }

    private decimal? Number(
        SheetRow row, string column, decimal? known, bool isOptional = true, bool isWhole = true,
        decimal most = Fee.MostKopiykas)
    {
        if (!_columns.Contains(column))
        {
            return known;
        }

        var said = Cell(row, column);
        if (said.Length == 0 && isOptional)
        {
            return null;
        }

        var isNumber = decimal.TryParse(
            said.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        if (isNumber && number <= most && (!isWhole || number == Math.Floor(number)))
        {
            return number;
        }

        Fault("Exchange.Fault.Number", row, column, said);
        return known;
    }

    private T Choice<T>(SheetRow row, string column, T known)
        where T : struct, Enum
    {
        if (!_columns.Contains(column))
        {
            return known;
        }

        var said = Cell(row, column);
        foreach (var value in Enum.GetValues<T>())
        {
            if (ServiceList.Literal(value) == said)
            {
                return value;
            }
        }

        Fault(
            "Exchange.Fault.UnknownValue", row, column, said,
            string.Join(", ", Enum.GetValues<T>().Select(ServiceList.Literal)));
        return known;
    }

    private static string Cell(SheetRow row, string column) => row.Cells.GetValueOrDefault(column, "").Trim();

    private void Fault(string key, SheetRow row, string column, params object[] arguments) =>
        _faults.Add(new ImportFault(key, $"{row.Number}:{column}", arguments));
}

/// <summary>The table of services that is exported and, in part, imported.</summary>
internal static class ServiceList
{
    public const string Code = "code";
    public const string Variant = "variant";

    /// <summary>What an import takes per variant.</summary>
    public static readonly string[] OfVariant = ["term", "termUnit", "feeKind", "feeKopiykas", "feePercent"];

    /// <summary>What an import reads past: it is changed in the passport itself.</summary>
    public static readonly string[] ReadOnly =
    [
        "registryId", "level", "provider", "filing", "online", "categories", "variantTitle", "termConfirmed",
        "termSource", "feeRoundTo", "feeConfirmed", "feeSource",
    ];

    public static readonly string[] Columns =
    [
        Code, "registryId", "name", "nameEn", "shortName", "shortNameEn", "level", "owner", "provider", "filing",
        "online", "categories", Variant, "variantTitle", "term", "termUnit", "termConfirmed", "termSource", "feeKind",
        "feeKopiykas", "feePercent", "feeRoundTo", "feeConfirmed", "feeSource",
    ];

    /// <summary>A value of a closed list as the JSON spells it.</summary>
    public static string Literal<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    public static IEnumerable<IReadOnlyList<object?>> Rows(StandardDocument document) =>
        from service in document.Services
        from variant in service.Variants
        let fee = variant.Fee
        select (IReadOnlyList<object?>)
        [
            service.Code, service.RegistryId, service.Name.Uk, service.Name.En, service.ShortName.Uk,
            service.ShortName.En, Literal(service.Level), service.Owner, service.Provider.Name.Uk,
            Literal(service.Filing), service.OnlineAllowed, string.Join(", ", service.Categories), variant.Key,
            variant.Title.Uk, variant.Term.Length, Literal(variant.Term.Unit), variant.Term.Confirmed,
            variant.Term.Source, Literal(fee.Kind), fee.Kopiykas, fee.Percent, fee.RoundToKopiykas, fee.Confirmed,
            fee.Source,
        ];
}
