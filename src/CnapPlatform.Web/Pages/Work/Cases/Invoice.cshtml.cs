using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Payments;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases.Payments;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work.Cases;

/// <summary>What the applicant takes to the bank: the account, the amount and the words of the payment.</summary>
[ResponseCache(NoStore = true)]
public sealed class InvoiceModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute(Name = "id")]
    public Guid CaseId { get; set; }

    public GetCounterSheet.Sheet Counter { get; private set; } = null!;

    public GetCase.Details Details { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Details = await mediator.Send(new GetCase.Query(CaseId), cancellationToken);
        Counter = await mediator.Send(new GetCounterSheet.Query(CaseId), cancellationToken);
        if (Counter.Case.FeeState == FeeState.None)
        {
            throw new NotFound();
        }
    }
}
