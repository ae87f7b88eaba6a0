using CnapPlatform.Application.Services;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Packages;

/// <summary>A package as the standard says it, before a hromada is chosen.</summary>
public sealed class PackageModel(IMediator mediator) : PageModel
{
    public GetPackage.View Package { get; private set; } = null!;

    public async Task OnGetAsync([FromRoute] string code, CancellationToken cancellationToken) =>
        Package = await mediator.Send(new GetPackage.Query(code), cancellationToken);
}
