using CnapPlatform.Application.Kernel;
using CnapPlatform.Web.Kernel;
using FluentValidation;
using FluentValidation.Results;

namespace CnapPlatform.Web.Api;

/// <summary>Answers of the API to what it cannot do, as problem details that name the field.</summary>
public static class ApiProblems
{
    /// <summary>Turns bad input into 400 and what does not exist into 404, for every endpoint of a group.</summary>
    public static RouteGroupBuilder WithProblems(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(async (context, next) =>
        {
            try
            {
                return await next(context);
            }
            catch (ValidationException invalid)
            {
                var texts = context.HttpContext.RequestServices.GetRequiredService<Texts>();
                return Results.ValidationProblem(invalid.Errors
                    .GroupBy(failure => FieldOf(failure.PropertyName), StringComparer.Ordinal)
                    .ToDictionary(
                        field => field.Key,
                        field => field.Select(failure => Say(texts, failure)).ToArray(),
                        StringComparer.Ordinal));
            }
            catch (NotFound)
            {
                return Results.Problem(statusCode: StatusCodes.Status404NotFound);
            }
        });
        group.ProducesValidationProblem();
        return group;
    }

    /// <summary>A page number as it stands in the address; 1 where it is left out.</summary>
    public static int PageOf(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return 1;
        }

        return int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var page)
            ? page
            : throw new ValidationException([new ValidationFailure("Page", "Form.NotANumber")]);
    }

    private static string FieldOf(string property) =>
        property.Length == 0 ? "" : char.ToLowerInvariant(property[0]) + property[1..];

    private static string Say(Texts texts, ValidationFailure failure) =>
        Texts.Has(failure.ErrorMessage) ? texts[failure.ErrorMessage] : failure.ErrorMessage;
}
