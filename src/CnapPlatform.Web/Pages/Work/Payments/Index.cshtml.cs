using CnapPlatform.Application.Cases.Payments;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Staff;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work.Payments;

/// <summary>A day's receipts, to be compared with the statement of the treasury.</summary>
[ResponseCache(NoStore = true)]
public sealed class IndexModel(IMediator mediator, WorkplaceFrame frame, Texts texts) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromQuery(Name = "from")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "to")]
    public DateOnly? To { get; set; }

    public ListPayments.Book Book { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (!frame.May(Permission.HandlePayments))
        {
            throw new NotAllowed(Permission.HandlePayments);
        }

        // A period that makes no sense is said above today's list.
        try
        {
            Book = await mediator.Send(new ListPayments.Query(From, To), cancellationToken);
        }
        catch (ValidationException wrong)
        {
            ModelState.AddModelError("to", texts.Say(wrong.Errors.First()));
            Book = await mediator.Send(new ListPayments.Query(), cancellationToken);
        }
    }
}
