using CnapPlatform.Application.Services;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Hromadas;

/// <summary>The services of one hromada, found by words and category.</summary>
public sealed class ServicesModel(IMediator mediator, CurrentHromadaInfo current) : PageModel
{
    [FromQuery(Name = "q")]
    public string? Asked { get; set; }

    [FromQuery(Name = "category")]
    public string? Category { get; set; }

    public ListServices.Catalogue Catalogue { get; private set; } = null!;

    public ListServices.CategoryCount? Chosen => Catalogue.Categories.FirstOrDefault(c => c.Code == Category);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (current.Hromada!.Status != HromadaStatus.Live)
        {
            return Redirect(Url.Content($"~/h/{current.Slug}"));
        }

        Catalogue = await mediator.Send(new ListServices.Query(Asked, Category), cancellationToken);
        return Page();
    }
}
