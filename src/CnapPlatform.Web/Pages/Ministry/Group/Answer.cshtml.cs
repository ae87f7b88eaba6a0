using System.Globalization;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Group;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Standards;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Ministry.Group;

/// <summary>One clarification answers what waits at a field; or nothing, where the group speaks first.</summary>
public sealed class AnswerModel(IMediator mediator, ICurrentUser user, Texts texts) : FormPage(mediator)
{
    public const string PublishedKey = "Published";

    private const int Most = 100;

    [FromQuery(Name = "service")]
    public string? Service { get; set; }

    [FromQuery(Name = "field")]
    public string? Field { get; set; }

    [BindProperty]
    public PublishClarification.Command Form { get; set; } = new();

    public IReadOnlyList<ListQuestions.Row> Waiting { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Services { get; private set; } = [];

    public IEnumerable<SelectListItem> Fields => StandardField.OfPassport
        .Select(f => new SelectListItem(texts.FieldName(f.Path), f.Path));

    public IEnumerable<SelectListItem> Options => Waiting.Select(question => new SelectListItem(
        string.Create(CultureInfo.CurrentCulture, $"{question.Text} ({LocalTexts.ProperName(question.Hromada)})"),
        question.Id.ToString()));

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Form = new PublishClarification.Command { ServiceCode = Service, Field = Field };
        await LoadAsync(cancellationToken);
        Form = Form with { Answers = [.. Waiting.Select(question => question.Id)] };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SubmitAsync(Form, _ => Published(), cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!user.May(Permission.EditStandard, HromadaId.None))
        {
            throw new NotAllowed(Permission.EditStandard);
        }

        if (!string.IsNullOrEmpty(Form.ServiceCode)
            && StandardField.Find(Form.ServiceCode, Form.Field ?? "") is not null)
        {
            var query = new ListQuestions.Query(Form.ServiceCode, Form.Field, OnlyWaiting: true) { Size = Most };
            Waiting = (await Mediator.Send(query, cancellationToken)).Items;
        }

        var standard = await Mediator.Send(new GetStandard.Query(), cancellationToken);
        Services = [.. standard.Services.Select(s => new SelectListItem(s.Name.Here(), s.Code))];
    }

    private RedirectResult Published()
    {
        TempData[PublishedKey] = true;
        return Redirect(Url.Content("~/ministry/questions"));
    }
}
