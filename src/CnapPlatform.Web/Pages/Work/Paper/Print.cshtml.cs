using CnapPlatform.Application.Cases.Paper;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases.Paper;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work.Paper;

/// <summary>The blanks of a block: a sheet of the journal, and for each number two inventories and a receipt.</summary>
[ResponseCache(NoStore = true)]
public sealed class PrintModel(IMediator mediator, WorkplaceFrame frame) : PageModel
{
    /// <summary>Empty lines of documents on a blank.</summary>
    public const int Lines = 8;

    [FromRoute]
    public string Slug { get; set; } = "";

    public GetBlock.Sheet Sheet { get; private set; } = null!;

    /// <summary>Those that are still free: a used number is never printed on a blank again.</summary>
    public IReadOnlyList<ReservedNumber> Numbers =>
        [.. Sheet.Block.Numbers.Where(number => number.State == ReservedNumberState.Free)];

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!frame.May(Permission.UsePaper))
        {
            throw new NotAllowed(Permission.UsePaper);
        }

        Sheet = await mediator.Send(new GetBlock.Query(id), cancellationToken);
    }
}
