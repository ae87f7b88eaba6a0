using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Documents;
using CnapPlatform.Domain.Cases;
using MediatR;

namespace CnapPlatform.Web.Api;

/// <summary>The files of a case: added, listed and read, within the same limits as on the pages.</summary>
internal static class AttachmentsApi
{
    // Base64 makes three bytes four symbols; the rest of the body is names.
    private const int Names = 64 * 1024;
    private const int Megabyte = 1024 * 1024;

    public static void MapAttachments(this RouteGroupBuilder cases)
    {
        var rules = ((IEndpointRouteBuilder)cases).ServiceProvider.GetRequiredService<AttachmentRules>();
        cases.Map<AttachStep>("attachments", "Adds electronic copies of documents while the CNAP holds the case",
            (id, body, version) => new AttachFiles.Command
            {
                CaseId = id,
                Version = version,
                Files = body.ToUploads(),
            })
            .WithDescription(
                $"PDF, JPEG or PNG by content, at most {rules.MaxFiles} files a case, {rules.MaxSize / Megabyte} MB "
                + "each; one call takes as much as one largest file, so several large ones are sent one by one.")
            .WithMetadata(new BodyLimit((rules.MaxSize * 4L / 3) + Names, "ApiCases.File.BodyTooLarge"));
        cases.MapGet("attachments", ListAsync)
            .WithName("ListCaseAttachments")
            .WithSummary("The files of a case")
            .Produces<AttachmentList>();
        cases.MapGet("attachments/{seq:int}", ReadAsync)
            .WithName("GetCaseAttachment")
            .WithSummary("The content of one file, to be saved")
            .Produces(StatusCodes.Status200OK);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, ISender sender, CasePlaces places, Guid id, CancellationToken cancellationToken)
    {
        await places.EnterHromadaOfAsync(id, cancellationToken);
        var details = await sender.Send(new GetCase.Query(id), cancellationToken);
        context.Response.Headers.ETag = $"\"{details.Case.Version}\"";
        return TypedResults.Json(AttachmentList.Of(details.Case), ApiJson.Options);
    }

    private static async Task<IResult> ReadAsync(
        ISender sender, CasePlaces places, Guid id, int seq, CancellationToken cancellationToken)
    {
        await places.EnterHromadaOfAsync(id, cancellationToken);
        var file = await sender.Send(new GetCaseFile.Query(id, seq), cancellationToken);
        return TypedResults.Stream(file.Content, file.ContentType, file.Name);
    }
}

internal sealed record AttachmentList(IReadOnlyList<AttachmentItem> Items)
{
    public static AttachmentList Of(Case subject) => new(
        [.. subject.Documents.Where(document => document.File is not null).Select(AttachmentItem.Of)]);
}

/// <param name="Seq">The place in the list of documents, by which the content is read.</param>
internal sealed record AttachmentItem(int Seq, string Title, string Name, string ContentType, long Size, string Sha256)
{
    public static AttachmentItem Of(CaseDocument document) => new(
        document.Seq, document.Title, document.File!.Name, document.File.ContentType, document.File.Size,
        document.File.Sha256);
}
