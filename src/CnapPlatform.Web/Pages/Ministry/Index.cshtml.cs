using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Ministry;

/// <summary>The working group's start: all versions of the standard, and the beginning of the next.</summary>
public sealed class IndexModel(IMediator mediator, ICurrentUser user) : FormPage(mediator)
{
    [BindProperty]
    public PrepareVersion.Command Form { get; set; } = new();

    public IReadOnlyList<ListVersions.Row> Versions { get; private set; } = [];

    public bool MayPrepare => user.May(Permission.EditStandard, HromadaId.None);

    public int Latest => Versions.Select(v => v.Number).DefaultIfEmpty().Max();

    public IEnumerable<SelectListItem> Published => Versions
        .Where(v => v.Status == StandardStatus.Published)
        .Select(v => new SelectListItem(v.Title, $"{v.Number}"));

    /// <summary>A published version is called by its standing, any other by its status.</summary>
    public static string StatusKey(ListVersions.Row version) => version.Standing is { } standing
        ? $"Standards.Standing.{standing}"
        : $"Standards.Status.{version.Status}";

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        Form, number => LocalRedirect(Url.Content($"~/ministry/standards/{number}")), cancellationToken);

    protected override string FieldOf(Refused refused) => StandardRefusals.IsOfFirstDay(refused)
        ? "Form.EffectiveFrom"
        : base.FieldOf(refused);

    protected override async Task LoadAsync(CancellationToken cancellationToken) =>
        Versions = await Mediator.Send(new ListVersions.Query(), cancellationToken);
}
