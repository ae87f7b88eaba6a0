using CnapPlatform.Application.Staff;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.SignIn;

/// <summary>A person who works in several places chooses where they are now.</summary>
[ResponseCache(NoStore = true)]
public sealed class MembershipsModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<ListMemberships.Row> Places { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Places = await mediator.Send(new ListMemberships.Query(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid membership, CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        var chosen = new MembershipId(membership);
        if (Places.All(place => place.Id != chosen))
        {
            return NotFound();
        }

        ActiveMembership.Write(HttpContext, chosen);
        return LocalRedirect(Url.Content("~/work"));
    }
}
