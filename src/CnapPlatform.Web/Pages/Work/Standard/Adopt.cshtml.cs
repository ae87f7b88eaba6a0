using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Application.Services.Network;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Standard;

/// <summary>
/// A hromada adopts a recommended version, having seen what it changes, or chooses another day for one that it has
/// adopted.
/// </summary>
public sealed class AdoptModel(IMediator mediator, WorkplaceFrame frame) : FormPage(mediator)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute]
    public int Number { get; set; }

    [BindProperty]
    public AdoptVersion.Command Form { get; set; } = new();

    public GetOwnStandard.Coming Version { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Form = Form with { Was = Version.From };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SubmitAsync(Form with { Number = Number }, Adopted, cancellationToken);

    protected override string FieldOf(Refused refused) =>
        refused.Reason is ServiceRefusals.AdoptionTooEarly or ServiceRefusals.VersionOvertaken
            ? "Form.From"
            : base.FieldOf(refused);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!frame.May(Permission.ManageServices))
        {
            throw new NotAllowed(Permission.ManageServices);
        }

        var view = await Mediator.Send(new GetOwnStandard.Query(), cancellationToken);
        Version = view.Next.FirstOrDefault(next => next.Number == Number) ?? throw new NotFound();
        if (Version.Adoption == AdoptionRule.Mandatory)
        {
            throw new Refused(ServiceRefusals.MandatoryComesByItself, Version.Earliest);
        }

        Form = Form with { From = Form.From ?? Version.From ?? Version.Earliest };
    }

    private RedirectResult Adopted()
    {
        TempData[IndexModel.DoneKey] = "Adopted";
        return Redirect(Url.Content($"~/work/{Slug}/standard"));
    }
}
