using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Cases;

/// <summary>A lost tracking code is replaced at the desk; the old one stops working.</summary>
[ResponseCache(NoStore = true)]
public sealed class NewCodeModel(IMediator mediator, WorkplaceFrame frame) : FormPage(mediator)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute(Name = "id")]
    public Guid CaseId { get; set; }

    [BindProperty]
    public Confirmation Form { get; set; } = new();

    public GetCase.Details Details { get; private set; } = null!;

    public string? Code { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var command = new ReplaceTrackingCode.Command { CaseId = CaseId, Version = Form.Version };
        return await SubmitAsync(
            command,
            code =>
            {
                Code = code.ToString();
                return Page();
            },
            cancellationToken);
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!frame.May(Permission.RegisterCases))
        {
            throw new NotAllowed(Permission.RegisterCases);
        }

        Details = await Mediator.Send(new GetCase.Query(CaseId), cancellationToken);
    }

    public sealed record Confirmation
    {
        public int Version { get; init; }
    }
}
