using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Views;
using CnapPlatform.Application.Services.Network;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work;

/// <summary>The first page of a working day: what is overdue, what is due today, what waits.</summary>
public sealed class TodayModel(IMediator mediator, WorkplaceFrame frame) : CaseListPage(mediator)
{
    private static readonly ListCases.Filter[] Numbers =
        [ListCases.Filter.Overdue, ListCases.Filter.DueToday, ListCases.Filter.Waiting];

    [FromQuery(Name = "filter")]
    public string? Chosen { get; set; }

    public ListCases.Filter Filter { get; private set; }

    public GetMyDay.Day Day { get; private set; } = null!;

    /// <summary>Own texts of the hromada to decide about, now or later; null where there are none.</summary>
    public FindStandardNotice.Notice? Standard { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!frame.May(Permission.ViewCases) && frame.May(Permission.ViewHromadaSettings))
        {
            return LocalRedirect(Url.Content($"~/work/{Slug}/services"));
        }

        Filter = Array.Find(Numbers, f => string.Equals(f.ToString(), Chosen, StringComparison.OrdinalIgnoreCase));
        await ReadAsync(Filter, cancellationToken);
        Day = await Mediator.Send(new GetMyDay.Query(), cancellationToken);
        Standard = await Mediator.Send(new FindStandardNotice.Query(), cancellationToken);
        return Page();
    }
}
