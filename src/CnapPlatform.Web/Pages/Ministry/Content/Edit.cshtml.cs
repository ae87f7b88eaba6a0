using CnapPlatform.Application.Kernel;
using MediatR;

namespace CnapPlatform.Web.Pages.Ministry.Content;

/// <summary>The form of one field of a version apart from its passports.</summary>
public sealed class EditModel(IMediator mediator, ICurrentUser user) : FieldPage(mediator, user)
{
    public override string Above => Here[..Here.LastIndexOf('/')];
}
