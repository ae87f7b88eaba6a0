using CnapPlatform.Application.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work.Cases;

/// <summary>An attachment of a case, always saved and never shown inside the product.</summary>
[ResponseCache(NoStore = true)]
public sealed class FileModel(IMediator mediator) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, int seq, CancellationToken cancellationToken)
    {
        var file = await mediator.Send(new GetCaseFile.Query(id, seq), cancellationToken);
        return File(file.Content, file.ContentType, file.Name);
    }
}
