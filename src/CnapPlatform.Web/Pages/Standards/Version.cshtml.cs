using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Group;
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

    /// <summary>What was said of it while it was a draft; null where nobody was asked or nothing was said.</summary>
    public ClosedConsultation? Consultation { get; private set; }

    /// <summary>The norms of staffing and premises, under their headings.</summary>
    public IEnumerable<(string Name, IReadOnlyList<NormValue> Values)> Norms =>
    [
        ("staffing", Standard.Content.Norms.Staffing),
        ("premises", Standard.Content.Norms.Premises),
    ];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Standard = await mediator.Send(new GetStandard.Query(Number), cancellationToken);
        var closed = await mediator.Send(new ListClosedConsultations.Query(Number), cancellationToken);
        Consultation = closed.SingleOrDefault();
    }
}
