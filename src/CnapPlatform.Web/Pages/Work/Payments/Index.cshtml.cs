using CnapPlatform.Application.Cases.Payments;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Staff;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Payments;

/// <summary>What was noted of fees, by day, number, case and kind.</summary>
[ResponseCache(NoStore = true)]
public sealed class IndexModel(IMediator mediator, WorkplaceFrame frame, Texts texts) : PaymentsPage
{
    [FromRoute]
    public string Slug { get; set; } = "";

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
            Book = await mediator.Send(Asked, cancellationToken);
        }
        catch (ValidationException wrong)
        {
            ModelState.AddModelError("to", texts.Say(wrong.Errors.First()));
            Book = await mediator.Send(new ListPayments.Query(), cancellationToken);
        }
    }

    /// <summary>The address of the same entries as a file.</summary>
    public string FileOf(string format) => Url.Content($"~/work/{Slug}/payments.{format}") + QueryString.Create(
        new (string Name, string? Value)[]
        {
            ("from", Book.From is { } from ? Dates.Iso(from) : null),
            ("to", Book.To is { } to ? Dates.Iso(to) : null),
            ("receipt", Receipt),
            ("case", Case),
            ("kind", Kind?.ToString()),
        }
        .Where(part => !string.IsNullOrEmpty(part.Value))
        .Select(part => KeyValuePair.Create(part.Name, part.Value)));
}
