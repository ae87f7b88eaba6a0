using System.Buffers;
using System.Globalization;
using System.Text.Json;
using CnapPlatform.Application.Cases;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Staff;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Api;

/// <summary>
/// What the Guide to public services reads: the cases created or changed in a period, without personal data.
/// </summary>
public static class GuideApi
{
    /// <summary>The last part of the address.</summary>
    public const string Appeals = "appeals";

    private const string EndDate = "end_date";

    public static IEndpointRouteBuilder MapGuideApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGroup("/h/{slug}/appeals").WithTags("Guide").WithMetadata(new NeedsApiKey(ByBasic: true))
            .WithProblems()
            .MapGet("", WriteAsync)
            .WithName("ListAppeals")
            .WithSummary("Cases created or changed in a period, as CMU 835 publishes them, without personal data")
            .WithDescription(
                "start_date, end_date: days of Kyiv, both counted in, at most a year. Basic authentication: any name, "
                + "and as the password a key with the scope guide:pull.")
            .Produces<IReadOnlyList<AppealItem>>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        return routes;
    }

    private static async Task WriteAsync(
        HttpContext context, ISender sender, Texts texts, [AsParameters] AppealPeriod period,
        CancellationToken cancellationToken)
    {
        var ids = await IdsAsync(sender, period, cancellationToken);
        context.Response.ContentType = "application/json; charset=utf-8";
        var body = context.Response.BodyWriter;
        body.Write("["u8);
        var isFirst = true;
        foreach (var page in ids.Chunk(ExportAppeals.PageSize))
        {
            foreach (var row in await sender.Send(new ExportAppeals.PageQuery(page), cancellationToken))
            {
                body.Write(isFirst ? "\n"u8 : ",\n"u8);
                body.Write(JsonSerializer.SerializeToUtf8Bytes(AppealItem.Of(row, texts), ApiJson.Options));
                isFirst = false;
            }

            await body.FlushAsync(cancellationToken);
        }

        body.Write("]"u8);
        await body.FlushAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<Guid>> IdsAsync(
        ISender sender, AppealPeriod period, CancellationToken cancellationToken)
    {
        var query = new ExportAppeals.Query
        {
            From = DateOf(period.Start, "start_date"),
            To = DateOf(period.End, EndDate),
        };
        try
        {
            return await sender.Send(query, cancellationToken);
        }
        catch (ValidationException invalid)
        {
            // Each date by itself is well; the period, which ends with the second, is not.
            throw new ValidationException(
                invalid.Errors.Select(failure => new ValidationFailure(EndDate, failure.ErrorMessage)));
        }
    }

    private static DateOnly? DateOf(string? text, string field)
    {
        if (string.IsNullOrEmpty(text))
        {
            throw ApiProblems.Bad(field, "Guide.Date.Required");
        }

        return DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1991 and < 9999
            ? day
            : throw ApiProblems.Bad(field, "Guide.Date.NotADate");
    }
}

/// <summary>Which days are asked for, both counted in.</summary>
internal sealed record AppealPeriod(
    [FromRoute(Name = "slug")] string Slug,
    [FromQuery(Name = "start_date")] string? Start,
    [FromQuery(Name = "end_date")] string? End);

/// <summary>One case with the field names of CMU 835, Appendix 38.</summary>
/// <param name="Uid">Registration number of the case.</param>
/// <param name="Code">Identifier of the service in the national register.</param>
/// <param name="ApplicantName">Of legal persons only; null for natural persons.</param>
/// <param name="ProvidDate">The day of the decision.</param>
internal sealed record AppealItem(
    string Uid,
    DateTimeOffset RegistrationDateTime,
    string? Code,
    string Title,
    string? AuthorityId,
    string? AuthorityName,
    string ApplicantType,
    string? ApplicantName,
    string? ApplicantId,
    string Status,
    DateOnly? ProvidDate,
    decimal? Amount,
    string? Currency,
    DateOnly? IssuedDate)
{
    public static AppealItem Of(ExportAppeals.Row row, Texts texts) => new(
        row.Uid,
        KyivDate.WithOffset(row.RegisteredAt),
        row.Code,
        row.Title.Uk,
        row.AuthorityId,
        row.AuthorityName,
        texts[$"Guide.Applicant.{row.ApplicantKind}"],
        row.ApplicantName,
        row.ApplicantId,
        texts[$"Guide.Status.{Public(row.Status)}"],
        row.DecidedOn,
        Amount: null,
        Currency: null,
        row.IssuedOn);

    private static string Public(CaseStatus status) => status switch
    {
        CaseStatus.Submitted => "Submitted",
        CaseStatus.Registered or CaseStatus.HandedOver => "Registered",
        CaseStatus.InReview or CaseStatus.Hearing => "InReview",
        CaseStatus.WithoutMovement => "ToComplete",
        CaseStatus.Suspended => "Suspended",
        CaseStatus.Decided or CaseStatus.ResultAtCnap => "Decided",
        CaseStatus.Notified or CaseStatus.Unclaimed => "Ready",
        CaseStatus.Issued or CaseStatus.SentByPost or CaseStatus.Archived => "Done",
        _ => "Ended",
    };
}
