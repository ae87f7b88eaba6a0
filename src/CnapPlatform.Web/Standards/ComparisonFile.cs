using CnapPlatform.Application.Standards.Comparison;
using CnapPlatform.Application.Standards.Exchange;
using CnapPlatform.Web.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Standards;

/// <summary>A comparison as files: one line for each change, and one for each service with what people save.</summary>
public sealed class ComparisonFile(Texts texts, FieldText fields, ISheetFiles sheets)
{
    private const int KopiykasInHryvnia = 100;

    public FileContentResult Changes(StandardComparison comparison)
    {
        var rows = new List<IReadOnlyList<object?>>();
        rows.AddRange(comparison.Content.SelectMany(field => Lines(null, null, field, comparison.Names)));
        foreach (var service in comparison.Services)
        {
            rows.AddRange(service.Kind == ServiceChangeKind.Changed
                ? service.Fields.SelectMany(field => Lines(service.Code, service.Name.Here(), field, comparison.Names))
                : [[service.Code, service.Name.Here(), null, null, texts[$"Network.Change.Service.{service.Kind}"]]]);
        }

        return File(
            comparison, "", Head("Code", "Service", "Field", "Part", "Change", "Before", "After"), rows);
    }

    public FileContentResult People(StandardComparison comparison)
    {
        var services = comparison.Of(ServiceChangeKind.Changed).Select(service => (IReadOnlyList<object?>)
        [
            service.Code, service.Name.Here(), service.Saving.Days, service.Saving.Visits, service.Saving.Documents,
            service.Saving.Kopiykas / (decimal)KopiykasInHryvnia, service.Cases,
        ]);
        return File(
            comparison,
            "-people",
            Head("Code", "Service", "SavedDays", "SavedVisits", "SavedDocuments", "SavedHryvnias", "Cases"),
            services.Concat(Totals(comparison.People)));
    }

    // The same lines as under the comparison on the page.
    private IEnumerable<IReadOnlyList<object?>> Totals(PeopleSum people)
    {
        yield return Total(texts["Network.People.Each"], people.Each, null);
        if (people.Demand is { } demand)
        {
            yield return Total(texts.Plural("Network.People.Demand", people.Cases), demand, people.Cases);
        }

        if (people.Unknown > 0)
        {
            var unknown = texts.Plural("Network.People.UnknownCount", people.Unknown);
            yield return [null, unknown, null, null, null, null, null];
        }
    }

    private static IReadOnlyList<object?> Total(string name, CitizenTotal total, int? cases) =>
    [
        null, name, total.Days, total.Visits, total.Documents, total.Kopiykas / (decimal)KopiykasInHryvnia, cases,
    ];

    private FileContentResult File(
        StandardComparison comparison, string suffix, string[] columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var name = $"standard-{comparison.Before.Number}-{comparison.After.Number}{suffix}";
        return new FileContentResult(sheets.WriteCsv(new SheetTable(name, columns, rows)), "text/csv; charset=utf-8")
        {
            FileDownloadName = $"{name}.csv",
        };
    }

    private IEnumerable<IReadOnlyList<object?>> Lines(
        string? code, string? service, ComparedField field, CodeNames names) =>
        field.Parts.Select(part =>
        {
            var (before, after) = fields.Say(field.Field, part, names);
            return (IReadOnlyList<object?>)
            [
                code, service, fields.Label(field.Field), fields.Part(part.Part),
                texts[$"Network.Change.{part.Kind}"], before, after,
            ];
        });

    private string[] Head(params string[] columns) => [.. columns.Select(column => texts[$"Network.Column.{column}"])];
}
