using CnapPlatform.Application.Standards.Editing;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Ministry;

/// <summary>Who changed what in a version.</summary>
public sealed class HistoryModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public int Number { get; set; }

    [FromQuery(Name = "service")]
    public string? Service { get; set; }

    [FromQuery(Name = "by")]
    public Guid? By { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public GetHistory.View View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => View = await mediator.Send(
        new GetHistory.Query(Number)
        {
            Service = Service,
            By = By is { } person ? new AccountId(person) : null,
            Page = PageNumber,
        },
        cancellationToken);
}
