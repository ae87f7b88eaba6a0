using CnapPlatform.Application.Cases.Intakes;
using CnapPlatform.Application.Cases.Payments;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Work.Cases;

/// <summary>The document a representative acts by, looked at or replaced by a newer one.</summary>
[ResponseCache(NoStore = true)]
public sealed class AuthorityModel(IMediator mediator, WorkplaceFrame frame, Texts texts) : FormPage(mediator)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute(Name = "id")]
    public Guid CaseId { get; set; }

    [BindProperty]
    public CheckAuthority.Command Form { get; set; } = new();

    public GetCounterSheet.Sheet Counter { get; private set; } = null!;

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<AuthorityKind>()
        .Select(kind => new SelectListItem(texts[$"Intake.AuthorityKind.{kind}"], kind.ToString()));

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var known = Counter.Case.Representative!;
        Form = new CheckAuthority.Command
        {
            RepresentativeName = known.Name,
            RepresentativeKind = known.Kind,
            RepresentativeDocument = known.DocumentNumber,
            RepresentativeIssuedOn = known.IssuedOn,
            RepresentativeValidUntil = known.ValidUntil,
            RepresentativeScope = known.Scope,
        };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Form = Form with { CaseId = CaseId };
        return SubmitAsync(Form, Done, cancellationToken);
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!frame.May(Permission.RegisterCases))
        {
            throw new NotAllowed(Permission.RegisterCases);
        }

        Counter = await Mediator.Send(new GetCounterSheet.Query(CaseId), cancellationToken);
        if (Counter.Case.Representative is null)
        {
            throw new NotFound();
        }
    }

    private RedirectResult Done()
    {
        TempData[CaseModel.DoneKey] = nameof(CheckAuthority);
        return Redirect(Url.Content($"~/work/{Slug}/cases/{CaseId}"));
    }
}
