using CnapPlatform.Application.Notifications;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Messages;

/// <summary>One message with every try to send it; a dead one is sent anew from here.</summary>
[ResponseCache(NoStore = true)]
public sealed class MessageModel(IMediator mediator) : FormPage(mediator)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute(Name = "id")]
    public Guid MessageId { get; set; }

    [BindProperty]
    public ResendMessage.Command Form { get; set; } = new();

    public GetMessage.Result Message { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Form = new ResendMessage.Command { Address = Message.Recipient };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Form = Form with { Id = MessageId, Channel = Message.Channel };
        return await SubmitAsync(Form, Resent, cancellationToken);
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken) =>
        Message = await Mediator.Send(new GetMessage.Query(MessageId), cancellationToken);

    private RedirectResult Resent()
    {
        TempData["Resent"] = true;
        return Redirect(Url.Content($"~/work/{Slug}/messages"));
    }
}
