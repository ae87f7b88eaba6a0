using CnapPlatform.Application.Standards.Comparison;
using CnapPlatform.Web.Standards;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Ministry;

/// <summary>A draft beside the version it changes, for the working group; as a page, on paper and as a file.</summary>
public sealed class CompareModel(IMediator mediator, ComparisonFile file) : PageModel
{
    [FromRoute]
    public int A { get; set; }

    [FromRoute]
    public int N { get; set; }

    public StandardComparison Comparison { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return file.Changes(Comparison);
    }

    public async Task<IActionResult> OnGetPeopleAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return file.People(Comparison);
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Comparison = await mediator.Send(new CompareVersions.DraftsQuery(A, N), cancellationToken);
}
