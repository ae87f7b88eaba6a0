using CnapPlatform.Application.Cases;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Cases;

/// <summary>The provider mends a slip of the pen: the texts of the act stand in the form as they are now.</summary>
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

    protected override async Task LoadAsync(CancellationToken cancellationToken) =>
        Details = await Mediator.Send(new GetCase.Query(CaseId), cancellationToken);

    private RedirectToPageResult Corrected()
    {
        TempData[CaseModel.DoneKey] = nameof(CaseAction.CorrectDecision);
        return RedirectToPage("Case", new { slug = Slug, id = CaseId });
    }
}
