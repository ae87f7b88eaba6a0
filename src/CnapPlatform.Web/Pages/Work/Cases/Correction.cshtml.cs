using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Routing;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Cases;

/// <summary>A slip of the pen is mended: the texts of the act stand in the form as they are now.</summary>
[ResponseCache(NoStore = true)]
public sealed class CorrectionModel(IMediator mediator) : FormPage(mediator)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute(Name = "id")]
    public Guid CaseId { get; set; }

    [BindProperty]
    public CorrectDecision.Command Form { get; set; } = new();

    public GetCase.Details Details { get; private set; } = null!;

    /// <summary>Who is to confirm the correction of a refusal.</summary>
    public GetCaseRouting.Details Routing { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var decision = Details.Case.Decision;
        Form = new CorrectDecision.Command
        {
            Reasons = decision?.Reasons,
            AppealNote = decision?.AppealNote,
        };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SubmitAsync(Form with { CaseId = CaseId }, Corrected, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Details = await Mediator.Send(new GetCase.Query(CaseId), cancellationToken);
        Routing = await Mediator.Send(new GetCaseRouting.Query(CaseId), cancellationToken);
    }

    private RedirectToPageResult Corrected(bool waits)
    {
        TempData[CaseModel.DoneKey] =
            waits ? nameof(CaseAction.ProposeCorrection) : nameof(CaseAction.CorrectDecision);
        return RedirectToPage("Case", new { slug = Slug, id = CaseId });
    }
}
