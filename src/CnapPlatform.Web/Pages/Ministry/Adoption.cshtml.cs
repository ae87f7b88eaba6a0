using System.Globalization;
using CnapPlatform.Application.Services.Network;
using CnapPlatform.Application.Standards.Exchange;
using CnapPlatform.Web.Hromadas;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Services;
using MediatR;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Ministry;

/// <summary>Which hromada works by which version and how far it departs from it: a table, a file and a map.</summary>
public sealed class AdoptionModel(IMediator mediator, PlaceNames places, ISheetFiles sheets, Texts texts)
    : PageModel
{
    private const int Percents = 100;
    private Dictionary<string, string> _oblasts = [];

    /// <summary>The orders a person may choose, with the literal of the address.</summary>
    public static IReadOnlyList<(string Value, ListAdoption.SortBy Sort, bool Descending)> Orders { get; } =
    [
        ("name", ListAdoption.SortBy.Name, false),
        ("version", ListAdoption.SortBy.Version, true),
        ("since", ListAdoption.SortBy.Since, true),
        ("services", ListAdoption.SortBy.Services, true),
        ("own", ListAdoption.SortBy.OwnTexts, true),
        ("deviation", ListAdoption.SortBy.Deviation, true),
        ("conflicts", ListAdoption.SortBy.Conflicts, true),
    ];

    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    [FromQuery(Name = "oblast")]
    public string? Oblast { get; set; }

    [FromQuery(Name = "version")]
    public int? Version { get; set; }

    [FromQuery(Name = "conflicts")]
    public string? Conflicts { get; set; }

    [FromQuery(Name = "sort")]
    public string? Sort { get; set; }

    [FromQuery(Name = "page")]
    public int? Asked { get; set; }

    [FromQuery(Name = "map")]
    public string? Question { get; set; }

    public ListAdoption.Query Filter { get; private set; } = new();

    public ListAdoption.Table Table { get; private set; } = null!;

    public AdoptionMap Map { get; private set; } = null!;

    public int InConflict => Table.All.Count(row => row.Conflicts > 0);

    public string CsvAddress => Address("handler", "csv");

    public static string Percent(double? share) =>
        share is null ? "–" : $"{Numbers.WithDecimals((decimal)share.Value * Percents, 0)}\u00A0%";

    public string OblastOf(ListAdoption.Row row) =>
        _oblasts.TryGetValue(row.OblastCode, out var name) ? places.Oblast(name) : "";

    public string MapAddress(MapQuestion question) =>
        Address("map", question == MapQuestion.Version ? "version" : "deviation") + "#map";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(whole: false, cancellationToken);
        Map = AdoptionMap.Of(
            Question == "deviation" ? MapQuestion.Deviation : MapQuestion.Version, Table.All);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(whole: true, cancellationToken);
        string[] head = ["Hromada", "Oblast", "Version", "Since", "Services", "OwnTexts", "Deviation", "Conflicts"];
        var rows = Table.Rows.Items.Select(row => (IReadOnlyList<object?>)
        [
            places.Hromada(row.Name, row.Type), OblastOf(row), row.Version, Dates.Iso(row.Since), row.Services,
            row.OwnTexts, row.Deviation is { } share ? Math.Round(share * Percents) : null, row.Conflicts,
        ]);
        var table = new SheetTable("adoption", [.. head.Select(c => texts[$"Network.Adoption.{c}"])], rows);
        return File(sheets.WriteCsv(table), "text/csv; charset=utf-8", "adoption.csv");
    }

    private async Task LoadAsync(bool whole, CancellationToken cancellationToken)
    {
        var order = Orders.FirstOrDefault(o => o.Value == Sort, Orders[0]);
        Filter = new ListAdoption.Query
        {
            Text = Text?.Length > 100 ? Text[..100] : Text,
            Oblast = Oblast,
            Version = Version,
            WithConflicts = Conflicts == "true",
            Sort = order.Sort,
            Descending = order.Descending,
            Page = Asked ?? 1,
            Whole = whole,
        };
        Table = await mediator.Send(Filter, cancellationToken);
        _oblasts = Table.Oblasts.ToDictionary(o => o.Code, o => o.Name);
    }

    private string Address(string name, string value)
    {
        var query = new QueryBuilder(Request.Query
            .Where(part => part.Key != name && part.Key is not ("page" or "handler"))
            .SelectMany(part => part.Value.Select(v => KeyValuePair.Create(part.Key, v ?? ""))))
        {
            { name, value },
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Request.PathBase}{Request.Path}{query}");
    }
}
