using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Staff.ApiKeys;
using CnapPlatform.Domain.Staff.ApiKeys;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Keys;

/// <summary>Asks once more before a key stops for good: the system that works with it stops with it.</summary>
[ResponseCache(NoStore = true)]
public abstract class RevokeKeyPage(IMediator mediator) : FormPage(mediator)
{
    [FromRoute(Name = "id")]
    public Guid KeyId { get; set; }

    public ApiKey Key { get; private set; } = null!;

    /// <summary>The list of keys.</summary>
    public abstract string Back { get; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SubmitAsync(new RevokeApiKey.Command(KeyId), Revoked, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        var keys = await Mediator.Send(new ListApiKeys.Query(), cancellationToken);
        Key = keys.FirstOrDefault(row => row.Works && row.Key.Id.Value == KeyId)?.Key ?? throw new NotFound();
    }

    private RedirectResult Revoked()
    {
        TempData[KeysPage.RevokedKey] = true;
        return Redirect(Url.Content(Back));
    }
}
