using CnapPlatform.Application.Cases.Payments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work.Payments;

/// <summary>What of the book of payments is asked for, alike for the page and its files.</summary>
public abstract class PaymentsPage : PageModel
{
    [FromQuery(Name = "from")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "to")]
    public DateOnly? To { get; set; }

    [FromQuery(Name = "receipt")]
    public string? Receipt { get; set; }

    [FromQuery(Name = "case")]
    public string? Case { get; set; }

    [FromQuery(Name = "kind")]
    public PaymentKind? Kind { get; set; }

    protected ListPayments.Query Asked => new(From, To, Receipt, Case, Kind);
}
