using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Once;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using MediatR;
using Microsoft.Net.Http.Headers;

namespace CnapPlatform.Web.Api;

/// <summary>The body of a step: the version of the case that the caller has seen, unless If-Match says it.</summary>
internal interface IStepBody
{
    int? Version { get; }
}

/// <summary>A call that changes a case: read, placed in its hromada, taken once, answered.</summary>
internal sealed class CaseCalls(ISender sender, CasePlaces places, OnceOnly once, ICurrentUser user)
{
    public const string KeyHeader = "Idempotency-Key";
    public const string ReplayedHeader = "Idempotency-Replayed";

    /// <summary>Where the error answer finds that the stale version came in If-Match.</summary>
    public static readonly object ByIfMatch = new();

    public async Task RegisterAsync(HttpContext context, string code, CancellationToken cancellationToken)
    {
        var (body, hash) = await ApiBody.ReadAsync<NewCase>(context, cancellationToken);
        var key = KeyOf(context.Request);
        await places.EnterHromadaAsync(code, cancellationToken);
        var command = body.ToCommand(SubmissionKeyOf(key));
        var answer = await once.RunAsync(
            new OnceCall(null, key, hash, StatusCodes.Status201Created) { Answer = Say },
            stop => SendAsync(command, stop),
            cancellationToken);
        await WriteAsync(context, await WithCodeAsync(answer, cancellationToken), cancellationToken);
    }

    public async Task ComplainAsync(HttpContext context, Guid id, CancellationToken cancellationToken)
    {
        var (body, hash) = await ApiBody.ReadAsync<NewComplaint>(context, cancellationToken);
        var key = KeyOf(context.Request);
        await places.EnterHromadaOfAsync(id, cancellationToken);
        var command = body.ToCommand(id, SubmissionKeyOf(key));
        var answer = await once.RunAsync(
            new OnceCall(null, key, hash, StatusCodes.Status201Created)
            {
                Answer = Say,
                ComplaintOf = new CaseId(id),
            },
            stop => sender.Send(command, stop),
            cancellationToken);
        await WriteAsync(context, await WithCodeAsync(answer, cancellationToken), cancellationToken);
    }

    public async Task StepAsync<T>(
        HttpContext context, Guid id, Func<T, int, IBaseRequest> command, CancellationToken cancellationToken)
        where T : class, IStepBody
    {
        var (body, hash) = await ApiBody.ReadAsync<T>(context, cancellationToken);
        var key = KeyOf(context.Request);
        var step = command(body, VersionOf(context, body.Version));
        await places.EnterHromadaOfAsync(id, cancellationToken);
        var caseId = new CaseId(id);
        var answer = await once.RunAsync(
            new OnceCall(caseId, key, hash, StatusCodes.Status200OK) { Answer = Say },
            async stop =>
            {
                await sender.Send((object)step, stop);
                return caseId;
            },
            cancellationToken);
        await WriteAsync(context, answer, cancellationToken);
    }

    // Its address is the hromada's, and that is there: what is not found by a field is told at the field.
    private async Task<CaseId> SendAsync(RegisterApplication.Command command, CancellationToken cancellationToken)
    {
        try
        {
            return await sender.Send(command, cancellationToken);
        }
        catch (NotFound)
        {
            if (await places.HasServiceAsync(command.ServiceCode, cancellationToken))
            {
                throw;
            }
        }

        throw ApiProblems.Bad(nameof(command.ServiceCode), "ApiCases.Service.Unknown");
    }

    // The code is the applicant's secret: it lies with the case, and never among the answers that are kept.
    private async Task<OnceAnswer> WithCodeAsync(OnceAnswer answer, CancellationToken cancellationToken)
    {
        var receipt = JsonSerializer.Deserialize<RegistrationReceipt>(answer.Body, ApiJson.Options)!;
        var code = await places.TrackingCodeOfAsync(answer.CaseId, cancellationToken);
        return answer with
        {
            Body = JsonSerializer.Serialize(receipt with { TrackingCode = code.ToString() }, ApiJson.Options),
        };
    }

    private static async Task WriteAsync(
        HttpContext context, OnceAnswer answer, CancellationToken cancellationToken)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = "application/json; charset=utf-8";
        if (answer.Status == StatusCodes.Status201Created)
        {
            response.Headers.Location = $"{context.Request.PathBase}/api/v1/cases/{answer.CaseId.Value}";
        }

        if (answer.IsReplayed)
        {
            response.Headers[ReplayedHeader] = "true";
        }

        await response.WriteAsync(answer.Body, cancellationToken);
    }

    private static string Say(Case subject) => JsonSerializer.Serialize(CaseReceipt.Of(subject), ApiJson.Options);

    private static string KeyOf(HttpRequest request)
    {
        var key = request.Headers[KeyHeader].ToString();
        return key.Length is > 0 and <= OnceOnly.LongestKey && key.All(symbol => symbol is > ' ' and <= '~')
            ? key
            : throw ApiProblems.Bad(KeyHeader, "ApiCases.IdempotencyKey.Required");
    }

    // The same key is the same application, also when its answer is not kept any more.
    private Guid SubmissionKeyOf(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{user.AccountId!.Value.Value:N} {key}"), hash);
        return new Guid(hash[..16]);
    }

    private static int VersionOf(HttpContext context, int? inBody)
    {
        var header = context.Request.Headers[HeaderNames.IfMatch].ToString();
        if (header.Length == 0)
        {
            return inBody
                ?? throw new ApiRefusal(StatusCodes.Status428PreconditionRequired, "ApiCases.Version.Required");
        }

        if (!int.TryParse(header.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            || (inBody is not null && inBody != version))
        {
            throw ApiProblems.Bad(HeaderNames.IfMatch, "ApiCases.Version.Malformed");
        }

        context.Items[ByIfMatch] = true;
        return version;
    }
}
