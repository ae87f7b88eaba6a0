using System.Collections;
using System.Globalization;

namespace CnapPlatform.Web.Components;

/// <summary>A form's values as a field shows them.</summary>
internal static class FormFieldValues
{
    public static string? Text(object? value) => value switch
    {
        null => null,
        Guid id when id == Guid.Empty => null,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.CurrentCulture),
    };

    public static string? DatePart(object? value, string part) =>
        value is not DateOnly date || date == default ? null : part switch
        {
            ".Day" => date.Day.ToString(CultureInfo.InvariantCulture),
            ".Month" => date.Month.ToString(CultureInfo.InvariantCulture),
            _ => date.Year.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>Whether the value is the option, or one of several chosen options.</summary>
    public static bool Has(object? value, string option)
    {
        return value switch
        {
            null => false,
            bool yes => string.Equals(yes.ToString(), option, StringComparison.OrdinalIgnoreCase),
            string text => Same(text),
            IEnumerable many => many.Cast<object?>().Any(one => Same(Text(one))),
            _ => Same(Text(value)),
        };

        bool Same(string? text) => string.Equals(text, option, StringComparison.Ordinal);
    }
}
