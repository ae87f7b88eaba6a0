using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Application.Services.Network;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work;

/// <summary>A person's own notices in this hromada, unread first.</summary>
[ResponseCache(NoStore = true)]
public sealed class NoticesModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public Page<ListNotices.Row> Notices { get; private set; } = null!;

    /// <summary>Own texts to decide about, now or later; null where there are none.</summary>
    public FindStandardNotice.Notice? Standard { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Notices = await mediator.Send(new ListNotices.Query(PageNumber), cancellationToken);
        Standard = await mediator.Send(new FindStandardNotice.Query(), cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(Guid[] ids, CancellationToken cancellationToken)
    {
        await mediator.Send(new MarkNoticesRead.Command(ids), cancellationToken);
        return RedirectToPage();
    }
}
