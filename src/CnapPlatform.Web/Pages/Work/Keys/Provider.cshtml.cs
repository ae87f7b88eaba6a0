using CnapPlatform.Application.Kernel;
using CnapPlatform.Web.Kernel;
using MediatR;

namespace CnapPlatform.Web.Pages.Work.Keys;

/// <summary>The keys of a provider body, for its head.</summary>
public sealed class ProviderModel(IMediator mediator, ICurrentUser user, Texts texts, TimeProvider clock)
    : KeysPage(mediator, user, texts, clock)
{
    public override string Address => "~/work/provider/keys";
}
