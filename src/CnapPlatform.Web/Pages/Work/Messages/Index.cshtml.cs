using CnapPlatform.Application.Notifications;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work.Messages;

/// <summary>The hromada's messages that nobody will get unless a person acts, and those that wait.</summary>
[ResponseCache(NoStore = true)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromQuery(Name = "show")]
    public string? Show { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListMessages.Filter Filter { get; private set; }

    public ListMessages.Result Result { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Filter = Show == "waiting" ? ListMessages.Filter.Waiting : ListMessages.Filter.Dead;
        Result = await mediator.Send(new ListMessages.Query(Filter, PageNumber), cancellationToken);
    }
}
