using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Standards;

/// <summary>All rows of one service's passport as a published version states them.</summary>
public sealed class ServiceModel(IMediator mediator) : PageModel
{
    /// <summary>The rows that are lists of texts, in the official order.</summary>
    public static readonly IReadOnlyList<CardField> TextRows =
    [
        CardField.Laws, CardField.CabinetActs, CardField.MinistryActs, CardField.LocalActs, CardField.Ground,
        CardField.RequiredDocuments, CardField.SubmissionMethods, CardField.RefusalGrounds, CardField.Result,
        CardField.DeliveryMethods, CardField.Note, CardField.Appeal,
    ];

    [FromRoute]
    public int Number { get; set; }

    [FromRoute]
    public string Code { get; set; } = "";

    public GetStandardService.View View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        View = await mediator.Send(new GetStandardService.Query(Number, Code), cancellationToken);
}
