using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FluentValidation;
using Microsoft.Net.Http.Headers;

namespace CnapPlatform.Web.Api;

/// <summary>A call that is refused before a use case sees it, with the rule that forbids it.</summary>
public sealed class ApiRefusal(int status, string textKey) : Exception(textKey)
{
    public int Status { get; } = status;

    public string TextKey { get; } = textKey;
}

/// <summary>How large the body of a call may be where it carries files, and what is said of a larger one.</summary>
internal sealed record BodyLimit(long Bytes, string TextKey)
{
    public ApiRefusal Exceeded() => new(StatusCodes.Status413PayloadTooLarge, TextKey);
}

/// <summary>Reads the body of a call: JSON of a known form and a bounded size.</summary>
internal static class ApiBody
{
    private static readonly BodyLimit Usual = new(1024 * 1024, "ApiCases.Body.TooLarge");

    /// <summary>The body and a hash of the whole call, by which a repetition is told from another call.</summary>
    public static async Task<(T Body, string Hash)> ReadAsync<T>(
        HttpContext context, CancellationToken cancellationToken)
        where T : class
    {
        var request = context.Request;
        if (!request.HasJsonContentType())
        {
            throw new ApiRefusal(StatusCodes.Status415UnsupportedMediaType, "ApiCases.Body.NotJson");
        }

        var limit = context.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>() ?? Usual;
        if (request.ContentLength > limit.Bytes)
        {
            throw limit.Exceeded();
        }

        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            if (read.IsCompleted || read.Buffer.Length > limit.Bytes)
            {
                return Take<T>(request, read.Buffer, limit);
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    // What was read is given back to the server whatever it says: it would take a call whose body is still being read
    // for a broken one. Where the reading itself has failed there is nothing to give back.
    private static (T Body, string Hash) Take<T>(HttpRequest request, ReadOnlySequence<byte> body, BodyLimit limit)
        where T : class
    {
        try
        {
            return body.Length > limit.Bytes ? throw limit.Exceeded() : (Parse<T>(body), Hash(request, body));
        }
        finally
        {
            request.BodyReader.AdvanceTo(body.End);
        }
    }

    private static T Parse<T>(ReadOnlySequence<byte> json)
        where T : class
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            var body = JsonSerializer.Deserialize<T>(ref reader, ApiJson.Options);
            return body is not null && !reader.Read() ? body : throw ApiProblems.Bad("body", "ApiCases.Body.Malformed");
        }
        catch (JsonException e)
        {
            throw Described(e);
        }
    }

    private static ValidationException Described(JsonException e)
    {
        var field = (e.Path ?? "").TrimStart('$', '.');
        var isUnknown = e.Message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal);
        return ApiProblems.Bad(
            field.Length == 0 ? "body" : field,
            isUnknown ? "ApiCases.Body.UnknownField" : "ApiCases.Body.Malformed");
    }

    private static string Hash(HttpRequest request, ReadOnlySequence<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(
            $"{request.Method} {request.Path} {request.Headers[HeaderNames.IfMatch]}\n"));
        foreach (var part in body)
        {
            hash.AppendData(part.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
