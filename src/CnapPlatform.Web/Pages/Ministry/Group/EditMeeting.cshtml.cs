using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Group;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Ministry.Group;

/// <summary>The record of a meeting is changed; somebody else's change is not overwritten.</summary>
public sealed class EditMeetingModel(IMediator mediator, ICurrentUser user) : MeetingForm(mediator, user)
{
    [FromRoute]
    public Guid Id { get; set; }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await Mediator.Send(new ListMeetings.Query(Id: Id), cancellationToken);
        var meeting = found.Items.SingleOrDefault() ?? throw new NotFound();
        Form = new SaveMeeting.Command
        {
            Revision = meeting.Revision,
            HeldOn = meeting.HeldOn,
            Title = meeting.Title,
            Participants = meeting.Participants,
            Agenda = meeting.Agenda,
            Minutes = meeting.Minutes,
            StandardNumber = meeting.StandardNumber,
        };
        return await base.OnGetAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SaveAsync(Form with { Id = Id }, cancellationToken);
}
