using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Group;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Ministry.Group;

/// <summary>A consultation is ended before its day, on second thought.</summary>
public sealed class CloseModel(IMediator mediator, ICurrentUser user) : FormPage(mediator)
{
    [FromRoute]
    public int Number { get; set; }

    [BindProperty]
    public int Revision { get; set; }

    public ListRemarks.View View { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        new CloseConsultation.Command(Number, Revision), Closed, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!user.May(Permission.EditStandard, HromadaId.None))
        {
            throw new NotAllowed(Permission.EditStandard);
        }

        View = await Mediator.Send(new ListRemarks.Query(Number), cancellationToken);
    }

    private RedirectResult Closed()
    {
        TempData[ConsultationModel.DoneKey] = "Closed";
        return Redirect(Url.Content($"~/ministry/standards/{Number}/consultation"));
    }
}
