using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Standards;

/// <summary>A published version of the national standard, open to everybody.</summary>
public sealed class VersionModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public int Number { get; set; }

    public GetStandard.View Standard { get; private set; } = null!;

    /// <summary>The norms of staffing and premises, under their headings.</summary>
    public IEnumerable<(string Name, IReadOnlyList<NormValue> Values)> Norms =>
    [
        ("staffing", Standard.Content.Norms.Staffing),
        ("premises", Standard.Content.Norms.Premises),
    ];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Standard = await mediator.Send(new GetStandard.Query(Number), cancellationToken);
}
