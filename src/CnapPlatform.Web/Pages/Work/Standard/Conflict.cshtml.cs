using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Application.Services.Network;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Services;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Work.Standard;

/// <summary>One row that the standard has changed under the hromada's own words: three texts, three ways out.</summary>
public sealed class ConflictModel(IMediator mediator, WorkplaceFrame frame, Texts texts, RowText rows)
    : FormPage(mediator)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute]
    public string Code { get; set; } = "";

    [FromRoute]
    public CardField Field { get; set; }

    [BindProperty]
    public ResolveConflict.Command Form { get; set; } = new();

    public GetOwnStandard.OwnText Own { get; private set; } = null!;

    public IEnumerable<SelectListItem> Choices => Enum.GetValues<ResolveConflict.Choice>()
        .Where(choice => Own.MayKeep || choice == ResolveConflict.Choice.TakeStandard)
        .Select(choice => new SelectListItem(texts[$"Network.Conflict.{choice}"], $"{choice}"));

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SubmitAsync(Form with { Code = Code, Field = Field }, Resolved, cancellationToken);

    public IEnumerable<string> Lines(PassportContent? passport)
    {
        var lines = passport is null ? [] : rows.Of(passport, Field).ToList();
        return lines.Count == 0 ? [texts["Work.Card.NothingStated"]] : lines;
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!frame.May(Permission.ManageServices))
        {
            throw new NotAllowed(Permission.ManageServices);
        }

        var view = await Mediator.Send(new GetOwnStandard.Query(), cancellationToken);
        Own = view.Conflicts.FirstOrDefault(text => text.Code == Code && text.Own.Field == Field)
            ?? throw (HttpMethods.IsGet(Request.Method)
                ? new NotFound()
                : new Refused(KernelRefusals.ChangedMeanwhile));
        var own = Own.Own;
        Form = Form with { Uk = Form.Uk ?? own.Uk, En = Form.En ?? own.En, Reason = Form.Reason ?? own.Reason };
    }

    private RedirectResult Resolved()
    {
        TempData[IndexModel.DoneKey] = "Resolved";
        return Redirect(Url.Content($"~/work/{Slug}/standard"));
    }
}
