using System.Globalization;
using CnapPlatform.Application.Standards.Exchange;
using CnapPlatform.Application.Standards.Group;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Standards;

/// <summary>The published versions of the standard, and which of them applied on a day.</summary>
public sealed class IndexModel(IMediator mediator, Texts texts) : PageModel
{
    /// <summary>The day asked about, as a browser or a person writes it; today where nothing is asked.</summary>
    [FromQuery(Name = "on")]
    public string? Asked { get; set; }

    public string? Error { get; private set; }

    public ListPublished.View List { get; private set; } = null!;

    public IReadOnlyList<OpenConsultation> Consultations { get; private set; } = [];

    public IReadOnlyList<ClosedConsultation> Closed { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        DateOnly? on = null;
        if (!string.IsNullOrWhiteSpace(Asked))
        {
            string[] forms = ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"];
            if (DateOnly.TryParseExact(
                Asked.Trim(), forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                on = day;
            }
            else
            {
                Error = texts["Exchange.On.NotADate"];
            }
        }

        List = await mediator.Send(new ListPublished.Query(on), cancellationToken);
        Consultations = await mediator.Send(new ListOpenConsultations.Query(), cancellationToken);
        Closed = await mediator.Send(new ListClosedConsultations.Query(), cancellationToken);
    }
}
