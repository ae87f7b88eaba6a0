using FluentValidation.Results;

namespace CnapPlatform.Web.Kernel;

public static class ValidationTexts
{
    /// <summary>
    /// Why an answer was not accepted. A rule names its own text, or takes the common one of its kind;
    /// FluentValidation's wording is the last resort.
    /// </summary>
    public static string Say(this Texts texts, ValidationFailure failure)
    {
        var common = $"Form.{failure.ErrorCode}";
        var key = Array.Find([failure.ErrorMessage, common], Texts.Has);
        var text = key is null ? failure.ErrorMessage : texts[key];

        return (failure.FormattedMessagePlaceholderValues ?? []).Aggregate(
            text,
            (said, place) => said.Replace($"{{{place.Key}}}", Written(place.Value), StringComparison.Ordinal));
    }

    private static string Written(object? value) => value switch
    {
        decimal number => Numbers.WithDecimals(number, 6),
        int number => Numbers.Whole(number),
        _ => $"{value}",
    };
}
