using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Editing;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Ministry.Services;

/// <summary>Asks once more before a service leaves a draft.</summary>
public sealed class RemoveModel(IMediator mediator, ICurrentUser user) : FormPage(mediator)
{
    public const string RemovedKey = "RemovedService";

    [FromRoute]
    public int Number { get; set; }

    [FromRoute]
    public string Code { get; set; } = "";

    public GetPassport.View View { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return await SubmitAsync(new RemoveService.Command(Number, Code), Removed, cancellationToken);
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!user.May(Permission.EditStandard, HromadaId.None))
        {
            throw new NotAllowed(Permission.EditStandard);
        }

        View = await Mediator.Send(new GetPassport.Query(Number, Code), cancellationToken);
    }

    private LocalRedirectResult Removed()
    {
        TempData[RemovedKey] = View.Passport!.ShortName.Here();
        return LocalRedirect(Url.Content($"~/ministry/standards/{Number}/services"));
    }
}
