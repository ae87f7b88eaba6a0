using System.Globalization;
using CnapPlatform.Application.Hromadas;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Find;

/// <summary>The hromadas nearest to where a person is; the coordinates are used once and kept nowhere.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class NearModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<NearestHromadas.Row>? Nearest { get; private set; }

    public async Task OnGetAsync(
        [FromQuery] string? lat, [FromQuery] string? lon, CancellationToken cancellationToken)
    {
        if (Coordinate(lat, 90) is { } latitude && Coordinate(lon, 180) is { } longitude)
        {
            Nearest = await mediator.Send(new NearestHromadas.Query(latitude, longitude), cancellationToken);
        }
    }

    private static double? Coordinate(string? text, double limit) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees)
        && Math.Abs(degrees) <= limit
            ? degrees
            : null;
}
