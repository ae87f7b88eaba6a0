using CnapPlatform.Application.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work;

/// <summary>What waits for a provider's officer, in all the hromadas the body serves.</summary>
public sealed class ProviderModel(IMediator mediator) : PageModel
{
    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ListProviderWork.Worklist Worklist { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Worklist = await mediator.Send(new ListProviderWork.Query(PageNumber), cancellationToken);
    }
}
