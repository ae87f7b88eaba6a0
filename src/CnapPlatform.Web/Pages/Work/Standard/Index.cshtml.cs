using CnapPlatform.Application.Services.Network;
using CnapPlatform.Application.Standards.Group;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work.Standard;

/// <summary>The standard as the hromada has it: its version, what comes next, its own texts and what to decide.</summary>
public sealed class IndexModel(IMediator mediator, WorkplaceFrame frame) : PageModel
{
    /// <summary>What has just been done: adopted or resolved.</summary>
    public const string DoneKey = "StandardDone";

    [FromRoute]
    public string Slug { get; set; } = "";

    public GetOwnStandard.View View { get; private set; } = null!;

    public IReadOnlyList<OpenConsultation> Consultations { get; private set; } = [];

    public bool MayChange => frame.May(Permission.ManageServices);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetOwnStandard.Query(), cancellationToken);
        Consultations = await mediator.Send(new ListOpenConsultations.Query(), cancellationToken);
    }
}
