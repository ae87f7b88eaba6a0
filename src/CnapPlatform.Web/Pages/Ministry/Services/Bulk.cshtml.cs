using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Editing;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Standards;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Ministry.Services;

/// <summary>One field of many passports: choose it, fill it in, see what changes, confirm.</summary>
[RequestFormLimits(ValueCountLimit = 20_000)]
public sealed class BulkModel(IMediator mediator, ICurrentUser user, Texts texts) : FormPage(mediator)
{
    public const string SavedKey = "SavedMany";

    public const string ServicesName = $"{FormName}.{nameof(BulkEdit.Command.Codes)}";

    private const string Prefix = FormName + ".";

    [FromRoute]
    public int Number { get; set; }

    public string[] Codes { get; private set; } = [];

    public string? Field { get; private set; }

    public GetDraftServices.View List { get; private set; } = null!;

    public FieldAnswers Answers { get; private set; } = new([]);

    public BulkEdit.Result? Preview { get; private set; }

    public BulkField? Bulk => BulkField.Find(Field);

    public FieldShape? Shape => Bulk?.Shape;

    public ShapeInput Root => new(Shape!, FieldAnswers.Root, Answers, List.Options);

    /// <summary>The chosen services that the draft has.</summary>
    public IReadOnlyList<FieldOption> Chosen { get; private set; } = [];

    public string? WrongServices =>
        ModelState.TryGetValue(ServicesName, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;

    public override Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Codes = [.. Request.Query["codes"].OfType<string>().Distinct()];
        Field = Request.Query["field"];
        return base.OnGetAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Codes = [.. Request.Form["codes"].OfType<string>().Distinct()];
        Field = Request.Form["field"];
        Answers = new(Request.Form
            .Where(answer => answer.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(answer => KeyValuePair.Create(answer.Key[Prefix.Length..], string.Join('\n', [.. answer.Value]))));
        var what = Request.Form["do"].ToString();
        if (what is not ("save" or "preview"))
        {
            Answers = Answers.After(what);
            await LoadAsync(cancellationToken);
            return Page();
        }

        var command = new BulkEdit.Command(Number, Field ?? "")
        {
            Codes = Codes,
            Answers = Answers,
            Stamp = what is "save" ? Request.Form["stamp"].ToString() : "",
        };
        var next = await SubmitAsync(command, After, cancellationToken);
        if (Preview is not null)
        {
            await LoadAsync(cancellationToken);
        }

        return next;
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!user.May(Permission.EditStandard, HromadaId.None))
        {
            throw new NotAllowed(Permission.EditStandard);
        }

        List = await Mediator.Send(new GetDraftServices.Query(Number), cancellationToken);
        Chosen = [.. List.Options.Of("service").Where(option => Codes.Contains(option.Value))];
        var unknown = Codes.Except(Chosen.Select(option => option.Value)).ToList();
        if (unknown.Count > 0 && WrongServices is null)
        {
            ModelState.AddModelError(ServicesName, texts.Say(BulkEdit.Unknown(unknown)));
        }
    }

    private IActionResult After(BulkEdit.Result result)
    {
        if (!result.IsSaved)
        {
            Preview = result;
            return Page();
        }

        TempData[SavedKey] = result.Changed;
        return LocalRedirect(Url.Content($"~/ministry/standards/{Number}/services"));
    }
}
