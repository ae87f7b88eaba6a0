using CnapPlatform.Application.Services.Local;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Services;

/// <summary>A local service is given no more from a day on.</summary>
public sealed class WithdrawModel(IMediator mediator) : FormPage(mediator)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public WithdrawLocalService.Command Form { get; set; } = new();

    public GetLocalService.View View { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        Form with { Code = Code },
        () => LocalRedirect(Url.Content($"~/work/{Slug}/services#local")),
        cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) =>
        View = await Mediator.Send(new GetLocalService.Query(Code), cancellationToken);
}
