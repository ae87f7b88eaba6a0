using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work.Register;

/// <summary>A walk-in application begins with its service.</summary>
public sealed class IndexModel(IMediator mediator, WorkplaceFrame frame) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    public ListServices.Catalogue Catalogue { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (!frame.May(Permission.RegisterCases))
        {
            throw new NotAllowed(Permission.RegisterCases);
        }

        Catalogue = await mediator.Send(new ListServices.Query(Text) { ForApplications = true }, cancellationToken);
    }
}
