using MediatR;

namespace CnapPlatform.Web.Pages.Ministry.Services;

/// <summary>The information card (інформаційна картка) on paper, in the official order of its rows.</summary>
public sealed class InformationCardModel(IMediator mediator) : CardPage(mediator);
