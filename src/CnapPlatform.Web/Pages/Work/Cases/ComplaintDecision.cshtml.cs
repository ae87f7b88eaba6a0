using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Documents;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Work.Cases;

/// <summary>The body of appeal decides a complaint, or the CNAP puts its decision on record.</summary>
[ResponseCache(NoStore = true)]
public sealed class ComplaintDecisionModel(IMediator mediator, Texts texts) : FormPage(mediator)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute(Name = "id")]
    public Guid CaseId { get; set; }

    [BindProperty]
    public DecideComplaint.Command Form { get; set; } = new();

    public GetCase.Details Details { get; private set; } = null!;

    public GetCaseFolder.CaseTie? About { get; private set; }

    public IEnumerable<SelectListItem> Outcomes => Enum.GetValues<ComplaintOutcome>()
        .Select(outcome => new SelectListItem(texts[$"Papers.Complaint.Outcome.{outcome}"], outcome.ToString()));

    public IEnumerable<SelectListItem> NewOutcomes => Enum.GetValues<DecisionOutcome>()
        .Select(outcome => new SelectListItem(texts[$"Cases.Outcome.{outcome}"], outcome.ToString()));

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Form = new DecideComplaint.Command { AppealNote = texts["Papers.Complaint.AppealNote.Start"] };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SubmitAsync(Form with { CaseId = CaseId }, Decided, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Details = await Mediator.Send(new GetCase.Query(CaseId), cancellationToken);
        About = (await Mediator.Send(new GetCaseFolder.Query(CaseId), cancellationToken)).Complaints.About;
    }

    private RedirectToPageResult Decided()
    {
        TempData[CaseModel.DoneKey] = nameof(CaseAction.DecideComplaint);
        return RedirectToPage("Case", new { slug = Slug, id = CaseId });
    }
}
