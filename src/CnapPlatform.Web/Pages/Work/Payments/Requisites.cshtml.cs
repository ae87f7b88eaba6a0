using CnapPlatform.Application.Cases.Payments;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Payments;

/// <summary>Where fees are paid to, provider by provider.</summary>
[ResponseCache(NoStore = true)]
public sealed class RequisitesModel(IMediator mediator, WorkplaceFrame frame) : FormPage(mediator)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    /// <summary>The provider whose account is being written.</summary>
    [FromQuery(Name = "payee")]
    public Guid? Payee { get; set; }

    [BindProperty]
    public SetRequisites.Command Form { get; set; } = new();

    public IReadOnlyList<ListRequisites.Row> Rows { get; private set; } = [];

    public ListRequisites.Row? Edited => Rows.FirstOrDefault(row => row.Payee.Value == Payee);

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Edited?.Versions is [var known, ..])
        {
            Form = new SetRequisites.Command
            {
                Payee = known.Payee.Value,
                Recipient = known.Recipient,
                Edrpou = known.Edrpou,
                Iban = Domain.Cases.Payments.Iban.Grouped(known.Iban),
                BudgetCode = known.BudgetCode,
                Bank = known.Bank,
            };
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Payee = Form.Payee;
        return SubmitAsync(Form, Saved, cancellationToken);
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!frame.May(Permission.ManageRequisites))
        {
            throw new NotAllowed(Permission.ManageRequisites);
        }

        Rows = await Mediator.Send(new ListRequisites.Query(), cancellationToken);
    }

    private RedirectResult Saved()
    {
        TempData[nameof(Saved)] = true;
        return Redirect(Url.Content($"~/work/{Slug}/requisites"));
    }
}
