using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Group;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Standards;

/// <summary>A published version of the national standard, open to everybody.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public int? Number { get; set; }

    public GetStandard.View Standard { get; private set; } = null!;

    public IReadOnlyList<OpenConsultation> Consultations { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Standard = await mediator.Send(new GetStandard.Query(Number), cancellationToken);
        Consultations = await mediator.Send(new ListOpenConsultations.Query(), cancellationToken);
    }
}
