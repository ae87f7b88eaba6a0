using System.Globalization;
using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Find;

/// <summary>A citizen looks for a village, a city or a hromada, sometimes with a service already in mind.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    private const int LongestName = 100;
    private const int LastPage = 10_000;

    [FromQuery(Name = "q")]
    public string? Asked { get; set; }

    [FromQuery(Name = "service")]
    public string? ServiceCode { get; set; }

    [FromQuery(Name = "package")]
    public string? PackageCode { get; set; }

    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    public Page<FindPlaces.Row>? Found { get; private set; }

    public PassportContent? Service { get; private set; }

    /// <summary>The package of services a person has in mind; null where there is none of the code.</summary>
    public ListPackages.Row? Package { get; private set; }

    public ListOblasts.Result? Oblasts { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(ServiceCode))
        {
            Service = await mediator.Send(new FindService.Query(ServiceCode), cancellationToken);
        }

        if (!string.IsNullOrEmpty(PackageCode))
        {
            var packages = await mediator.Send(new ListPackages.Query(), cancellationToken);
            Package = packages.FirstOrDefault(package => package.Code == PackageCode);
        }

        if (!string.IsNullOrWhiteSpace(Asked))
        {
            var text = Asked.Length > LongestName ? Asked[..LongestName] : Asked;
            Found = await mediator.Send(new FindPlaces.Query(text, NumberOfPage()), cancellationToken);
        }

        if (Found is null || Found.Total == 0)
        {
            Oblasts = await mediator.Send(new ListOblasts.Query(), cancellationToken);
        }

        return OnlyHromada() is { } only ? Redirect(Url.Content(AddressOf(only.Slug!))) : Page();
    }

    public string AddressOf(string slug)
    {
        if (Package is not null)
        {
            return $"~/h/{slug}/packages/{Package.Code}";
        }

        return Service is null ? $"~/h/{slug}" : $"~/h/{slug}/services/{Service.Code}";
    }

    // A hromada named in full needs no list to pick from.
    private FindPlaces.Row? OnlyHromada()
    {
        var exact = Found?.Items.Where(row => row.IsExact || Found.Total == 1).ToList() ?? [];
        return exact is [{ IsHromada: true, Slug: not null } only] ? only : null;
    }

    private int NumberOfPage() =>
        int.TryParse(PageNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? Math.Clamp(page, 1, LastPage)
            : 1;
}
