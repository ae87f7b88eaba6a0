using AngleSharp.Html.Dom;

namespace CnapPlatform.TestSupport;

/// <summary>A file that a person adds to a form.</summary>
public sealed record FileToSend(string Field, string Name, byte[] Content);

/// <summary>A person with a browser: reads pages and sends their forms as they stand, changed where the test says.</summary>
public sealed class WebVisitor(HttpClient client)
{
    public HttpClient Client { get; } = client;

    public async Task<WebPage> GetAsync(string address)
    {
        using var answer = await Client.GetAsync(address);
        return await WebPage.ReadAsync(address, answer);
    }

    /// <summary>Reads a page that must be there.</summary>
    public async Task<WebPage> GetPageAsync(string address)
    {
        var page = await GetAsync(address);
        return page.IsOk
            ? page
            : throw new InvalidOperationException($"{address} answers {page.Status} {page.Location}");
    }

    /// <summary>Goes where an answer leads, to the end.</summary>
    public async Task<WebPage> FollowAsync(WebPage answer)
    {
        if (answer.Location is null)
        {
            throw new InvalidOperationException(
                $"{answer.Address} leads nowhere, it answers {answer.Status}: {string.Join("; ", answer.Errors)}");
        }

        var next = await GetAsync(answer.Location);
        while (next.Location is not null)
        {
            next = await GetAsync(next.Location);
        }

        return next;
    }

    public async Task<WebPage> SignInAsync(string login, string password)
    {
        var page = await GetPageAsync("/signin");
        return await SubmitAsync(page, "main form", ("Form.Login", login), ("Form.Password", password));
    }

    /// <summary>
    /// Sends a form with its hidden fields and what is chosen in it already; null takes an answer out.
    /// </summary>
    public Task<WebPage> SubmitAsync(WebPage page, string form, params (string Name, string? Value)[] answers) =>
        SubmitAsync(page, form, [], answers);

    public async Task<WebPage> SubmitAsync(
        WebPage page, string form, IReadOnlyList<FileToSend> files, params (string Name, string? Value)[] answers)
    {
        var element = page.Document.QuerySelector(form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"{page.Address} ({page.Status}) has no form {form}.");
        var fields = FormAnswers.Of(element).Where(field => answers.All(answer => answer.Name != field.Key))
            .Concat(answers.Where(a => a.Value is not null).Select(a => KeyValuePair.Create(a.Name, a.Value!)));

        var target = element.GetAttribute("action") is { Length: > 0 } action ? action : page.Address;
        using HttpContent content = element.GetAttribute("enctype") == "multipart/form-data"
            ? FormAnswers.Multipart(fields, files)
            : new FormUrlEncodedContent(fields);
        using var response = await Client.PostAsync(target, content);
        return await WebPage.ReadAsync(target, response);
    }
}
