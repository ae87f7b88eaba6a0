using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CnapPlatform.TestSupport;

/// <summary>What a browser sends of a form.</summary>
internal static class FormAnswers
{
    public static IEnumerable<KeyValuePair<string, string>> Of(IHtmlFormElement form) => form
        .QuerySelectorAll("input[name], select[name], textarea[name]")
        .Where(field => !field.HasAttribute("disabled"))
        .SelectMany(field => ValuesOf(field).Select(value => KeyValuePair.Create(field.GetAttribute("name")!, value)));

    public static MultipartFormDataContent Multipart(
        IEnumerable<KeyValuePair<string, string>> fields, IReadOnlyList<FileToSend> files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var file in files)
        {
            content.Add(new ByteArrayContent(file.Content), file.Field, file.Name);
        }

        return content;
    }

    private static IEnumerable<string> ValuesOf(IElement field) => field switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => [],
        IHtmlInputElement { Type: "file" or "submit" } => [],
        IHtmlInputElement input => [input.Value],
        IHtmlSelectElement { Value: { } chosen } => [chosen],
        IHtmlTextAreaElement area => [area.Value],
        _ => [],
    };
}
