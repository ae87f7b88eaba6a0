using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Services;

/// <summary>A hromada gives its own words of a row up, having seen them once more.</summary>
public sealed class DropModel(IMediator mediator) : FormPage(mediator)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute]
    public string Code { get; set; } = "";

    [FromRoute]
    public CardField Field { get; set; }

    public LocalOverride Own { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SubmitAsync(new DropOverride.Command(Code, Field), Dropped, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            throw new NotFound();
        }

        var card = await Mediator.Send(new GetOverrides.Query(Code), cancellationToken);
        Own = card.Rows.FirstOrDefault(row => row.Field == Field)?.Override ?? throw new NotFound();
    }

    private RedirectResult Dropped()
    {
        TempData[CardModel.DroppedKey] = Field.ToString();
        return Redirect(Url.Content($"~/work/{Slug}/services/{Code}"));
    }
}
