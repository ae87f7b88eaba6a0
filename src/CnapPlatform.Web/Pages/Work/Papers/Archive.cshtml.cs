using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Papers;

/// <summary>Results nobody came for, files ready for the archive, and what lies in it.</summary>
[ResponseCache(NoStore = true)]
public sealed class ArchiveModel(IMediator mediator) : FormPage(mediator)
{
    public const string DoneKey = "Archived";

    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute]
    public string? Part { get; set; }

    [FromQuery(Name = "year")]
    public int? Year { get; set; }

    [FromQuery(Name = "class")]
    public RetentionClass? Class { get; set; }

    [FromQuery(Name = "page")]
    public int? Asked { get; set; }

    [BindProperty]
    public ArchiveCases.Command Form { get; set; } = new();

    public ListArchive.Archive Archive { get; private set; } = null!;

    public ListArchive.Part Which => Part switch
    {
        null or "unclaimed" => ListArchive.Part.Unclaimed,
        "ready" => ListArchive.Part.Ready,
        "archived" => ListArchive.Part.Archived,
        _ => throw new NotFound(),
    };

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await LoadAsync(cancellationToken);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        Form,
        count =>
        {
            TempData[DoneKey] = count;
            return Redirect(Url.Content($"~/work/{Slug}/archive/ready"));
        },
        cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) =>
        Archive = await Mediator.Send(new ListArchive.Query(Which, Year, Class, Asked ?? 1), cancellationToken);
}
