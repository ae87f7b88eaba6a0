using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Group;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Ministry.Group;

/// <summary>The form of a meeting, new or changed.</summary>
public abstract class MeetingForm(IMediator mediator, ICurrentUser user) : FormPage(mediator)
{
    [BindProperty]
    public SaveMeeting.Command Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Versions { get; private set; } = [];

    protected Task<IActionResult> SaveAsync(SaveMeeting.Command form, CancellationToken cancellationToken) =>
        SubmitAsync(form, Saved, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!user.May(Permission.EditStandard, HromadaId.None))
        {
            throw new NotAllowed(Permission.EditStandard);
        }

        var versions = await Mediator.Send(new ListVersions.Query(), cancellationToken);
        Versions = [.. versions.Select(v => new SelectListItem(v.Title, $"{v.Number}"))];
    }

    private RedirectResult Saved(Guid id)
    {
        TempData[MeetingModel.SavedKey] = true;
        return Redirect(Url.Content($"~/ministry/meetings/{id}"));
    }
}
