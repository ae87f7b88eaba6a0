using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Group;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Ministry.Group;

/// <summary>Everything the group has made clear, withdrawn ones too.</summary>
public sealed class ClarificationsModel(IMediator mediator, ICurrentUser user) : PageModel
{
    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    public Page<ListClarifications.Row> Clarifications { get; private set; } = null!;

    public bool MayEdit => user.May(Permission.EditStandard, HromadaId.None);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Clarifications = await mediator.Send(
        new ListClarifications.Query(Paging.NumberOf(PageNumber)), cancellationToken);
}
