using CnapPlatform.Application.Services.Network;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Ministry;

/// <summary>What a version would touch, before it is published.</summary>
public sealed class ImpactModel(IMediator mediator) : PageModel
{
    public const int PageSize = 50;

    [FromRoute]
    public int N { get; set; }

    [FromQuery(Name = "page")]
    public int? Asked { get; set; }

    public PreviewImpact.Impact Impact { get; private set; } = null!;

    public int Number => Math.Max(1, Asked ?? 1);

    public IEnumerable<PreviewImpact.HromadaImpact> Hromadas =>
        Impact.Hromadas.Skip((int)Math.Min((Number - 1L) * PageSize, int.MaxValue)).Take(PageSize);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Impact = await mediator.Send(new PreviewImpact.Query(N), cancellationToken);
}
