using CnapPlatform.Application.Kernel;
using CnapPlatform.Web.Hromadas;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Papers;

/// <summary>The journal of a period on A4 sheets, with numbered pages and lines to sign on.</summary>
[ResponseCache(NoStore = true)]
public sealed class JournalPrintModel(
    IMediator mediator, CurrentHromadaInfo place, PlaceNames names, ICurrentUser user, Texts texts, TimeProvider clock)
    : JournalPage(mediator)
{
    /// <summary>A browser lays out some thousands of rows in seconds; a longer journal is printed by months.</summary>
    private const int LongestPrint = 5000;

    public string Office => texts.Format("Papers.Journal.Office", names.Hromada(place.Hromada!.Name));

    public string Period => From is null && To is null
        ? texts.Format("Papers.Journal.WholeYear", Journal.Year)
        : texts.Format("Papers.Journal.Period", End(From), End(To));

    public DateTimeOffset PrintedAt => clock.GetUtcNow();

    private static string End(DateOnly? day) => day is { } date ? Dates.InNumbers(date) : "…";

    public string PrintedBy => user.Name;

    public string Back => Address("page", "1");

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(LongestPrint, cancellationToken);
}
