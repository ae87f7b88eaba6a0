using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Group;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Ministry.Group;

/// <summary>One meeting with its minutes and the tasks it gave, to read and to print.</summary>
public sealed class MeetingModel(IMediator mediator, ICurrentUser user) : PageModel
{
    /// <summary>The record has just been written.</summary>
    public const string SavedKey = "MeetingSaved";

    public GroupMeeting Meeting { get; private set; } = null!;

    public Page<ListTasks.Row> Tasks { get; private set; } = null!;

    public bool MayEdit => user.May(Permission.EditStandard, HromadaId.None);

    public bool MayGiveTasks => user.May(Permission.ReviewStandard, HromadaId.None);

    public async Task OnGetAsync([FromRoute] Guid id, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new ListMeetings.Query(Id: id), cancellationToken);
        Meeting = found.Items.SingleOrDefault() ?? throw new NotFound();
        Tasks = await mediator.Send(new ListTasks.Query { MeetingId = id }, cancellationToken);
    }
}
