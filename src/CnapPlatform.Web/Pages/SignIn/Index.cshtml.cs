using CnapPlatform.Domain.Kernel;
using CnapPlatform.Infrastructure.Staff;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CnapPlatform.Web.Pages.SignIn;

/// <summary>People of the workplace sign in; a wrong login and a wrong password look the same.</summary>
[EnableRateLimiting(SignInSetup.AttemptsPolicy)]
[ResponseCache(NoStore = true)]
public sealed class IndexModel(
    SignInManager<Account> signIn, Texts texts, DemoSignIns demo, TimeProvider clock) : PageModel
{
    private const int LongestAnswer = 256;

    [BindProperty]
    public Credentials Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<DemoGroup> DemoPlaces { get; private set; } = [];

    public string? DemoPassword => demo.Password;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        DemoPlaces = await demo.ListAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Require(Form.Login, "Form.Login", "Staff.SignIn.LoginRequired");
        Require(Form.Password, "Form.Password", "Staff.SignIn.PasswordRequired");
        if (ModelState.IsValid && await TryAsync() is { } refusal)
        {
            ModelState.AddModelError("", refusal);
        }

        if (!ModelState.IsValid)
        {
            await OnGetAsync(cancellationToken);
            return Page();
        }

        ActiveMembership.Forget(HttpContext);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : Url.Content("~/work"));
    }

    private void Require(string typed, string field, string text)
    {
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > LongestAnswer)
        {
            ModelState.AddModelError(field, texts[text]);
        }
    }

    // Null when the person is in; otherwise why not.
    private async Task<string?> TryAsync()
    {
        var login = Form.Login.Trim();
        var accounts = signIn.UserManager;
        var account = await accounts.FindByNameAsync(login) ?? await accounts.FindByEmailAsync(login);
        if (account is null)
        {
            // As slow as a wrong password, so that the time does not tell which logins exist.
            accounts.PasswordHasher.HashPassword(new Account(), Form.Password);
            return texts["Staff.SignIn.Wrong"];
        }

        var result = await signIn.PasswordSignInAsync(
            account, Form.Password, isPersistent: false, lockoutOnFailure: true);
        if (result.IsLockedOut)
        {
            var until = TimeOnly.FromDateTime(KyivDate.Local(account.LockoutEnd ?? clock.GetUtcNow()).AddMinutes(1));
            return texts.Format("Staff.SignIn.LockedOut", Dates.Time(until));
        }

        return result.Succeeded ? null : texts["Staff.SignIn.Wrong"];
    }

    public sealed record Credentials
    {
        public string Login { get; init; } = "";

        public string Password { get; init; } = "";
    }
}
