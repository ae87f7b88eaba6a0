using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Documents;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Cases;

/// <summary>Makes a paper of a case and shows it; an address typed by hand leads back to the case.</summary>
[ResponseCache(NoStore = true)]
public sealed class MakePaperModel(IMediator mediator) : FormPage(mediator)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute(Name = "id")]
    public Guid CaseId { get; set; }

    [BindProperty]
    public MakePaper.Command Form { get; set; } = new();

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Redirect(Url.Content($"~/work/{Slug}/cases/{CaseId}#papers"));
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        Form with { CaseId = CaseId },
        seq => RedirectToPage("Paper", new { slug = Slug, id = CaseId, seq }),
        cancellationToken);

    // Whoever may not see the case is told that there is none.
    protected override Task LoadAsync(CancellationToken cancellationToken) =>
        Mediator.Send(new GetCase.Query(CaseId), cancellationToken);
}
