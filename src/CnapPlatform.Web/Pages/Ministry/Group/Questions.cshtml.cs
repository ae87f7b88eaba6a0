using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Group;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Ministry.Group;

/// <summary>What hromadas ask, together where they ask about the same field; those that wait stand first.</summary>
public sealed class QuestionsModel(IMediator mediator, ICurrentUser user) : PageModel
{
    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    [FromQuery(Name = "waiting")]
    public string? Waiting { get; set; }

    public bool OnlyWaiting => Waiting == "1";

    public Page<ListQuestions.Row> Questions { get; private set; } = null!;

    public bool MayAnswer => user.May(Permission.EditStandard, HromadaId.None);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Questions = await mediator.Send(
        new ListQuestions.Query(OnlyWaiting: OnlyWaiting, Page: Paging.NumberOf(PageNumber)), cancellationToken);
}
