using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Routing;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Application.Cases.Payments;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Web.Deadlines;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Work.Cases;

/// <summary>One case: what to do next, by when, and everything known of it.</summary>
[ResponseCache(NoStore = true)]
public sealed class CaseModel(IMediator mediator, WorkplaceFrame frame, Texts texts) : FormPage(mediator)
{
    /// <summary>The step just taken, told on the next page.</summary>
    public const string DoneKey = "Done";

    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute(Name = "id")]
    public Guid CaseId { get; set; }

    [BindProperty]
    public StepForm Form { get; set; } = new();

    public GetCase.Details Details { get; private set; } = null!;

    /// <summary>Not there, as nothing else of the case's work, for those who decide a complaint about it.</summary>
    public GetCaseRouting.Details Routing { get; private set; } = null!;

    public IReadOnlyList<ListCaseMessages.Row> Messages { get; private set; } = [];

    public GetCounterSheet.Sheet Counter { get; private set; } = null!;

    public IReadOnlyList<CaseAction> Steps { get; private set; } = [];

    /// <summary>The people the head may give the case to.</summary>
    public IEnumerable<SelectListItem> Candidates => Routing.Candidates.Select(person => new SelectListItem(
        texts.Format(
            person.IsAbsent ? "Routing.To.Absent" : "Routing.To.Option", person.Name, person.Position,
            person.OpenCases),
        person.Account.ToString()));

    /// <summary>The clocks of the case and what its steps did to them.</summary>
    public ShownTimeline Time => new(
        Details.Timeline, Details.Explanation, Details.Case.DueOn, Details.Case.Decision?.DecidedOn, Details.Today)
    {
        ForStaff = true,
        HeldSince = Details.Case.IsHeld ? Details.Case.TermHeldSince : null,
        IsComplaint = Details.Case.Kind == CaseKind.Complaint,
    };

    /// <summary>What the case waits for where the reader has no next step to take.</summary>
    public string WaitsFor => Details.Case switch
    {
        { IsCorrectionProposed: true } => "CorrectionProposed",
        { Proposal: not null } => "Proposed",
        { WaitsForHead: true } => "ForHead",
        var subject => subject.Status.ToString(),
    };

    public bool HasInventory => Details.Case.Number is not null;

    public IEnumerable<SelectListItem> Grounds => Details.Passport.Card.RefusalGrounds.Items
        .Select(item => new SelectListItem(item.Text.Here(), item.Uk));

    public IEnumerable<SelectListItem> Outcomes => Enum.GetValues<DecisionOutcome>()
        .Select(outcome => new SelectListItem(texts[$"Cases.Outcome.{outcome}"], outcome.ToString()));

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        try
        {
            await LoadAsync(cancellationToken);
        }
        catch (NotFound) when (TempData.ContainsKey(DoneKey))
        {
            // Whoever has stepped out, sent the case back or confirmed for another body may not open it any more.
            return RedirectToPage("/Work/Index");
        }

        // A signature of an earlier day is to be asked for: taken for today's, it would move the promise.
        Form = new StepForm
        {
            SignedOn = Details.Case.SubmittedOn == Details.Today ? Details.Today : null,
            AppealNote = texts["Work.Decide.AppealNote.Start"],
            What = Missing(),
        };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Form.Action == CaseAction.Register)
        {
            return SubmitAsync(Form.ToRegistration(CaseId), _ => Done(), cancellationToken);
        }

        return Form.ToStep(CaseId) is { } step
            ? SubmitAsync(step, Done, cancellationToken)
            : Task.FromResult<IActionResult>(BadRequest());
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Details = await Mediator.Send(new GetCase.Query(CaseId), cancellationToken);
        if (Details.ForComplaint)
        {
            return;
        }

        Routing = await Mediator.Send(new GetCaseRouting.Query(CaseId), cancellationToken);
        Messages = await Mediator.Send(new ListCaseMessages.Query(CaseId), cancellationToken);
        Counter = await Mediator.Send(new GetCounterSheet.Query(CaseId), cancellationToken);
        Steps =
        [
            .. Details.NextActions.Where(action => frame.May(CaseSteps.PermissionFor(action)))
                .OrderBy(StepForm.PlaceOf),
        ];
    }

    // The notice of defects begins with what the check found missing.
    private string? Missing() => !Details.ForComplaint && Counter.Case.MissingDocuments is { Count: > 0 } missing
        ? texts.Format("Intake.Defects.Start", string.Join("; ", missing.Select(check => check.Title)))
        : null;

    private RedirectToPageResult Done()
    {
        TempData[DoneKey] = Form.Happened().ToString();
        return RedirectToPage();
    }
}
