using CnapPlatform.Application.Kernel;
using MediatR;

namespace CnapPlatform.Web.Pages.Ministry.Content;

/// <summary>What a version says apart from its passports.</summary>
public sealed class IndexModel(IMediator mediator, ICurrentUser user) : PassportPage(mediator, user);
