using CnapPlatform.Application.Services;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Deadlines;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Services;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Work.Services;

/// <summary>The rows of a service's card: the standard's words, the hromada's own, and why a row is closed.</summary>
public sealed class CardModel(IMediator mediator, Texts texts, TermText terms, ServiceText services)
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
    public IEnumerable<string> StandardText(CardField field)
    {
        var passport = Card.Passport;
        return field switch
        {
            CardField.Name => [passport.Name.Here()],
            CardField.Provider => [passport.Provider.Name.Here()],
            CardField.Locations or CardField.Schedule or CardField.Contacts => [texts["Work.Card.FromPoints"]],
            CardField.Fee => passport.Variants.Select(v => Of(passport, v, FeeOf(v.Fee))),
            CardField.Term => passport.Variants.Select(v => Of(passport, v, terms.Length(v.Term.ToTerm()))),
            _ => passport.Card.Row(field).Items.Select(item => item.Text.Here()),
        };
    }

    /// <summary>What the working group has made clear about a row.</summary>
    public IEnumerable<FieldClarification> ClarificationsOf(CardField field) =>
        Clarifications.Where(c => CardPaths.RowOf(c.Field) == field);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Card = await Mediator.Send(new GetOverrides.Query(Code), cancellationToken);
        Clarifications = await Mediator.Send(new ListClarificationsHere.Query(Code), cancellationToken);
    }

    private static string Of(PassportContent passport, ServiceVariant variant, string said) =>
        passport.Variants.Count == 1 ? Texts.Sentence(said) : $"{variant.Title.Here()}: {said}";

    private string FeeOf(Fee fee) => fee switch
    {
        { Kind: FeeKind.Free } => services.Fee(0),
        { Kind: FeeKind.Fixed, Kopiykas: { } sum } => services.Fee(sum),
        { Percent: { } percent } => texts.Format($"Work.Card.Fee.{fee.Kind}", Numbers.WithDecimals(percent, 3)),
        _ => services.Fee(null),
    };

    private RedirectToPageResult Saved()
    {
        TempData[SavedKey] = Form.Field.ToString();
        return RedirectToPage();
    }
}
