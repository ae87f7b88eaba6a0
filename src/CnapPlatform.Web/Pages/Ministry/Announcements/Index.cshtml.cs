using CnapPlatform.Application.Deadlines;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Ministry.Announcements;

/// <summary>What has changed in the counting of terms since the versions of the standard were published.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<CalendarAnnouncement> All { get; private set; } = [];

    public static string StateOf(CalendarAnnouncement announcement) => announcement switch
    {
        { AnnouncedAt: not null } => "Announced",
        { DroppedAt: not null } => "Dropped",
        { PreviewedAt: not null } => "Previewed",
        _ => "Planned",
    };

    public static string TagOf(CalendarAnnouncement announcement) => StateOf(announcement) switch
    {
        "Announced" => "ok",
        "Dropped" => "demo",
        _ => "soon",
    };

    /// <summary>From which day to which it holds; a suspension may have no end yet.</summary>
    public static string DaysOf(CalendarAnnouncement announcement, Texts texts) => announcement switch
    {
        { To: { } to } when to != announcement.From => $"{Dates.Full(announcement.From)} – {Dates.Full(to)}",
        { To: null, Kind: AnnouncementKind.TermsSuspended } =>
            texts.Format("Recalculation.OpenEnd", Dates.Full(announcement.From)),
        _ => Dates.Full(announcement.From),
    };

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        All = await mediator.Send(new ListAnnouncements.Query(), cancellationToken);
}
