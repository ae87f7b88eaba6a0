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
    /// <summary>The choice of a ground that the card does not name.</summary>
    public const string InOwnWords = "other";

    // Before the code of a service that is paid together with this one.
    private const string With = "with:";

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

    /// <summary>Another case has a receipt of the number that was typed: it may really be another one.</summary>
    public bool AsksOtherReceipt => Form.OtherReceipt
        || (Form.ReceiptNumber is not null && ModelState[$"{FormName}.{nameof(Form.ReceiptNumber)}"]?.Errors.Count > 0);

    /// <summary>The card names somebody whom it frees, or a service that is paid once together with this one.</summary>
    public bool HasList => Counter.Variant.Fee.Exemptions.Count + Counter.PaidOnceWith.Count > 0;

    /// <summary>The card's list is absent or not confirmed: nobody can say that it is whole.</summary>
    public bool AllowsWords => !Counter.Variant.Fee.HasClosedExemptions();

    /// <summary>Those whom the card frees, and cases that are paid once together.</summary>
    public IEnumerable<SelectListItem> Grounds =>
    [
        .. Counter.Variant.Fee.Exemptions.Select(e => new SelectListItem(new LocalText(e.Uk, e.En).Here(), e.Uk)),
        .. Counter.PaidOnceWith.Select(once => new SelectListItem(
            texts.Format("Payments.Exempt.With", once.Service.Here()), With + once.Code)),
        .. AllowsWords
            ? [new SelectListItem(texts["Payments.Exempt.ByLaw"], InOwnWords)]
            : Array.Empty<SelectListItem>(),
    ];

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
            OtherReceipt = Form.OtherReceipt && Form.AskedReceipt == Form.ReceiptNumber,
        },
        () => Done(nameof(RecordPayment)),
        cancellationToken);

    public async Task<IActionResult> OnPostExemptAsync(CancellationToken cancellationToken)
    {
        IsExemption = true;
        if (Form.Ground == InOwnWords && string.IsNullOrWhiteSpace(Form.OtherGround))
        {
            ModelState.AddModelError($"{FormName}.{nameof(Form.OtherGround)}", texts["Payments.Exempt.OtherRequired"]);
        }

        await LoadAsync(cancellationToken);
        var once = Counter.PaidOnceWith.FirstOrDefault(service => With + service.Code == Form.Ground);
        return await SubmitAsync(
            new ExemptFromFee.Command
            {
                CaseId = CaseId,
                Version = Form.Version,
                Ground = GroundOf(once),
                PaidOnceWith = once?.Code,
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

    private string? GroundOf(GetCounterSheet.PaidOnce? once)
    {
        if (once is not null)
        {
            return texts.Format("Payments.Exempt.With", once.Service.Uk);
        }

        return Form.Ground == InOwnWords ? Form.OtherGround : Form.Ground;
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

        public bool OtherReceipt { get; init; }

        /// <summary>The number that the tick was asked about: it says nothing of another.</summary>
        public string? AskedReceipt { get; init; }

        public string? Ground { get; init; }

        public string? OtherGround { get; init; }

        public string? Document { get; init; }
    }
}
