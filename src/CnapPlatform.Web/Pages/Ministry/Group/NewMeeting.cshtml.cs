using CnapPlatform.Application.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Ministry.Group;

/// <summary>A meeting is written down.</summary>
public sealed class NewMeetingModel(IMediator mediator, ICurrentUser user) : MeetingForm(mediator, user)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SaveAsync(Form with { Id = null }, cancellationToken);
}
