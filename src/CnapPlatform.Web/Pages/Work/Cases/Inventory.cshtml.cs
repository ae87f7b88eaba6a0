using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Payments;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work.Cases;

/// <summary>The inventory of the incoming package (опис вхідного пакета): one copy stays, one goes with the applicant.</summary>
[ResponseCache(NoStore = true)]
public sealed class InventoryModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute(Name = "id")]
    public Guid CaseId { get; set; }

    public GetCase.Details Details { get; private set; } = null!;

    public GetCounterSheet.Sheet Counter { get; private set; } = null!;

    public RouteEntry Registration { get; private set; } = null!;

    public string TrackingCode => Domain.Cases.TrackingCode.TryParse(Details.Case.TrackingCode)?.ToString() ?? "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Details = await mediator.Send(new GetCase.Query(CaseId), cancellationToken);
        Counter = await mediator.Send(new GetCounterSheet.Query(CaseId), cancellationToken);
        Registration = Details.Case.Route.FirstOrDefault(entry => entry.Action == CaseAction.Register)
            ?? throw new NotFound();
    }
}
