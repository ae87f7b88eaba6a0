using CnapPlatform.Application.Cases.Payments;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Work.Cases;

/// <summary>The fee of a case: its receipt, or the proof that nothing is to be paid.</summary>
[ResponseCache(NoStore = true)]
public sealed class PaymentModel(IMediator mediator, WorkplaceFrame frame, Texts texts) : FormPage(mediator)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute(Name = "id")]
    public Guid CaseId { get; set; }

    [BindProperty]
    public PaymentForm Form { get; set; } = new();

    public GetCounterSheet.Sheet Counter { get; private set; } = null!;

    /// <summary>The form that was sent last is that of the exemption.</summary>
    public bool IsExemption { get; private set; }

    /// <summary>An amount was typed that is not the fee: the receipt may really say so.</summary>
    public bool AsksOtherAmount => Form.OtherAmount
        || (Money.Read(Form.Amount) is { } typed && typed != Counter.Case.UnpaidKopiykas);

    /// <summary>Those whom the card frees, and cases that are paid once together.</summary>
    public IEnumerable<SelectListItem> Grounds => Counter.Variant.Fee.Exemptions
        .Select(e => (Name: new LocalText(e.Uk, e.En).Here(), e.Uk))
        .Concat(Counter.PaidOnceWith.Select(
            service => (Name: texts.Format("Payments.Exempt.With", service.Here()),
                Uk: texts.Format("Payments.Exempt.With", service.Uk))))
        .Append((Name: texts["Payments.Exempt.ByLaw"], Uk: texts["Payments.Exempt.ByLaw"]))
        .Select(ground => new SelectListItem(ground.Name, ground.Uk));

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Form = new PaymentForm { PaidOn = Counter.Today };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        new RecordPayment.Command
        {
            CaseId = CaseId,
            Version = Form.Version,
            ReceiptNumber = Form.ReceiptNumber,
            PaidOn = Form.PaidOn,
            Amount = Form.Amount,
            OtherAmount = Form.OtherAmount,
        },
        () => Done(nameof(RecordPayment)),
        cancellationToken);

    public Task<IActionResult> OnPostExemptAsync(CancellationToken cancellationToken)
    {
        IsExemption = true;
        return SubmitAsync(
            new ExemptFromFee.Command
            {
                CaseId = CaseId,
                Version = Form.Version,
                Ground = Form.Ground,
                Document = Form.Document,
            },
            () => Done(nameof(ExemptFromFee)),
            cancellationToken);
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!frame.May(Permission.HandlePayments))
        {
            throw new NotAllowed(Permission.HandlePayments);
        }

        Counter = await Mediator.Send(new GetCounterSheet.Query(CaseId), cancellationToken);
        if (Counter.Case.FeeState == FeeState.None)
        {
            throw new NotFound();
        }
    }

    private RedirectResult Done(string what)
    {
        TempData[CaseModel.DoneKey] = what;
        return Redirect(Url.Content($"~/work/{Slug}/cases/{CaseId}"));
    }

    /// <summary>The answers of both forms of the page.</summary>
    public sealed record PaymentForm
    {
        public int Version { get; init; }

        public string? ReceiptNumber { get; init; }

        public DateOnly? PaidOn { get; init; }

        public string? Amount { get; init; }

        public bool OtherAmount { get; init; }

        public string? Ground { get; init; }

        public string? Document { get; init; }
    }
}
