using MediatR;

namespace CnapPlatform.Web.Pages.Work.Keys;

/// <summary>A key of a provider body is revoked by its head.</summary>
public sealed class RevokeOfBodyModel(IMediator mediator) : RevokeKeyPage(mediator)
{
    public override string Back => "~/work/provider/keys";
}
