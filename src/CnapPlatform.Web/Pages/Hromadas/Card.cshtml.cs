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

    public EffectiveRow Submission => Card.Effective.Row(CardField.SubmissionMethods);

    public EffectiveRow Notes => Card.Effective.Row(CardField.Note);

    /// <summary>The hromada says the term in its own words, so no date can be counted.</summary>
    public bool HasOwnTerm => Card.Effective.OverrideOf(CardField.Term) is not null;

    public string Provider =>
        Card.Effective.OverrideOf(CardField.Provider)?.Here() ?? Passport.Provider.Name.Here();

    /// <summary>Who does not pay, in any of the ways to get the service.</summary>
    public IReadOnlyList<FeeExemption> Exemptions =>
        [.. Passport.Variants.SelectMany(v => v.Fee.Exemptions).DistinctBy(e => e.Uk)];

    /// <summary>The part of the first screen that answers a question.</summary>
    public ScreenPart PartOf(CitizenQuestion question) => question.Row switch
    {
        "requiredDocuments" => new("answer-needed", "Portal.Card.Needed"),
        "fee" => new("answer-cost", "Portal.Card.Cost"),
        "term" => new("answer-ready", "Portal.Card.Ready"),
        "filing" => new("answer-where", "Portal.Card.Where"),
        "online" => new("answer-online", Passport.OnlineAllowed ? "Portal.Card.Online" : "Portal.Card.InPerson"),
        "variants" when Card.Variants.Count > 1 => new("answer-ways", "Portal.Card.Variants"),
        "variants" => new("answer-cost", "Portal.Card.Cost"),
        "result" or "deliveryMethods" => new("answer-result", "Portal.Card.Result"),
        "provider" => new("answer-provider", "Portal.Card.Provider"),
        "refusalGrounds" => new("answer-refusal", "Portal.Card.Refusal"),
        "appeal" => new("answer-appeal", "Portal.Card.Appeal"),
        "note" => new("answer-note", "Portal.Card.GoodToKnow"),
        _ => new("answer-what", "Portal.Card.What"),
    };

    public async Task<IActionResult> OnGetAsync([FromRoute] string id, CancellationToken cancellationToken)
    {
        if (current.Hromada!.Status != HromadaStatus.Live)
        {
            return Redirect(Url.Content($"~/h/{current.Slug}"));
        }

        Card = await mediator.Send(new GetServiceCard.Query(id), cancellationToken);
        return Page();
    }

    /// <summary>A part of the screen by its anchor and the key of its heading.</summary>
    public sealed record ScreenPart(string Id, string Heading);
}
