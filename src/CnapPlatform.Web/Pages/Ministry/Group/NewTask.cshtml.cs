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

/// <summary>A task is given to somebody of the group, with a date.</summary>
public sealed class NewTaskModel(IMediator mediator, ICurrentUser user, Texts texts) : FormPage(mediator)
{
    [FromQuery(Name = "version")]
    public int? Version { get; set; }

    [FromQuery(Name = "service")]
    public string? Service { get; set; }

    [FromQuery(Name = "field")]
    public string? Field { get; set; }

    [FromQuery(Name = "meeting")]
    public Guid? Meeting { get; set; }

    [BindProperty]
    public AddTask.Command Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Members { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Versions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Services { get; private set; } = [];

    /// <summary>Fields of a service; a field of the version itself comes with the address that leads here.</summary>
    public IEnumerable<SelectListItem> Fields => string.IsNullOrEmpty(Form.ServiceCode) && Form.Field is not null
        ? StandardField.OfContent.Select(f => new SelectListItem(texts.FieldName(f.Path, ofPassport: false), f.Path))
        : StandardField.OfPassport.Select(f => new SelectListItem(texts.FieldName(f.Path), f.Path));

    public override Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Form = new AddTask.Command
        {
            StandardNumber = Version,
            ServiceCode = Service,
            Field = Field,
            MeetingId = Meeting,
        };
        return base.OnGetAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SubmitAsync(Form, _ => Redirect(Url.Content("~/ministry/tasks")), cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!user.May(Permission.ReviewStandard, HromadaId.None))
        {
            throw new NotAllowed(Permission.ReviewStandard);
        }

        var members = await Mediator.Send(new ListGroupMembers.Query(), cancellationToken);
        Members = [.. members.Select(m => new SelectListItem($"{m.Name}, {m.Position}", $"{m.AccountId.Value}"))];
        var versions = await Mediator.Send(new ListVersions.Query(), cancellationToken);
        Versions = [.. versions.Select(v => new SelectListItem(v.Title, $"{v.Number}"))];
        var standard = await Mediator.Send(new GetStandard.Query(), cancellationToken);
        Services = [.. standard.Services.Select(s => new SelectListItem(s.Name.Here(), s.Code))];
    }
}
