using System.Globalization;
using System.Text.Json.Nodes;
using CnapPlatform.Application.Cases.Once;
using CnapPlatform.Web.Staff;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CnapPlatform.Web.Api;

/// <summary>
/// What the description of the API says beyond the types: how to show a key, which headers a call carries, and an
/// example of every body and every answer (<c>Api/Examples.json</c>).
/// </summary>
internal static class ApiDescription
{
    public const string Address = "/api/v1/openapi.json";

    private const string Json = "application/json";
    private const string Problem = "application/problem+json";
    private const string ByKey = "apiKey";
    private const string ByBasic = "guideKey";

    private static readonly JsonObject Examples = Read();

    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            Introduce(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var metadata = context.Description.ActionDescriptor.EndpointMetadata;
            if (metadata.OfType<NeedsApiKey>().FirstOrDefault() is { } key)
            {
                Secure(operation, key, context.Document!);
                if (context.Description.HttpMethod == HttpMethods.Post)
                {
                    TellHeaders(operation, isStep: operation.OperationId is not ("RegisterCase" or "LodgeComplaint"));
                }
            }

            ShowExamples(operation);
            return Task.CompletedTask;
        });
    }

    /// <summary>The operations that have an example; a test compares them with the operations there are.</summary>
    public static IEnumerable<string> WithExamples => Examples["operations"]!.AsObject().Select(pair => pair.Key);

    private static void Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "CnapPlatform",
            Version = "v1",
            Description =
                "The register of hromadas, their services, the standard and legal deadlines are open to everybody. "
                + "Cases open to an API key of a hromada or of a provider. Texts of problems are Ukrainian, and "
                + "English under /en/api/v1. A problem's `rule` is a stable name of what forbids.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [ByKey] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "Authorization: Bearer cnap_…; the administrator of a hromada or the head of a provider "
                    + "makes a key in the workplace.",
            },
            [ByBasic] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "basic",
                Description = "Any name; the password is a key with the scope guide:pull.",
            },
        };
    }

    private static void Secure(OpenApiOperation operation, NeedsApiKey key, OpenApiDocument document) =>
        operation.Security =
        [
            new OpenApiSecurityRequirement
            {
                [new OpenApiSecuritySchemeReference(key.ByBasic ? ByBasic : ByKey, document)] = [],
            },
        ];

    private static void TellHeaders(OpenApiOperation operation, bool isStep)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(Header(
            CaseCalls.KeyHeader, isRequired: true, "8a1f2c34-0b7e-4d0e-9a51-0c2f5d7e9b10",
            $"Its own for each call, up to {OnceOnly.LongestKey} printable symbols. The same call sent again has no "
            + $"second effect and is answered the same, with {CaseCalls.ReplayedHeader}: true; kept for two days."));
        if (isStep)
        {
            operation.Parameters.Add(Header(
                "If-Match", isRequired: false, "\"3\"",
                "The version of the case that the caller has seen; may stand in the body instead."));
        }
    }

    private static OpenApiParameter Header(string name, bool isRequired, string example, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = isRequired,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = JsonValue.Create(example),
    };

    private static void ShowExamples(OpenApiOperation operation)
    {
        var own = Examples["operations"]![operation.OperationId ?? ""]?.AsObject();
        if (operation.RequestBody?.Content?.TryGetValue(Json, out var body) == true)
        {
            body.Example = own?["request"]?.DeepClone();
        }

        foreach (var (status, response) in operation.Responses ?? [])
        {
            foreach (var (type, content) in response.Content ?? new Dictionary<string, OpenApiMediaType>())
            {
                content.Example = ExampleOf(own, status, type)?.DeepClone();
            }
        }
    }

    private static JsonNode? ExampleOf(JsonObject? own, string status, string type)
    {
        if (type == Problem)
        {
            return own?["problems"]?[status] ?? Examples["problems"]![status];
        }

        var code = int.Parse(status, NumberStyles.None, CultureInfo.InvariantCulture);
        return code < 300 ? own?["response"] : null;
    }

    private static JsonObject Read()
    {
        using var file = typeof(ApiDescription).Assembly.GetManifestResourceStream("Api.Examples.json")!;
        return JsonNode.Parse(file)!.AsObject();
    }
}
