using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Ministry.Announcements;

/// <summary>What an announcement would move, or has moved; from here it is announced or dropped.</summary>
[ResponseCache(NoStore = true)]
public sealed class AnnouncementModel(IMediator mediator) : FormPage(mediator)
{
    /// <summary>How many hromadas the page lists.</summary>
    public const int Longest = 200;

    [FromRoute]
    public Guid Id { get; set; }

    public GetAnnouncement.Details Details { get; private set; } = null!;

    /// <summary>The service whose terms stand still; null where those of all do.</summary>
    public LocalText? Service { get; private set; }

    /// <summary>The job has not gone through all hromadas yet.</summary>
    public bool IsWorking => Details.Announcement switch
    {
        { DroppedAt: not null } => false,
        { AnnouncedAt: null } announcement => announcement.PreviewedAt is null,
        _ => Details.Run.Hromadas < Details.OpenHromadas,
    };

    public Task<IActionResult> OnPostAsync(string? step, CancellationToken cancellationToken) => step switch
    {
        "announce" => SubmitAsync(new AnnounceChange.Command(Id), () => RedirectToPage(), cancellationToken),
        "drop" => SubmitAsync(new DropAnnouncement.Command(Id), () => RedirectToPage(), cancellationToken),
        _ => Task.FromResult<IActionResult>(BadRequest()),
    };

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Details = await Mediator.Send(new GetAnnouncement.Query(Id), cancellationToken);
        if (Details.Announcement.ServiceCode is { } code)
        {
            var standard = await Mediator.Send(new GetStandard.Query(), cancellationToken);
            Service = standard.Services.FirstOrDefault(service => service.Code == code)?.Name ?? new LocalText(code);
        }
    }
}
