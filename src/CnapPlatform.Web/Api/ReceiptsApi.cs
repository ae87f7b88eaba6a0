using CnapPlatform.Application.Notifications;
using MediatR;

namespace CnapPlatform.Web.Api;

/// <summary>Where providers of SMS and push messages say what became of a message; see docs/notifications.md.</summary>
public static class ReceiptsApi
{
    private const int LongestBody = 16 * 1024;

    public static IEndpointRouteBuilder MapReceiptsApi(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/notifications/receipts/{provider}", RecordAsync)
            .WithTags("Notifications")
            .WithName("RecordReceipt")
            .WithSummary("A provider's delivery receipt, signed with its secret; a repetition changes nothing")
            .WithDescription(
                "Body: {\"id\": \"42-0192f1c0…-1\", \"status\": \"delivered\" or \"undeliverable\", "
                + "\"at\": an instant, \"reason\": text}. "
                + "Header X-Signature: sha256= and the hexadecimal HMAC-SHA256 of the body.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .DisableAntiforgery();
        return routes;
    }

    // A refusal has no body here: it gets the one that every refusal of the API has.
    private static async Task<IResult> RecordAsync(
        string provider, HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        if (await ReadAsync(request, cancellationToken) is not { } body)
        {
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var outcome = await mediator.Send(
            new RecordReceipt.Command(provider, body, request.Headers["X-Signature"]), cancellationToken);
        return outcome switch
        {
            RecordReceipt.Outcome.Recorded => TypedResults.NoContent(),
            RecordReceipt.Outcome.NotSigned => TypedResults.StatusCode(StatusCodes.Status401Unauthorized),
            RecordReceipt.Outcome.Malformed => TypedResults.StatusCode(StatusCodes.Status400BadRequest),
            _ => TypedResults.StatusCode(StatusCodes.Status404NotFound),
        };
    }

    // Whoever has not shown the secret yet gets no memory to fill.
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var piece = new byte[4096];
        int read;
        while ((read = await request.Body.ReadAsync(piece, cancellationToken)) > 0)
        {
            if (body.Length + read > LongestBody)
            {
                return null;
            }

            await body.WriteAsync(piece.AsMemory(0, read), cancellationToken);
        }

        return body.ToArray();
    }
}
