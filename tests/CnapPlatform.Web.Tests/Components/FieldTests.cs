using AngleSharp;
using AngleSharp.Dom;

namespace CnapPlatform.Web.Tests.Components;

public sealed class FieldTests(TestWeb web) : IClassFixture<TestWeb>
{
    private readonly HttpClient _client = web.Visit().Client;

    [Fact]
    public async Task What_was_typed_is_kept_as_text_beside_its_error()
    {
        var page = await SendAsync(("Form.Name", "<script>alert(1)</script>"), ("Form.Papers", "post"));
        var name = page.QuerySelector("#Form_Name")!;

        Assert.Equal("<script>alert(1)</script>", name.GetAttribute("value"));
        Assert.Equal("true", name.GetAttribute("aria-invalid"));
        Assert.Equal("Form_Name-hint Form_Name-error", name.GetAttribute("aria-describedby"));
        Assert.NotNull(page.QuerySelector("#Form_Name-error"));
        Assert.True(page.QuerySelector("input[name='Form.Papers'][value=post]")!.HasAttribute("checked"));
        Assert.StartsWith("Помилка:", page.Title);
    }

    [Fact]
    public async Task The_summary_leads_to_the_fields_in_their_order()
    {
        var page = await SendAsync(("Form.BornOn.Day", "41"), ("Form.BornOn.Month", "3"), ("Form.BornOn.Year", "2000"));
        var links = page.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")!).ToList();

        Assert.Equal(["#Form_Name", "#Form_BornOn", "#Form_Way", "#Form_File"], links);
        Assert.All(links, link => Assert.NotNull(page.QuerySelector(link)));
        Assert.Equal("41", page.QuerySelector("#Form_BornOn")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Each_line_of_the_summary_names_its_field_once()
    {
        var page = await SendAsync(("Form.BornOn.Day", "41"), ("Form.BornOn.Month", "3"), ("Form.BornOn.Year", "2000"));
        var lines = page.QuerySelectorAll(".govuk-error-summary a").Select(a => a.TextContent).ToList();

        Assert.Equal("Введіть прізвище, імʼя та по батькові", lines[0]);
        Assert.StartsWith("Дата народження: ", lines[1]);
        Assert.StartsWith("Копія документа: Файл завеликий", lines[3]);
    }

    [Fact]
    public async Task A_real_date_in_three_parts_is_no_error()
    {
        var page = await SendAsync(("Form.BornOn.Day", "9"), ("Form.BornOn.Month", "3"), ("Form.BornOn.Year", "2000"));

        Assert.Null(page.QuerySelector("#Form_BornOn-error"));
        Assert.Equal("9", page.QuerySelector("#Form_BornOn")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Every_answer_has_its_label()
    {
        var page = await ReadAsync(await _client.GetAsync("/style/fields"));
        var answers = page.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea").ToList();

        Assert.NotEmpty(answers);
        Assert.All(answers, answer => Assert.NotNull(page.QuerySelector($"label[for='{answer.Id}']")));
    }

    [Fact]
    public async Task A_form_of_one_language_can_be_sent_in_the_other()
    {
        var answer = await _client.GetAsync("/en/style/fields");

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("path=/;", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<IDocument> SendAsync(params (string Name, string Value)[] fields)
    {
        var first = await _client.GetAsync("/style/fields");
        var page = await ReadAsync(first);
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var request = new HttpRequestMessage(HttpMethod.Post, "/style/fields");
        request.Headers.Add("Cookie", first.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        request.Content = new FormUrlEncodedContent(fields
            .Append((Name: "__RequestVerificationToken", Value: token))
            .Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await ReadAsync(await _client.SendAsync(request));
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(response => response.Content(html));
    }
}
