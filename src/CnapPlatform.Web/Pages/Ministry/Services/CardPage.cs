using CnapPlatform.Application.Standards.Editing;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Ministry.Services;

/// <summary>A page that shows a passport as a card: of the standard alone, or as one hromada would show it.</summary>
public abstract class CardPage(IMediator mediator) : PageModel
{
    [FromRoute]
    public int Number { get; set; }

    [FromRoute]
    public string Code { get; set; } = "";

    /// <summary>The address of a live hromada.</summary>
    [FromQuery(Name = "hromada")]
    public string? Hromada { get; set; }

    public PreviewCard.View View { get; private set; } = null!;

    public PassportContent Passport => View.Card.Passport;

    public EffectiveRow Documents => View.Card.Effective.Row(CardField.RequiredDocuments);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        View = await mediator.Send(new PreviewCard.Query(Number, Code, Hromada), cancellationToken);
}
