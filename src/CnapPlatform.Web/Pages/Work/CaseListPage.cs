using CnapPlatform.Application.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work;

/// <summary>A page that shows one list of a hromada's cases, found by words and page by page.</summary>
public abstract class CaseListPage(IMediator mediator) : PageModel
{
    protected IMediator Mediator { get; } = mediator;

    [FromRoute]
    public string Slug { get; set; } = "";

    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListCases.Inbox Inbox { get; protected set; } = null!;

    protected async Task ReadAsync(ListCases.Filter filter, CancellationToken cancellationToken)
    {
        // What cannot be read in an address is left out rather than complained about.
        ModelState.Clear();
        var words = Text is { Length: > 100 } ? Text[..100] : Text;
        Inbox = await Mediator.Send(new ListCases.Query(filter, words, PageNumber), cancellationToken);
    }
}
