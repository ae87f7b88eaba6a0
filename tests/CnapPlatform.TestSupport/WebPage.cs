using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CnapPlatform.TestSupport;

/// <summary>What a person got for an address.</summary>
public sealed class WebPage
{
    private readonly Lazy<IHtmlDocument> _document;

    private WebPage(string address, HttpResponseMessage answer, string body)
    {
        Address = address;
        Status = answer.StatusCode;
        Location = answer.Headers.Location?.OriginalString;
        Headers = answer.Headers;
        ContentType = answer.Content.Headers.ContentType?.MediaType;
        Body = body;
        _document = new Lazy<IHtmlDocument>(() => new HtmlParser().ParseDocument(Body));
    }

    public string Address { get; }

    public HttpStatusCode Status { get; }

    public bool IsOk => Status == HttpStatusCode.OK;

    public string? Location { get; }

    public HttpResponseHeaders Headers { get; }

    public string? ContentType { get; }

    public string Body { get; }

    public IHtmlDocument Document => _document.Value;

    public string Heading => Text("h1");

    /// <summary>The lines of the summary of errors above a form.</summary>
    public IReadOnlyList<string> Errors =>
        [.. Document.QuerySelectorAll(".govuk-error-summary__list li").Select(line => Plain(line.TextContent))];

    public static async Task<WebPage> ReadAsync(string address, HttpResponseMessage answer) =>
        new(address, answer, await answer.Content.ReadAsStringAsync());

    /// <summary>The text of an element on one line, with ordinary spaces.</summary>
    public string Text(string selector) => Plain(
        Document.QuerySelector(selector)?.TextContent
        ?? throw new InvalidOperationException($"{Address} ({Status}) has no {selector}."));

    public IReadOnlyList<string> Texts(string selector) =>
        [.. Document.QuerySelectorAll(selector).Select(element => Plain(element.TextContent))];

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    /// <summary>The error at a field; null where the field is well.</summary>
    public string? ErrorOf(string field) =>
        Document.GetElementById(IdOf(field) + "-error") is { } error ? Plain(error.TextContent) : null;

    /// <summary>What stands in a field.</summary>
    public string? Value(string field) => Document.GetElementById(IdOf(field)) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        _ => throw new InvalidOperationException($"{Address} ({Status}) has no field {field}."),
    };

    public IReadOnlyList<string> Links(string selector = "main a[href]") =>
        [.. Document.QuerySelectorAll(selector).Select(link => link.GetAttribute("href") ?? "")];

    private static string IdOf(string field) =>
        field.Replace('.', '_').Replace('[', '_').Replace(']', '_');

    private static string Plain(string text) =>
        string.Join(' ', text.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
