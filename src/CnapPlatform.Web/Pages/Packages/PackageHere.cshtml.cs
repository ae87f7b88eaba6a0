using CnapPlatform.Application.Services;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Packages;

/// <summary>A package as one hromada gives it: a list to tick off on paper or screen.</summary>
public sealed class PackageHereModel(IMediator mediator, CurrentHromadaInfo current) : PageModel
{
    public GetPackage.View Package { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] string code, CancellationToken cancellationToken)
    {
        if (current.Hromada!.Status != HromadaStatus.Live)
        {
            return Redirect(Url.Content($"~/h/{current.Slug}"));
        }

        Package = await mediator.Send(new GetPackage.Query(code), cancellationToken);
        return Page();
    }
}
