using CnapPlatform.Application.Services;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Packages;

/// <summary>Events of life and businesses with their services in order, before a hromada is chosen.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<ListPackages.Row> Packages { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Packages = await mediator.Send(new ListPackages.Query(), cancellationToken);
}
