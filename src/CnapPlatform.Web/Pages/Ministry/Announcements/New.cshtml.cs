using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Ministry.Announcements;

/// <summary>Writes down a change in the counting of terms; the next page shows what it would move.</summary>
public sealed class NewModel(IMediator mediator, ICurrentUser user, Texts texts) : FormPage(mediator)
{
    [BindProperty]
    public PlanAnnouncement.Command Form { get; set; } = new();

    public IEnumerable<SelectListItem> Kinds => Enum.GetNames<AnnouncementKind>()
        .Select(kind => new SelectListItem(texts[$"Recalculation.Kind.{kind}"], kind));

    public IEnumerable<SelectListItem> Statuses => Enum.GetNames<WarTerritoryStatus>()
        .Select(status => new SelectListItem(texts[$"Recalculation.Status.{status}"], status));

    public IReadOnlyList<SelectListItem> Services { get; private set; } = [];

    /// <summary>Announced suspensions that have no known end.</summary>
    public IReadOnlyList<SelectListItem> Suspensions { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        Form, id => RedirectToPage("Announcement", new { id }), cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!user.May(Permission.AnnounceChanges, HromadaId.None))
        {
            throw new NotAllowed(Permission.AnnounceChanges);
        }

        var standard = await Mediator.Send(new GetStandard.Query(), cancellationToken);
        Services =
        [
            .. standard.Services.OrderBy(service => service.Name.Here(), Numbers.Alphabetical)
                .Select(service => new SelectListItem(service.Name.Here(), service.Code)),
        ];
        var all = await Mediator.Send(new ListAnnouncements.Query(), cancellationToken);
        Suspensions =
        [
            .. all.Where(a => a is { Kind: AnnouncementKind.TermsSuspended, AnnouncedAt: not null })
                .Where(a => !all.Any(end => end.Ends == a.Id && end.AnnouncedAt is not null))
                .Select(a => new SelectListItem($"{a.Act}, {Dates.Full(a.From)}", a.Id.ToString())),
        ];
    }
}
