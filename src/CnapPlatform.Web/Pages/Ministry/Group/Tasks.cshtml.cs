using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Group;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Components;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Ministry.Group;

/// <summary>The group's tasks by their dates, everybody's or one's own.</summary>
public sealed class TasksModel(IMediator mediator, ICurrentUser user) : FormPage(mediator)
{
    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    [FromQuery(Name = "mine")]
    public string? MineAsked { get; set; }

    [BindProperty]
    public Guid Done { get; set; }

    public bool Mine => MineAsked == "1";

    public Page<ListTasks.Row> Tasks { get; private set; } = null!;

    public bool MayGive => user.May(Permission.ReviewStandard, HromadaId.None);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        new FinishTask.Command(Done), () => Redirect(Url.Content("~/ministry/tasks")), cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Tasks = await Mediator.Send(
        new ListTasks.Query { Mine = Mine, Page = Paging.NumberOf(PageNumber) }, cancellationToken);
}
