using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Services;
using CnapPlatform.Application.Standards.Group;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages;

/// <summary>The citizen's first page: one search box, three services, events of life, the oblasts.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    public ListOblasts.Result Oblasts { get; private set; } = null!;

    public IReadOnlyList<ServiceSummary> Popular { get; private set; } = [];

    public IReadOnlyList<ListPackages.Row> Packages { get; private set; } = [];

    public IReadOnlyList<OpenConsultation> Consultations { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Oblasts = await mediator.Send(new ListOblasts.Query(), cancellationToken);
        Packages = await mediator.Send(new ListPackages.Query(), cancellationToken);
        Consultations = await mediator.Send(new ListOpenConsultations.Query(), cancellationToken);
        Popular = await mediator.Send(new ListPopularServices.Query(), cancellationToken);
    }
}
