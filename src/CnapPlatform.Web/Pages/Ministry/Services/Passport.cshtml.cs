using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Application.Standards.Editing;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Ministry.Services;

/// <summary>One passport: the card as it will look, and its fields.</summary>
public sealed class PassportModel(IMediator mediator, ICurrentUser user) : PassportPage(mediator, user)
{
    [FromRoute]
    public string Code { get; set; } = "";

    public override string? ServiceCode => Code;

    public GetServiceCard.Card Card { get; private set; } = null!;

    public override async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await base.OnGetAsync(cancellationToken);
        Card = (await Mediator.Send(new PreviewCard.Query(Number, Code), cancellationToken)).Card;
    }
}
