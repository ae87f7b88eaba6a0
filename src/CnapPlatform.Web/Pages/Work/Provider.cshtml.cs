using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Routing;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work;

/// <summary>
/// What waits for a provider's officer, in all the hromadas the body serves: their own work first; for the head
/// everybody's, and who has how much.
/// </summary>
public sealed class ProviderModel(IMediator mediator) : PageModel
{
    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    [FromQuery(Name = "part")]
    public ListProviderWork.Part? Part { get; set; }

    public ListProviderWork.Worklist Worklist { get; private set; } = null!;

    public IReadOnlyList<ListTeamLoad.Row> Load { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var part = Part is { } chosen && Enum.IsDefined(chosen) ? chosen : (ListProviderWork.Part?)null;
        Worklist = await mediator.Send(new ListProviderWork.Query(PageNumber, part), cancellationToken);
        if (Worklist.SeesAll)
        {
            Load = await mediator.Send(new ListTeamLoad.Query(), cancellationToken);
        }
    }
}
