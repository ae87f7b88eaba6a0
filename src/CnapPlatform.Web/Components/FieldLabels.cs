using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Components;

/// <summary>
/// What the fields of a page are called. The summary of errors stands above them and is written last, so it knows.
/// </summary>
public static class FieldLabels
{
    private static readonly object Key = new();

    public static void NameField(this ViewContext page, string field, string label) => Of(page)[field] = label;

    internal static string? LabelOf(this ViewContext page, string field) => Of(page).GetValueOrDefault(field);

    private static Dictionary<string, string> Of(ViewContext page)
    {
        var items = page.HttpContext.Items;
        if (items[Key] is not Dictionary<string, string> labels)
        {
            items[Key] = labels = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        }

        return labels;
    }
}
