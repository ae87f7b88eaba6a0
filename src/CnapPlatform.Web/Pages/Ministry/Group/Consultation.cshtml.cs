using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Group;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Components;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Ministry.Group;

/// <summary>The group opens a draft for remarks and reads them.</summary>
public sealed class ConsultationModel(IMediator mediator, ICurrentUser user) : FormPage(mediator)
{
    /// <summary>What has just been done to the consultation.</summary>
    public const string DoneKey = "ConsultationDone";

    [FromRoute]
    public int Number { get; set; }

    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    [FromQuery(Name = "only")]
    public string? Only { get; set; }

    [FromQuery(Name = "service")]
    public string? Service { get; set; }

    [BindProperty]
    public SetConsultation.Command Form { get; set; } = new();

    public ListRemarks.View View { get; private set; } = null!;

    public bool MayEdit => user.May(Permission.EditStandard, HromadaId.None);

    public ListRemarks.Filter Chosen =>
        Enum.TryParse<ListRemarks.Filter>(Only, out var filter) && Enum.IsDefined(filter)
            ? filter
            : ListRemarks.Filter.All;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        Form with { Number = Number }, Set, cancellationToken);

    protected override string FieldOf(Refused refused) =>
        refused.Reason is StandardRefusals.ConsultationOver or StandardRefusals.ConsultationTooLong
            ? "Form.Until"
            : base.FieldOf(refused);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => View = await Mediator.Send(
        new ListRemarks.Query(Number, Chosen, Service, Paging.NumberOf(PageNumber)), cancellationToken);

    private RedirectResult Set()
    {
        TempData[DoneKey] = "Set";
        return Redirect(Url.Content($"~/ministry/standards/{Number}/consultation"));
    }
}
