using CnapPlatform.Application.Services;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Packages;

/// <summary>The packages of services in one hromada.</summary>
public sealed class HereModel(IMediator mediator, CurrentHromadaInfo current) : PageModel
{
    public IReadOnlyList<ListPackages.Row> Packages { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (current.Hromada!.Status != HromadaStatus.Live)
        {
            return Redirect(Url.Content($"~/h/{current.Slug}"));
        }

        Packages = await mediator.Send(new ListPackages.Query(), cancellationToken);
        return Page();
    }
}
