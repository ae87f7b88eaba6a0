using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work;

/// <summary>Leads everybody to the place where their work waits.</summary>
public sealed class IndexModel(ICurrentUser user, HromadaDirectory directory, ICnapDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (user.AccountId is null)
        {
            throw new NotAllowed(Permission.SignedIn);
        }

        var start = user.Membership switch
        {
            null => "~/memberships",
            { ProviderBodyId: not null } => "~/work/provider",
            { HromadaId: { } id } => $"~/work/{await SlugAsync(id, cancellationToken)}",
            { Role: var role } when RolePermissions.May(role, Permission.ViewDrafts) => "~/ministry",
            _ => "~/ministry/adoption",
        };
        return LocalRedirect(Url.Content(start));
    }

    private async Task<string> SlugAsync(Domain.Hromadas.HromadaId id, CancellationToken cancellationToken)
    {
        var map = await directory.GetAsync(db, cancellationToken);
        return map.Hromadas.Single(h => h.Id == id).Slug;
    }
}
