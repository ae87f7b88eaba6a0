using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Services;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Hromadas;

/// <summary>
/// The receipt of an online application with its secret code. It is carried by a cookie of the applicant's own
/// browser, so a reload shows it again and nobody else's address does.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ReceiptModel(IMediator mediator, CurrentHromadaInfo current) : PageModel
{
    internal const string CodeKey = "receipt.code";
    internal const string SlugKey = "receipt.slug";
    internal const string ServiceKey = "receipt.service";
    internal const string PointKey = "receipt.point";
    internal const string DueKey = "receipt.due";

    public string? TrackingCode { get; private set; }

    public PassportContent? Service { get; private set; }

    public ServicePoint? Point { get; private set; }

    public DateTime KyivNow { get; private set; }

    public DateOnly DueIfSignedToday { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (TempData.Peek(SlugKey) as string != current.Slug
            || TempData.Peek(CodeKey) is not string code || TempData.Peek(DueKey) is not int due)
        {
            return;
        }

        TrackingCode = code;
        DueIfSignedToday = DateOnly.FromDayNumber(due);
        Service = await mediator.Send(
            new FindService.Query(TempData.Peek(ServiceKey) as string ?? ""), cancellationToken);
        var reception = await mediator.Send(new ListPoints.Query(), cancellationToken);
        KyivNow = reception.KyivNow;

        // The cookie reads back as a Guid what was written as its text.
        var point = TempData.Peek(PointKey)?.ToString();
        Point = reception.Points.FirstOrDefault(p => p.Id.Value.ToString() == point);
    }
}
