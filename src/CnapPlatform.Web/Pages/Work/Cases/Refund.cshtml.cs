using CnapPlatform.Application.Cases.Payments;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Cases;

/// <summary>Money that goes back to the applicant, step by step.</summary>
[ResponseCache(NoStore = true)]
public sealed class RefundModel(IMediator mediator, WorkplaceFrame frame) : FormPage(mediator)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute(Name = "id")]
    public Guid CaseId { get; set; }

    [BindProperty]
    public MoveRefund.Command Form { get; set; } = new();

    public GetCounterSheet.Sheet Counter { get; private set; } = null!;

    /// <summary>The refund at hand: there is at most one of a ground, and grounds follow each other.</summary>
    public IReadOnlyList<CaseRefund> Open =>
    [
        .. Counter.Case.Refunds.Where(refund => refund.IsOpen)
            .OrderBy(refund => refund.ArisenAt).Take(1),
    ];

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Form = Form with { CaseId = CaseId };
        return SubmitAsync(Form, Done, cancellationToken);
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!frame.May(Permission.HandlePayments))
        {
            throw new NotAllowed(Permission.HandlePayments);
        }

        Counter = await Mediator.Send(new GetCounterSheet.Query(CaseId), cancellationToken);
    }

    private RedirectResult Done()
    {
        TempData[CaseModel.DoneKey] = nameof(MoveRefund);
        return Redirect(Url.Content($"~/work/{Slug}/cases/{CaseId}"));
    }
}
