using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Keys;

/// <summary>A key of a hromada is revoked by its administrator.</summary>
public sealed class RevokeModel(IMediator mediator) : RevokeKeyPage(mediator)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public override string Back => $"~/work/{Slug}/keys";
}
