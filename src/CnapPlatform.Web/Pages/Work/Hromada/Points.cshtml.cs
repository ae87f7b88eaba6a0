using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work.Hromada;

/// <summary>The hromada's points with their hours.</summary>
public sealed class PointsModel(IMediator mediator, WorkplaceFrame frame) : PageModel
{
    public ListPoints.Result Points { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (!frame.May(Permission.ViewHromadaSettings))
        {
            throw new NotAllowed(Permission.ViewHromadaSettings);
        }

        Points = await mediator.Send(new ListPoints.Query(), cancellationToken);
    }
}
