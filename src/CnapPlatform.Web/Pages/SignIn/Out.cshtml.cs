using CnapPlatform.Infrastructure.Staff;
using CnapPlatform.Web.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.SignIn;

/// <summary>Ends the session on this device; only a form of the product can ask for it.</summary>
public sealed class OutModel(SignInManager<Account> signIn) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(Url.Content("~/signin"));

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        ActiveMembership.Forget(HttpContext);
        return LocalRedirect(Url.Content("~/signin"));
    }
}
