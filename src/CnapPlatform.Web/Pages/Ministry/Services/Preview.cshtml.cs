using MediatR;

namespace CnapPlatform.Web.Pages.Ministry.Services;

/// <summary>A passport as a citizen of one hromada would read it.</summary>
public sealed class PreviewModel(IMediator mediator) : CardPage(mediator);
