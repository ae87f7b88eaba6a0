using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Services;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Hromadas;

/// <summary>A hromada's first page: where its CNAP is and whether it is open, what people come for, the facts.</summary>
public sealed class IndexModel(IMediator mediator, CurrentHromadaInfo current) : PageModel
{
    public GetHromada.Result Hromada { get; private set; } = null!;

    public ListPoints.Result Reception { get; private set; } = null!;

    public ListServices.Catalogue? Catalogue { get; private set; }

    public IReadOnlyList<ListPackages.Row> Packages { get; private set; } = [];

    public bool IsLive => Hromada.Status == HromadaStatus.Live;

    /// <summary>The hromada or its centre is occupied now, so nobody can be sent there.</summary>
    public bool IsOccupied => Hromada.WarPeriods.Any(period =>
        period is { Status: WarTerritoryStatus.Occupied, To: null }
        && (period.UnitCode == Hromada.CentreCode
            || period.UnitCategory is UnitCategory.Hromada or UnitCategory.Raion or UnitCategory.Oblast));

    /// <summary>Periods that still last, and those that have ended, each told once for all places it holds for.</summary>
    public ILookup<bool, WarFact> WarFacts { get; private set; } = Enumerable.Empty<WarFact>().ToLookup(_ => true);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Hromada = await mediator.Send(new GetHromada.Query(current.Slug), cancellationToken);
        Reception = await mediator.Send(new ListPoints.Query(), cancellationToken);
        if (IsLive)
        {
            Catalogue = await mediator.Send(new ListServices.Query(), cancellationToken);
            Packages = await mediator.Send(new ListPackages.Query(), cancellationToken);
        }

        WarFacts = Hromada.WarPeriods
            .GroupBy(period => (period.Status, period.From, period.To))
            .Select(group => new WarFact(group.Key.Status, group.Key.From, group.Key.To, [.. group]))
            .ToLookup(fact => fact.To is null);
    }

    public sealed record WarFact(
        WarTerritoryStatus Status, DateOnly From, DateOnly? To, IReadOnlyList<GetHromada.WarPeriod> Places);
}
