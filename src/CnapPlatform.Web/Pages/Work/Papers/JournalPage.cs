using System.Globalization;
using CnapPlatform.Application.Documents;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work.Papers;

/// <summary>The registration journal as its address asks for it: on the screen, on paper, in a file.</summary>
public abstract class JournalPage(IMediator mediator) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [FromQuery(Name = "year")]
    public int? Year { get; set; }

    [FromQuery(Name = "from")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "to")]
    public DateOnly? To { get; set; }

    [FromQuery(Name = "point")]
    public Guid? Point { get; set; }

    [FromQuery(Name = "service")]
    public string? Service { get; set; }

    [FromQuery(Name = "page")]
    public int? Asked { get; set; }

    public ListJournal.Journal Journal { get; private set; } = null!;

    public bool Outgoing => Kind == "out";

    /// <summary>The same journal with one thing more: as a file, on paper.</summary>
    public string Address(string name, string value)
    {
        var query = new QueryBuilder
        {
            { "kind", Outgoing ? "out" : "in" },
            { "year", Journal.Year.ToString(CultureInfo.InvariantCulture) },
        };
        AddWhere(query, "from", From is { } from ? Dates.Iso(from) : null);
        AddWhere(query, "to", To is { } to ? Dates.Iso(to) : null);
        AddWhere(query, "point", Point?.ToString());
        AddWhere(query, "service", Service);
        if (name == "print")
        {
            return Url.Content($"~/work/{Slug}/journal/print") + query;
        }

        query.Add(name, value);
        return Url.Content($"~/work/{Slug}/journal") + query;
    }

    protected async Task ReadAsync(int size, CancellationToken cancellationToken)
    {
        // What cannot be read in an address is left out rather than complained about.
        ModelState.Clear();
        Journal = await mediator.Send(
            new ListJournal.Query
            {
                Outgoing = Outgoing,
                Year = Year,
                From = From,
                To = To,
                PointId = Point,
                Service = Service is { Length: <= 80 } ? Service : null,
                PageNumber = Asked ?? 1,
                Size = size,
            },
            cancellationToken);
    }

    private static void AddWhere(QueryBuilder query, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            query.Add(name, value);
        }
    }
}
