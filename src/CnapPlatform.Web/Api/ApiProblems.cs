using System.Globalization;
using FluentValidation;
using FluentValidation.Results;

namespace CnapPlatform.Web.Api;

/// <summary>Answers of the API to what it cannot do, as problem details that name the field.</summary>
public static class ApiProblems
{
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
