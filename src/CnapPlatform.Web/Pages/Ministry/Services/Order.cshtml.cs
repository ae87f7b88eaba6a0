using System.Globalization;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Editing;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Ministry.Services;

/// <summary>The order of a version's services; in a draft each can be given another place.</summary>
public sealed class OrderModel(IMediator mediator, ICurrentUser user) : FormPage(mediator)
{
    public const string MovedKey = "MovedService";

    [FromRoute]
    public int Number { get; set; }

    public ListServiceOrder.View View { get; private set; } = null!;

    /// <summary>What was typed that is no place, by the service's code.</summary>
    public string? Wrong { get; private set; }

    public bool MayEdit => View.Status == StandardStatus.Draft && user.May(Permission.EditStandard, HromadaId.None);

    /// <param name="move">The service's code; its place stands in the field beside the button.</param>
    public async Task<IActionResult> OnPostAsync([FromForm] string move, CancellationToken cancellationToken)
    {
        int? place = int.TryParse(
            Request.Form[$"to-{move}"], NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : null;
        var shown = await SubmitAsync(
            new MoveService.Command(Number, move, place), () => Moved(move), cancellationToken);
        Wrong = move;
        return shown;
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken) =>
        View = await Mediator.Send(new ListServiceOrder.Query(Number), cancellationToken);

    private LocalRedirectResult Moved(string code)
    {
        TempData[MovedKey] = code;
        return LocalRedirect(Url.Content($"~/ministry/standards/{Number}/services/order#at-{code}"));
    }
}
