using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Intakes;
using CnapPlatform.Application.Cases.Payments;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Work.Cases;

/// <summary>The documents of an application against its card, one after the other.</summary>
[ResponseCache(NoStore = true)]
public sealed class CheckModel(IMediator mediator, WorkplaceFrame frame, Texts texts) : FormPage(mediator)
{
    private IReadOnlyList<CaseDocument> _package = [];

    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute(Name = "id")]
    public Guid CaseId { get; set; }

    [BindProperty]
    public CheckDocuments.Command Form { get; set; } = new();

    public GetCounterSheet.Sheet Counter { get; private set; } = null!;

    public IReadOnlyList<CardItem> Items => Counter.Passport.Card.RequiredDocuments.Items;

    public static string NameOf(CardItem item) => new LocalText(item.Uk, item.En).Here();

    public IEnumerable<SelectListItem> StatesOf(CardItem item) => Enum.GetValues<DocumentState>()
        .Where(state => state switch
        {
            DocumentState.FromRegister => item.Register is not null,
            DocumentState.NotApplicable => item.Condition is not null,
            DocumentState.Electronic => FileOf(item) is not null,
            _ => true,
        })
        .Select(state => new SelectListItem(texts[$"Intake.DocumentState.{state}"], state.ToString()));

    /// <summary>The file that the applicant has attached as this document.</summary>
    public CaseDocument? FileOf(CardItem item) =>
        _package.FirstOrDefault(document => document.File is not null && document.Title == item.Uk);

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Form = new CheckDocuments.Command { Documents = [.. Items.Select(Line)] };
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
        _package = (await Mediator.Send(new GetCase.Query(CaseId), cancellationToken)).Case.Documents;
    }

    private CheckDocuments.Line Line(CardItem item)
    {
        var known = Counter.Case.LatestChecks.FirstOrDefault(check => check.Title == item.Uk);
        DocumentState? attached = FileOf(item) is null ? null : DocumentState.Electronic;
        return new CheckDocuments.Line
        {
            Title = item.Uk,
            State = known?.State ?? attached,
            Sheets = known?.Sheets,
        };
    }

    private RedirectResult Done()
    {
        TempData[CaseModel.DoneKey] = nameof(CheckDocuments);
        return Redirect(Url.Content($"~/work/{Slug}/cases/{CaseId}"));
    }
}
