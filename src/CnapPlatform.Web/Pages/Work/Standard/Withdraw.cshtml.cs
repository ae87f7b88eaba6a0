using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Application.Services.Network;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Standard;

/// <summary>Asks once more before a decision to adopt a version is taken back.</summary>
public sealed class WithdrawModel(IMediator mediator, WorkplaceFrame frame) : FormPage(mediator)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute]
    public int Number { get; set; }

    [BindProperty]
    public WithdrawAdoption.Command Form { get; set; } = new();

    public GetOwnStandard.Coming Version { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SubmitAsync(Form with { Number = Number }, Withdrawn, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!frame.May(Permission.ManageServices))
        {
            throw new NotAllowed(Permission.ManageServices);
        }

        var view = await Mediator.Send(new GetOwnStandard.Query(), cancellationToken);
        Version = view.Next.FirstOrDefault(IsDecided)
            ?? throw (HttpMethods.IsGet(Request.Method)
                ? new NotFound()
                : new Refused(KernelRefusals.ChangedMeanwhile));
    }

    private bool IsDecided(GetOwnStandard.Coming next) =>
        next.Number == Number && next.Adoption == AdoptionRule.Recommended && next.From is not null;

    private RedirectResult Withdrawn()
    {
        TempData[IndexModel.DoneKey] = "Withdrawn";
        return Redirect(Url.Content($"~/work/{Slug}/standard"));
    }
}
