using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Application.Standards.Editing;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Standards;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Ministry;

/// <summary>
/// The form of one field of a draft. Its buttons add, remove and move rows without losing what was typed; a change by
/// somebody else is shown beside one's own.
/// </summary>
[RequestFormLimits(ValueCountLimit = 20_000)]
[ResponseCache(NoStore = true)]
public abstract class FieldPage(IMediator mediator, ICurrentUser user) : FormPage(mediator)
{
    public const string SavedKey = "SavedField";

    /// <summary>Tells the browser which kept text is not needed any more.</summary>
    public const string SavedDraftKey = "SavedDraft";

    private const string Prefix = FormName + ".";

    private bool _isKept;

    [FromRoute]
    public int Number { get; set; }

    [FromRoute]
    public string Field { get; set; } = "";

    /// <summary>Begin with what was typed and not saved.</summary>
    [FromQuery(Name = "copy")]
    public bool FromCopy { get; set; }

    /// <summary>Null for a field of the version itself.</summary>
    public virtual string? ServiceCode => null;

    public GetField.View View { get; private set; } = null!;

    public FieldAnswers Answers { get; private set; } = new([]);

    public string BaseHash { get; private set; } = "";

    public EditField.Clash? Clash { get; private set; }

    /// <summary>The card beside the form; null for fields of the version itself.</summary>
    public LiveCard? Card { get; private set; }

    public string Here => HttpContext.Request.PathBase + HttpContext.Request.Path;

    /// <summary>The page of the whole passport or content.</summary>
    public virtual string Above => Here[..Here[..Here.LastIndexOf('/')].LastIndexOf('/')];

    /// <summary>Under this name the browser keeps what was typed, for this person and this field only.</summary>
    public string DraftKey =>
        $"draft:{user.AccountId?.Value:N}:{HttpContext.Request.Path.ToString().ToLowerInvariant()}";

    public bool MayEdit => View.Status == StandardStatus.Draft && View.Shape is not null
        && user.May(Permission.EditStandard, HromadaId.None);

    /// <summary>What the person typed and cannot save here, because the version has left the editors' hands.</summary>
    public FieldAnswers? Unsaved => HttpMethods.IsPost(Request.Method) ? Answers : View.Copy?.Answers;

    /// <summary>Whether it waits for the person until the version is a draft again.</summary>
    public bool IsUnsavedKept => (HttpMethods.IsGet(Request.Method) || _isKept)
        && View.Status is not (StandardStatus.Published or StandardStatus.Discarded);

    public bool OffersCopy => View.Copy is not null && !FromCopy && Clash is null && HttpMethods.IsGet(Request.Method);

    /// <summary>What reviewers have said of the field, and whether the person may say more.</summary>
    public FieldComments Comments => new(
        Number,
        ServiceCode,
        View.Field.Path,
        View.Status is (StandardStatus.Draft or StandardStatus.Review)
            && user.May(Permission.ReviewStandard, HromadaId.None));

    public ShapeInput Root => new(View.Shape!, FieldAnswers.Root, Answers, View.Options);

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "do")] string? what, CancellationToken cancellationToken)
    {
        Answers = Typed();
        BaseHash = Request.Form["BaseHash"].ToString();
        if (what is not (null or "" or "save"))
        {
            Answers = Answers.After(what);
            await LoadAsync(cancellationToken);
            await KeepAsync(cancellationToken);
            return Page();
        }

        var command = new EditField.Command(Number, ServiceCode, Field) { Answers = Answers, BaseHash = BaseHash };
        var shown = await SubmitAsync(command, After, cancellationToken);
        if (Clash is not null)
        {
            await LoadAsync(cancellationToken);
        }

        await KeepAsync(cancellationToken);
        return shown;
    }

    /// <summary>The browser keeps what is being typed, every few seconds.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(CancellationToken cancellationToken)
    {
        await Mediator.Send(
            new SaveWorkingCopy.Command(Number, ServiceCode, Field)
            {
                Answers = Typed(),
                BaseHash = Request.Form["BaseHash"].ToString(),
            },
            cancellationToken);
        return StatusCode(StatusCodes.Status204NoContent);
    }

    /// <summary>The card with what is being typed, while it is being typed.</summary>
    public async Task<IActionResult> OnPostCardAsync(CancellationToken cancellationToken)
    {
        Answers = Typed();
        return Partial("~/Pages/Ministry/_LiveCard.cshtml", await LiveAsync(cancellationToken));
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellationToken)
    {
        await Mediator.Send(new DiscardWorkingCopy.Command(Number, ServiceCode, Field), cancellationToken);
        TempData[SavedDraftKey] = DraftKey;
        return LocalRedirect(Above);
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await Mediator.Send(new GetField.Query(Number, ServiceCode, Field), cancellationToken);
        if (HttpMethods.IsGet(Request.Method) && View.Shape is not null)
        {
            var copy = FromCopy ? View.Copy : null;
            Answers = copy?.Answers ?? FieldAnswers.Of(View.Shape, View.Value);
            BaseHash = copy?.BaseHash ?? View.Hash;
        }

        Card = ServiceCode is not null && MayEdit ? await LiveAsync(cancellationToken) : null;
    }

    // Somebody handed the version over meanwhile: what was typed in good faith is not lost.
    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        if (View is not { Shape: not null, Status: StandardStatus.Review or StandardStatus.Approved })
        {
            return;
        }

        var command = new SaveWorkingCopy.Command(Number, ServiceCode, Field)
        {
            Answers = Answers,
            BaseHash = BaseHash,
            AfterHandover = true,
        };
        try
        {
            await Mediator.Send(command, cancellationToken);
            _isKept = true;
        }
        catch (Exception no) when (no is ValidationException or Refused)
        {
            // It is too long to be kept, or no form of ours: it is shown, and nothing is promised.
        }
    }

    // What does not fit yet is no card: the last one that does is shown, and says so.
    private async Task<LiveCard> LiveAsync(CancellationToken cancellationToken)
    {
        var query = new PreviewCard.Query(Number, ServiceCode ?? throw new NotFound());
        try
        {
            var typed = await Mediator.Send(query with { Typed = (Field, Answers) }, cancellationToken);
            return new LiveCard(typed.Card, Field, FitsWhatIsTyped: true);
        }
        catch (ValidationException)
        {
            var saved = await Mediator.Send(query, cancellationToken);
            return new LiveCard(saved.Card, Field, FitsWhatIsTyped: false);
        }
    }

    private IActionResult After(EditField.Outcome outcome)
    {
        Clash = outcome.Clash;
        return Clash is null ? Saved() : Page();
    }

    private LocalRedirectResult Saved()
    {
        TempData[SavedKey] = Field;
        TempData[SavedDraftKey] = DraftKey;
        return LocalRedirect(Above);
    }

    private FieldAnswers Typed() => new(Request.Form
        .Where(answer => answer.Key.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(answer => KeyValuePair.Create(answer.Key[Prefix.Length..], string.Join('\n', [.. answer.Value]))));
}

/// <summary>A passport's card beside the form of one of its fields.</summary>
/// <param name="FitsWhatIsTyped">False: what is typed does not fit yet, and the card shows what is saved.</param>
public sealed record LiveCard(GetServiceCard.Card Card, string Field, bool FitsWhatIsTyped);
