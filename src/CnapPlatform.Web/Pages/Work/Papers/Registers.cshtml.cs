using System.Globalization;
using CnapPlatform.Application.Documents;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Papers;

/// <summary>Registers of handed-over cases, both ways, and what of a day is still to be put into one.</summary>
[ResponseCache(NoStore = true)]
public sealed class RegistersModel(IMediator mediator) : FormPage(mediator)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    // A text: a date that is not there would leave the posted form without its verdict.
    [FromQuery(Name = "day")]
    public string? Day { get; set; }

    [FromQuery(Name = "page")]
    public int? PageNumber { get; set; }

    [BindProperty]
    public MakeRegister.Command Form { get; set; } = new();

    public ListRegisters.Registers Registers { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await LoadAsync(cancellationToken);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SubmitAsync(Form, id => RedirectToPage("Register", new { slug = Slug, id }), cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) =>
        Registers = await Mediator.Send(new ListRegisters.Query(Asked(), PageNumber ?? 1), cancellationToken);

    private DateOnly? Asked() => DateOnly.TryParseExact(
        Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : null;
}
