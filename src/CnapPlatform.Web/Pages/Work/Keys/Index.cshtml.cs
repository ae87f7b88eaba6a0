using CnapPlatform.Application.Kernel;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Keys;

/// <summary>The keys of a hromada, for its administrator.</summary>
public sealed class IndexModel(IMediator mediator, ICurrentUser user, Texts texts, TimeProvider clock)
    : KeysPage(mediator, user, texts, clock)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public override string Address => $"~/work/{Slug}/keys";
}
