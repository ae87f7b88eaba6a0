using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Group;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Ministry.Group;

/// <summary>A clarification is taken from every card, having been read once more.</summary>
public sealed class WithdrawModel(IMediator mediator, ICurrentUser user) : FormPage(mediator)
{
    [FromRoute]
    public Guid Id { get; set; }

    public Clarification Clarification { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        new WithdrawClarification.Command(Id),
        () => Redirect(Url.Content("~/ministry/clarifications")),
        cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!user.May(Permission.EditStandard, HromadaId.None))
        {
            throw new NotAllowed(Permission.EditStandard);
        }

        var found = await Mediator.Send(new ListClarifications.Query(Id: Id), cancellationToken);
        Clarification = found.Items.SingleOrDefault()?.Clarification ?? throw new NotFound();
    }
}
