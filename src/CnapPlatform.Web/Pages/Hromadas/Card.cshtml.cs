using CnapPlatform.Application.Services;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Hromadas;

/// <summary>A service's card in one hromada: six answers first, the official card below.</summary>
public sealed class CardModel(IMediator mediator, CurrentHromadaInfo current) : PageModel
{
    public GetServiceCard.Card Card { get; private set; } = null!;

    public PassportContent Passport => Card.Passport;

    /// <summary>The usual way to get the service; it comes first in the standard.</summary>
    public GetServiceCard.VariantOffer Usual => Card.Variants[0];

    public EffectiveRow Documents => Card.Effective.Row(CardField.RequiredDocuments);

    public async Task<IActionResult> OnGetAsync([FromRoute] string id, CancellationToken cancellationToken)
    {
        if (current.Hromada!.Status != HromadaStatus.Live)
        {
            return Redirect(Url.Content($"~/h/{current.Slug}"));
        }

        Card = await mediator.Send(new GetServiceCard.Query(id), cancellationToken);
        return Page();
    }
}
