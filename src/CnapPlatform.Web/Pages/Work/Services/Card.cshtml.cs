using CnapPlatform.Application.Services;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Services;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Work.Services;

/// <summary>The rows of a service's card: the standard's words, the hromada's own, and why a row is closed.</summary>
public sealed class CardModel(IMediator mediator, Texts texts, RowText rows)
    : FormPage(mediator)
{
    public const string SavedKey = "Saved";

    /// <summary>The row whose own words were just given up.</summary>
    public const string DroppedKey = "Dropped";

    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public OverrideCard.Command Form { get; set; } = new();

    public GetOverrides.CardRows Card { get; private set; } = null!;

    public IReadOnlyList<FieldClarification> Clarifications { get; private set; } = [];

    public IEnumerable<SelectListItem> Rows => Card.Rows
        .Select(row => new SelectListItem(texts[$"Services.CardField.{row.Field}"], row.Field.ToString()));

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SubmitAsync(Form with { Code = Code }, Saved, cancellationToken);

    /// <summary>What the standard itself says in a row.</summary>
    public IEnumerable<string> StandardText(CardField field) => rows.Of(Card.Passport, field);

    /// <summary>What the working group has made clear about a row.</summary>
    public IEnumerable<FieldClarification> ClarificationsOf(CardField field) =>
        Clarifications.OfRows(field);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Card = await Mediator.Send(new GetOverrides.Query(Code), cancellationToken);
        Clarifications = await Mediator.Send(new ListClarificationsHere.Query(Code), cancellationToken);
    }

    private RedirectToPageResult Saved()
    {
        TempData[SavedKey] = Form.Field.ToString();
        return RedirectToPage();
    }
}
