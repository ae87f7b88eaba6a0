using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work.Cases;

/// <summary>The route sheet as a printed form (аркуш про проходження справи), with room for signatures on paper.</summary>
[ResponseCache(NoStore = true)]
public sealed class RouteSheetModel(IMediator mediator, ICurrentUser user, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute(Name = "id")]
    public Guid CaseId { get; set; }

    public GetCase.Details Details { get; private set; } = null!;

    public DateTimeOffset PrintedAt { get; private set; }

    public string PrintedBy => user.Name;

    public static string When(DateTimeOffset at)
    {
        var local = KyivDate.Local(at);
        return $"{Dates.InNumbers(DateOnly.FromDateTime(local))} {Dates.Time(TimeOnly.FromDateTime(local))}";
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Details = await mediator.Send(new GetCase.Query(CaseId), cancellationToken);
        PrintedAt = clock.GetUtcNow();
    }
}
