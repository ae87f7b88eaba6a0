using MediatR;

namespace CnapPlatform.Web.Pages.Ministry.Services;

/// <summary>The technological card (технологічна картка) on paper.</summary>
public sealed class TechnologicalCardModel(IMediator mediator) : CardPage(mediator);
