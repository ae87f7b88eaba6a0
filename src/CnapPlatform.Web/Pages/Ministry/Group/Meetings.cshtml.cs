using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Group;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Ministry.Group;

/// <summary>The meetings of the working group.</summary>
public sealed class MeetingsModel(IMediator mediator, ICurrentUser user) : PageModel
{
    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    public Page<GroupMeeting> Meetings { get; private set; } = null!;

    public bool MayEdit => user.May(Permission.EditStandard, HromadaId.None);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Meetings = await mediator.Send(
        new ListMeetings.Query(Paging.NumberOf(PageNumber)), cancellationToken);
}
