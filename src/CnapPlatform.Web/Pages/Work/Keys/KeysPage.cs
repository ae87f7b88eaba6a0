using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Staff.ApiKeys;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff.ApiKeys;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Work.Keys;

/// <summary>
/// The keys of one place and a form for a new one. A new key is shown on the page after the form, once: it is not
/// kept, and going back does not show it again.
/// </summary>
[ResponseCache(NoStore = true)]
public abstract class KeysPage(IMediator mediator, ICurrentUser user, Texts texts, TimeProvider clock)
    : FormPage(mediator)
{
    /// <summary>Where the list finds that a key has just been revoked.</summary>
    internal const string RevokedKey = "api-key-revoked";

    private const string TokenKey = "api-key";
    private const int UsualDays = 365;

    [BindProperty]
    public CreateApiKey.Command Form { get; set; } = new();

    public IReadOnlyList<ListApiKeys.Row> Keys { get; private set; } = [];

    /// <summary>The key that has just been made.</summary>
    public string? Token { get; private set; }

    public bool IsRevoked { get; private set; }

    public IEnumerable<SelectListItem> ScopeOptions => ApiScopeTable.All
        .Where(scope => (IsBody ? ApiScopeTable.OfBodies : ApiScopeTable.OfHromadas).HasFlag(scope))
        .Select(scope => new SelectListItem(texts[$"ApiKeys.Scope.{scope}"], scope.ToString()));

    private bool IsBody => user.Membership?.ProviderBodyId is not null;

    public abstract string Address { get; }

    public override Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Token = TempData[TokenKey] as string;
        IsRevoked = TempData[RevokedKey] is not null;
        Form = new CreateApiKey.Command { LastDay = KyivDate.Today(clock).AddDays(UsualDays) };
        return base.OnGetAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Form = Form with { Owner = null };
        return SubmitAsync(Form, Made, cancellationToken);
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken) =>
        Keys = await Mediator.Send(new ListApiKeys.Query(), cancellationToken);

    private RedirectResult Made(CreateApiKey.Created created)
    {
        TempData[TokenKey] = created.Token;
        return Redirect(Url.Content(Address));
    }
}
