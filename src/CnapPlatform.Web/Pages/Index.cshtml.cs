using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Services;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages;

/// <summary>The citizen's first page: one search box, three services, the oblasts.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    public ListOblasts.Result Oblasts { get; private set; } = null!;

    public IReadOnlyList<ServiceSummary> Popular { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Oblasts = await mediator.Send(new ListOblasts.Query(), cancellationToken);
        Popular = await mediator.Send(new ListPopularServices.Query(), cancellationToken);
    }
}
