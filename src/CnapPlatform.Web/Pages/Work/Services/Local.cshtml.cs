using CnapPlatform.Application.Services.Local;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Work.Services;

/// <summary>A service that the hromada's council has established: written down, or changed by a later decision.</summary>
public sealed class LocalModel(IMediator mediator, Texts texts, TimeProvider clock) : FormPage(mediator)
{
    public const string SavedKey = "SavedLocal";

    [FromRoute]
    public string Slug { get; set; } = "";

    /// <summary>Null for a new service.</summary>
    [FromRoute]
    public string? Code { get; set; }

    [BindProperty]
    public SaveLocalService.Command Form { get; set; } = new();

    public GetLocalService.View View { get; private set; } = null!;

    /// <summary>The day of its end has not come, so it may be set or moved.</summary>
    public bool MayBeWithdrawn => Code is not null && !(View.WithdrawnOn <= KyivDate.Today(clock));

    public IEnumerable<SelectListItem> Categories =>
        View.Categories.Select(c => new SelectListItem(c.Name.Here(), c.Code));

    public IEnumerable<SelectListItem> Bodies =>
        View.Bodies.Select(body => new SelectListItem(body.Name, body.Id.ToString()));

    public IEnumerable<SelectListItem> AppealBodies =>
        View.AppealBodies.Select(body => new SelectListItem(body.Name.Here(), body.Code));

    public IEnumerable<SelectListItem> Filings => Enum.GetValues<FilingRule>()
        .Select(rule => new SelectListItem(texts[$"Services.Filing.{rule}"], rule.ToString()));

    public IEnumerable<SelectListItem> Units => new[] { TermUnit.WorkingDay, TermUnit.CalendarDay, TermUnit.Month }
        .Select(unit => new SelectListItem(texts[$"Local.Unit.{unit}"], unit.ToString()));

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SubmitAsync(Form with { Code = Code }, Saved, cancellationToken);

    protected override string FieldOf(Refused refused) =>
        refused.Reason is ServiceRefusals.OfferedBeforeDecision or ServiceRefusals.OfferedAlready
            ? "Form.OfferedFrom"
            : base.FieldOf(refused);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await Mediator.Send(new GetLocalService.Query(Code), cancellationToken);
        if (HttpMethods.IsGet(Request.Method))
        {
            Form = View.Form;
        }
    }

    private LocalRedirectResult Saved(string code)
    {
        TempData[SavedKey] = Form.ShortName;
        return LocalRedirect(Url.Content($"~/work/{Slug}/services#local"));
    }
}
