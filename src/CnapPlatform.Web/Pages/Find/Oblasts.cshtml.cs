using CnapPlatform.Application.Hromadas;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Find;

/// <summary>All oblasts, to walk down to a hromada.</summary>
public sealed class OblastsModel(IMediator mediator) : PageModel
{
    public ListOblasts.Result Oblasts { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Oblasts = await mediator.Send(new ListOblasts.Query(), cancellationToken);
}
