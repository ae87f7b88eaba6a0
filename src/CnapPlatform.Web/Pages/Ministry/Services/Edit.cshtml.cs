using CnapPlatform.Application.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Ministry.Services;

/// <summary>The form of one field of a passport.</summary>
public sealed class EditModel(IMediator mediator, ICurrentUser user) : FieldPage(mediator, user)
{
    [FromRoute]
    public string Code { get; set; } = "";

    public override string? ServiceCode => Code;
}
