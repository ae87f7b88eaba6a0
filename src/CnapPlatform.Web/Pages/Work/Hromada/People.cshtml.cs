using CnapPlatform.Application.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work.Hromada;

/// <summary>Who works in the hromada.</summary>
public sealed class PeopleModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<ListPeople.Row> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        People = await mediator.Send(new ListPeople.Query(), cancellationToken);
}
