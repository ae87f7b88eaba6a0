using System.Collections.Frozen;
using System.Globalization;
using CnapPlatform.Web.Kernel;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Api;

/// <summary>Answers of the API to what it cannot do, as problem details that name the field.</summary>
public static class ApiProblems
{
    private const string Rule = "rule";

    private static readonly FrozenDictionary<int, string> Names = new Dictionary<int, string>
    {
        [StatusCodes.Status400BadRequest] = "BadRequest",
        [StatusCodes.Status401Unauthorized] = "Unauthorized",
        [StatusCodes.Status403Forbidden] = "Forbidden",
        [StatusCodes.Status404NotFound] = "NotFound",
        [StatusCodes.Status405MethodNotAllowed] = "MethodNotAllowed",
        [StatusCodes.Status409Conflict] = "Conflict",
        [StatusCodes.Status412PreconditionFailed] = "PreconditionFailed",
        [StatusCodes.Status413PayloadTooLarge] = "TooLarge",
        [StatusCodes.Status415UnsupportedMediaType] = "UnsupportedMediaType",
        [StatusCodes.Status422UnprocessableEntity] = "Unprocessable",
        [StatusCodes.Status428PreconditionRequired] = "PreconditionRequired",
        [StatusCodes.Status429TooManyRequests] = "TooManyRequests",
    }.ToFrozenDictionary();

    /// <summary>
    /// Says in the reader's language what is wrong and names the rule, also where the server itself answers: an address
    /// that is not there, a method it does not know. What a refusal has said already stays.
    /// </summary>
    public static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        var texts = context.HttpContext.RequestServices.GetRequiredService<Texts>();
        var name = Names.GetValueOrDefault(problem.Status ?? context.HttpContext.Response.StatusCode, "Failure");
        problem.Title = texts[$"ApiProblems.{name}"];
        problem.Type ??= problem.Status switch
        {
            StatusCodes.Status428PreconditionRequired => "https://tools.ietf.org/html/rfc6585#section-3",
            StatusCodes.Status429TooManyRequests => "https://tools.ietf.org/html/rfc6585#section-4",
            _ => null,
        };
        problem.Detail ??= texts[$"ApiProblems.{name}.How"];
        problem.Extensions.TryAdd(Rule, $"ApiProblems.{name}");
    }

    /// <summary>
    /// Problem details that name the rule, by a name that does not change with the language of its text.
    /// </summary>
    public static ProblemDetails Ruled(int status, string detail, string rule) =>
        new() { Status = status, Detail = detail, Extensions = { [Rule] = rule } };

    /// <summary>What every endpoint of a group may answer to bad input.</summary>
    public static RouteGroupBuilder WithProblems(this RouteGroupBuilder group)
    {
        group.ProducesValidationProblem();
        return group;
    }

    /// <summary>Bad input found while reading an address, before a use case sees it.</summary>
    public static ValidationException Bad(string property, string textKey) =>
        new([new ValidationFailure(property, textKey)]);

    /// <summary>A page number as it stands in the address; 1 where it is left out.</summary>
    public static int PageOf(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return 1;
        }

        return int.TryParse(text, CultureInfo.InvariantCulture, out var page)
            ? page
            : throw Bad("Page", "Form.NotANumber");
    }
}
