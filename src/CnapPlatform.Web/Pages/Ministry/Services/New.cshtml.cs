using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Editing;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Standards;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Ministry.Services;

/// <summary>A service is added to a draft.</summary>
public sealed class NewModel(IMediator mediator, ICurrentUser user, Texts texts, FieldWords words)
    : FormPage(mediator)
{
    [FromRoute]
    public int Number { get; set; }

    [FromQuery(Name = "copyOf")]
    public string? CopyOf { get; set; }

    [BindProperty]
    public AddService.Command Form { get; set; } = new();

    public GetDraftServices.View List { get; private set; } = null!;

    public IEnumerable<SelectListItem> Services => Options("service");

    public IEnumerable<SelectListItem> Owners => Options("owner");

    public IEnumerable<SelectListItem> Levels => Enum.GetValues<ServiceLevel>()
        .Select(level => new SelectListItem(texts[$"Services.Level.{level}"], level.ToString()));

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        Form with { Number = Number },
        code => LocalRedirect(Url.Content($"~/ministry/standards/{Number}/services/{code}")),
        cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!user.May(Permission.EditStandard, HromadaId.None))
        {
            throw new NotAllowed(Permission.EditStandard);
        }

        List = await Mediator.Send(new GetDraftServices.Query(Number), cancellationToken);
        if (HttpMethods.IsGet(Request.Method))
        {
            Form = Form with { CopyOf = CopyOf };
        }
    }

    private IEnumerable<SelectListItem> Options(string source) => List.Options.Of(source)
        .Select(option => new SelectListItem(words.Option(source, option), option.Value));
}
