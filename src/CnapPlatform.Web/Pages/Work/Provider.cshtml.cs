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

    public ListProviderWork.Part Shown { get; private set; }

    public IReadOnlyList<ListTeamLoad.Row> Load { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var part = Part is { } chosen && Enum.IsDefined(chosen) ? chosen : (ListProviderWork.Part?)null;
        var asked = part ?? ListProviderWork.Part.Mine;
        Worklist = await mediator.Send(new ListProviderWork.Query(PageNumber, asked), cancellationToken);
        Shown = part == ListProviderWork.Part.All && !Worklist.SeesAll ? ListProviderWork.Part.Mine : part ?? First();
        if (Shown != asked)
        {
            Worklist = await mediator.Send(new ListProviderWork.Query(PageNumber, Shown), cancellationToken);
        }

        if (Worklist.SeesAll)
        {
            Load = await mediator.Send(new ListTeamLoad.Query(), cancellationToken);
        }
    }

    // Own work first; where there is none, what is on its way; the head begins with everybody's.
    private ListProviderWork.Part First()
    {
        if (Worklist.SeesAll)
        {
            return ListProviderWork.Part.All;
        }

        return Worklist.Counts[ListProviderWork.Part.Mine] == 0
            && Worklist.Counts[ListProviderWork.Part.ToReceive] > 0
                ? ListProviderWork.Part.ToReceive
                : ListProviderWork.Part.Mine;
    }
}
