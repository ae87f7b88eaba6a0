using CnapPlatform.Application.Services;
using CnapPlatform.Application.Services.Local;
using CnapPlatform.Application.Services.Network;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work.Services;

/// <summary>The hromada's own list of services, with what it says in its own words.</summary>
public sealed class IndexModel(IMediator mediator, WorkplaceFrame frame) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public ListOwnServices.OwnList List { get; private set; } = null!;

    public bool MayChange => frame.May(Permission.ManageServices);

    /// <summary>What the hromada's council has established for itself.</summary>
    public IReadOnlyList<ListLocalServices.Row> Local { get; private set; } = [];

    /// <summary>Own texts to decide about, now or later; null where there are none.</summary>
    public FindStandardNotice.Notice? Standard { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        List = await mediator.Send(new ListOwnServices.Query(), cancellationToken);
        Standard = await mediator.Send(new FindStandardNotice.Query(), cancellationToken);
        Local = await mediator.Send(new ListLocalServices.Query(), cancellationToken);
    }
}
