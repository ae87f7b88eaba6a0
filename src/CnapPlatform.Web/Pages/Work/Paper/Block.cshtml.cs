using CnapPlatform.Application.Cases.Paper;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Paper;

/// <summary>One block: every number, what became of it, and what is still to be done with it.</summary>
[ResponseCache(NoStore = true)]
public sealed class BlockModel(IMediator mediator, WorkplaceFrame frame) : FormPage(mediator)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute(Name = "id")]
    public Guid BlockId { get; set; }

    [BindProperty]
    public VoidNumbers.Command Form { get; set; } = new();

    public GetBlock.Sheet Sheet { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Form = Form with { BlockId = BlockId };
        return SubmitAsync(Form, () => RedirectToPage(), cancellationToken);
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!frame.May(Permission.UsePaper))
        {
            throw new NotAllowed(Permission.UsePaper);
        }

        Sheet = await Mediator.Send(new GetBlock.Query(BlockId), cancellationToken);
    }
}
