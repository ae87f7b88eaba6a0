using CnapPlatform.Application.Cases.Paper;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Work.Paper;

/// <summary>Numbers kept for blanks, for a time without power or network.</summary>
[ResponseCache(NoStore = true)]
public sealed class IndexModel(IMediator mediator, WorkplaceFrame frame, TimeProvider clock) : FormPage(mediator)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public ReserveNumbers.Command Form { get; set; } = new();

    public ListBlocks.Result Result { get; private set; } = null!;

    /// <summary>The year of the journal at hand.</summary>
    public int Year => KyivDate.Today(clock).Year;

    public IEnumerable<SelectListItem> PointOptions =>
        Result.Points.Select(p => new SelectListItem(p.Name, p.Id.Value.ToString()));

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        Form, id => Redirect(Url.Content($"~/work/{Slug}/paper/{id.Value}")), cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!frame.May(Permission.UsePaper))
        {
            throw new NotAllowed(Permission.UsePaper);
        }

        Result = await Mediator.Send(new ListBlocks.Query(), cancellationToken);
    }
}
