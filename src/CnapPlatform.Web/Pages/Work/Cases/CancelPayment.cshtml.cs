using CnapPlatform.Application.Cases.Payments;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Cases;

/// <summary>Asks once more, and why, before a receipt or an exemption no longer counts.</summary>
[ResponseCache(NoStore = true)]
public sealed class CancelPaymentModel(IMediator mediator, WorkplaceFrame frame) : FormPage(mediator)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute(Name = "id")]
    public Guid CaseId { get; set; }

    [FromQuery(Name = "entry")]
    public FeeEntry Entry { get; set; }

    [FromQuery(Name = "seq")]
    public int Seq { get; set; }

    [BindProperty]
    public CancelFeeEntry.Command Form { get; set; } = new();

    public GetCounterSheet.Sheet Counter { get; private set; } = null!;

    public CasePayment? Receipt => Entry == FeeEntry.Receipt
        ? Counter.Case.Payments.FirstOrDefault(payment => payment.Seq == Seq)
        : null;

    public FeeExemptionProof? Exemption => Entry == FeeEntry.Exemption
        ? Counter.Case.Exemptions.FirstOrDefault(exemption => exemption.Seq == Seq)
        : null;

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Counter.Case.Counts(Entry, Seq) ? Page() : throw new Refused(PaymentsRefusals.NothingToCancel);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (Entry, Seq) = (Form.Entry, Form.Seq);
        return SubmitAsync(Form with { CaseId = CaseId }, Done, cancellationToken);
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!frame.May(Permission.HandlePayments))
        {
            throw new NotAllowed(Permission.HandlePayments);
        }

        Counter = await Mediator.Send(new GetCounterSheet.Query(CaseId), cancellationToken);
        if (Receipt is null && Exemption is null)
        {
            throw new NotFound();
        }
    }

    private RedirectResult Done()
    {
        TempData[CaseModel.DoneKey] = nameof(CancelFeeEntry);
        return Redirect(Url.Content($"~/work/{Slug}/cases/{CaseId}"));
    }
}
