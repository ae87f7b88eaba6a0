using CnapPlatform.Application.Services.Network;
using CnapPlatform.Domain.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Ministry;

/// <summary>What a version would touch, before it is published.</summary>
public sealed class ImpactModel(IMediator mediator, TimeProvider clock) : PageModel
{
    public const int PageSize = 50;

    [FromRoute]
    public int N { get; set; }

    [FromQuery(Name = "page")]
    public int? Asked { get; set; }

    public PreviewImpact.Impact Impact { get; private set; } = null!;

    /// <summary>What the figures mean: what would happen, what is going to, or what has happened.</summary>
    public string Lead => Impact switch
    {
        { IsPublished: false } => "Network.Impact.Lead",
        { EffectiveFrom: var day } when day > KyivDate.Today(clock) => "Network.Impact.LeadComing",
        _ => "Network.Impact.LeadInForce",
    };

    public int Number => Math.Max(1, Asked ?? 1);

    public IEnumerable<PreviewImpact.HromadaImpact> Hromadas =>
        Impact.Hromadas.Skip((int)Math.Min((Number - 1L) * PageSize, int.MaxValue)).Take(PageSize);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Impact = await mediator.Send(new PreviewImpact.Query(N), cancellationToken);
}
