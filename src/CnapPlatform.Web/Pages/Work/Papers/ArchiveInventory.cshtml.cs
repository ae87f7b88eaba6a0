using System.Globalization;
using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Web.Hromadas;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work.Papers;

/// <summary>The inventory of the files that went to the archive in a year (опис справ), as a printed form.</summary>
[ResponseCache(NoStore = true)]
public sealed class ArchiveInventoryModel(
    IMediator mediator, CurrentHromadaInfo place, PlaceNames names, ICurrentUser user, Texts texts) : PageModel
{
    private const int LongestPrint = 5000;

    [FromRoute]
    public string Slug { get; set; } = "";

    [FromQuery(Name = "year")]
    public int? Year { get; set; }

    [FromQuery(Name = "class")]
    public RetentionClass? Class { get; set; }

    public ListArchive.Archive Archive { get; private set; } = null!;

    public string Office => texts.Format("Papers.Journal.Office", names.Hromada(place.Hromada!.Name));

    public string PrintedBy => user.Name;

    public bool IsUnconfirmed => Archive.Terms.Values.Any(term => term is { Confirmed: false });

    public static string Day(DateOnly? day) => day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) ?? "–";

    public string NameOf(RetentionClass kept) => texts[$"Papers.Retention.{kept}"].ToLower(CultureInfo.CurrentCulture);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Archive = await mediator.Send(
            new ListArchive.Query(ListArchive.Part.Archived, Year, Class, Size: LongestPrint), cancellationToken);
    }
}
