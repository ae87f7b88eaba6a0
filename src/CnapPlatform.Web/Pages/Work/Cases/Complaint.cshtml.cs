using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Cases;

/// <summary>An administrator takes a complaint against the decision of a case.</summary>
[ResponseCache(NoStore = true)]
public sealed class ComplaintModel(IMediator mediator, WorkplaceFrame frame) : FormPage(mediator)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute(Name = "id")]
    public Guid CaseId { get; set; }

    [BindProperty]
    public LodgeComplaint.Command Form { get; set; } = new();

    public GetCase.Details Details { get; private set; } = null!;

    public GetCaseFolder.Complaints Complaints { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Complaints.Refusal is { } refusal)
        {
            throw refusal;
        }

        Form = new LodgeComplaint.Command { SubmissionKey = Guid.CreateVersion7() };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SubmitAsync(Form with { CaseId = CaseId }, Lodged, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!frame.May(Permission.RegisterCases))
        {
            throw new NotAllowed(Permission.RegisterCases);
        }

        Details = await Mediator.Send(new GetCase.Query(CaseId), cancellationToken);
        Complaints = (await Mediator.Send(new GetCaseFolder.Query(CaseId), cancellationToken)).Complaints;
    }

    private RedirectToPageResult Lodged(CaseId complaint)
    {
        TempData[CaseModel.DoneKey] = "LodgeComplaint";
        return RedirectToPage("Case", new { slug = Slug, id = complaint.Value });
    }
}
