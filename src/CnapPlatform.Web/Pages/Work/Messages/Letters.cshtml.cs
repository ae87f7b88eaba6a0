using CnapPlatform.Application.Notifications;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work.Messages;

/// <summary>Letters on paper: print, put into envelopes, mark as posted.</summary>
[ResponseCache(NoStore = true)]
public sealed class LettersModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public IReadOnlyList<ListLetters.Row> Letters { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Letters = await mediator.Send(new ListLetters.Query(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        await mediator.Send(new PostLetter.Command(id), cancellationToken);
        return RedirectToPage();
    }
}
