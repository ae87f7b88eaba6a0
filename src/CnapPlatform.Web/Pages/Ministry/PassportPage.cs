using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Editing;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Ministry;

/// <summary>All fields of a passport or of a version's content, the previous version's one key away.</summary>
public abstract class PassportPage(IMediator mediator, ICurrentUser user) : PageModel
{
    [FromRoute]
    public int Number { get; set; }

    /// <summary>Show what the version says that this one was prepared from.</summary>
    [FromQuery(Name = "previous")]
    public bool WithPrevious { get; set; }

    public virtual string? ServiceCode => null;

    public GetPassport.View View { get; private set; } = null!;

    public bool MayEdit => View.Status == StandardStatus.Draft && user.May(Permission.EditStandard, HromadaId.None);

    public string Here => Request.PathBase + Request.Path;

    public bool HasPrevious => View.BasedOn is not null && !View.IsNew;

    protected IMediator Mediator { get; } = mediator;

    public string EditOf(GetPassport.Row row) =>
        ServiceCode is null ? $"{Here}/{row.Field.Path}" : $"{Here}/edit/{row.Field.Path}";

    public virtual async Task OnGetAsync(CancellationToken cancellationToken) =>
        View = await Mediator.Send(new GetPassport.Query(Number, ServiceCode), cancellationToken);
}
