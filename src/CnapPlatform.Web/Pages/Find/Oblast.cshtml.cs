using CnapPlatform.Application.Hromadas;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Find;

/// <summary>One oblast: its raions and in each its hromadas.</summary>
public sealed class OblastModel(IMediator mediator) : PageModel
{
    public GetOblast.Result Oblast { get; private set; } = null!;

    public async Task OnGetAsync([FromRoute] string code, CancellationToken cancellationToken) =>
        Oblast = await mediator.Send(new GetOblast.Query(code), cancellationToken);
}
