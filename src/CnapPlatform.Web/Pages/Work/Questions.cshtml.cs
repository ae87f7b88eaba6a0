using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Group;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Components;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Standards;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Work;

/// <summary>A hromada asks the working group what a field of a card means, and reads the answers.</summary>
public sealed class QuestionsModel(IMediator mediator, Texts texts) : FormPage(mediator)
{
    public const string AskedKey = "Asked";

    [FromRoute]
    public string Slug { get; set; } = "";

    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    [FromQuery(Name = "service")]
    public string? Service { get; set; }

    [FromQuery(Name = "field")]
    public string? Field { get; set; }

    [BindProperty]
    public AskQuestion.Command Form { get; set; } = new();

    public Page<ListOwnQuestions.Row> Own { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Services { get; private set; } = [];

    public IEnumerable<SelectListItem> Fields => StandardField.OfPassport
        .Select(f => new SelectListItem(texts.FieldName(f.Path), f.Path));

    public override Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Form = new AskQuestion.Command { ServiceCode = Service, Field = Field };
        return base.OnGetAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SubmitAsync(Form, Asked, cancellationToken);

    /// <summary>An answer as the cards show it.</summary>
    public static FieldClarification Shown(Clarification c) =>
        new(c.Id, c.Field, c.Question, c.Answer, c.Basis, c.PublishedAt);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Own = await Mediator.Send(new ListOwnQuestions.Query(Paging.NumberOf(PageNumber)), cancellationToken);
        var services = await Mediator.Send(new ListOwnServices.Query(), cancellationToken);
        Services = [.. services.Services.Select(s => new SelectListItem(s.Name.Here(), s.Code))];
    }

    private RedirectResult Asked()
    {
        TempData[AskedKey] = true;
        return Redirect(Url.Content($"~/work/{Slug}/questions"));
    }
}
