using CnapPlatform.Application.Documents;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Papers;

/// <summary>One register: printed in two copies, and marked as received.</summary>
[ResponseCache(NoStore = true)]
public sealed class RegisterModel(IMediator mediator, Texts texts) : FormPage(mediator)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute(Name = "id")]
    public Guid RegisterId { get; set; }

    [BindProperty]
    public SignRegister.Command Form { get; set; } = new();

    public GetRegister.Details Details { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!Details.IsReceiver && string.IsNullOrWhiteSpace(Form.Name))
        {
            ModelState.AddModelError("Form.Name", texts["Papers.Register.NameRequired"]);
        }

        return await SubmitAsync(Form with { Id = RegisterId }, () => RedirectToPage(), cancellationToken);
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken) =>
        Details = await Mediator.Send(new GetRegister.Query(RegisterId), cancellationToken);
}
