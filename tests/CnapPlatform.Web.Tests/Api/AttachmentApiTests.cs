using System.Net;
using System.Text;
using CnapPlatform.Domain.Cases;

namespace CnapPlatform.Web.Tests.Api;

public sealed class AttachmentApiTests(TestWeb web) : IClassFixture<TestWeb>
{
    private const int Megabyte = 1024 * 1024;

    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4 a small document");

    [Fact]
    public async Task A_file_is_added_listed_and_read()
    {
        var (cnap, at) = await RegisteredAsync();

        var added = await cnap.PostAsync($"{at}/attachments", Files(1, Pdf), "one");
        var again = await cnap.PostAsync($"{at}/attachments", Files(1, Pdf), "one");
        var list = await cnap.GetAsync($"{at}/attachments");
        var content = await cnap.GetAsync($"{at}/attachments/2");

        Assert.True(added.Status == HttpStatusCode.OK, added.Body);
        Assert.Equal("2", added.Text("version"));
        Assert.True(again.IsReplayed);
        var item = Assert.Single(list.Json.GetProperty("items").EnumerateArray());
        Assert.Equal(
            (2, "Заява", "скан0.pdf", Pdf.Length),
            (item.GetProperty("seq").GetInt32(), item.GetProperty("title").GetString(),
                item.GetProperty("name").GetString(), item.GetProperty("size").GetInt32()));
        Assert.Equal(("application/pdf", Encoding.ASCII.GetString(Pdf)), (content.ContentType, content.Body));
        Assert.Equal(HttpStatusCode.NotFound, (await cnap.GetAsync($"{at}/attachments/9")).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MZ program")]
    [InlineData("%PDF-1.4 <html><script>")]
    public async Task A_file_that_the_pages_refuse_is_refused_here(string content)
    {
        var (cnap, at) = await RegisteredAsync();

        var reply = await cnap.PostAsync($"{at}/attachments", Files(1, Encoding.ASCII.GetBytes(content)));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(["files"], reply.BadFields);
        Assert.Empty((await cnap.GetAsync($"{at}/attachments")).Json.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Size_and_number_have_the_limits_of_the_pages()
    {
        var (cnap, at) = await RegisteredAsync();

        var large = await cnap.PostAsync($"{at}/attachments", Files(1, Sized((10 * Megabyte) + 1)));
        var tooMuch = await cnap.PostAsync($"{at}/attachments", Files(1, Sized(6 * Megabyte), Sized(6 * Megabyte)));
        var eleven = await cnap.PostAsync($"{at}/attachments", Files(1, [.. Enumerable.Repeat(Pdf, 11)]));
        var ten = await cnap.PostAsync($"{at}/attachments", Files(1, [.. Enumerable.Repeat(Pdf, 10)]));
        var oneMore = await cnap.PostAsync($"{at}/attachments", Files(2, Pdf));
        var none = await cnap.PostAsync($"{at}/attachments", new { version = 2, files = Array.Empty<object>() });
        var empty = await cnap.PostAsync($"{at}/attachments", new { version = 2, files = new[] { new { name = "a" } } });

        Assert.Equal(["files"], large.BadFields);
        Assert.Equal(
            (HttpStatusCode.RequestEntityTooLarge, "ApiCases.File.BodyTooLarge"), (tooMuch.Status, tooMuch.Rule));
        Assert.Equal(["files"], eleven.BadFields);
        Assert.True(ten.Status == HttpStatusCode.OK, ten.Body);
        Assert.Equal(["files"], oneMore.BadFields);
        Assert.Equal(["files"], none.BadFields);
        Assert.Equal(["files[0].content"], empty.BadFields);
    }

    [Fact]
    public async Task A_title_of_two_lines_is_told_by_its_field()
    {
        var (cnap, at) = await RegisteredAsync();

        var reply = await cnap.PostAsync($"{at}/attachments", new
        {
            version = 1,
            files = new[] { new { name = "скан.pdf", title = "Заява\r\n=1+1", content = Pdf } },
        });

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(["files[0].title"], reply.BadFields);
    }

    [Fact]
    public async Task Files_are_added_by_the_CNAP_while_it_holds_the_case()
    {
        var (cnap, at) = await RegisteredAsync();
        var body = await ApiCaller.OfBodyAsync(web, Given.OwnBodyOf(Given.City));
        var foreign = await ApiCaller.OfHromadaAsync(web, Given.Settlement);
        await cnap.PostAsync($"{at}/attachments", Files(1, Pdf));
        await cnap.PostAsync($"{at}/handover", new { version = 2 });

        var late = await cnap.PostAsync($"{at}/attachments", Files(3, Pdf));
        var bodys = await body.PostAsync($"{at}/attachments", Files(3, Pdf));
        var foreigns = await foreign.PostAsync($"{at}/attachments", Files(3, Pdf));

        Assert.Equal((HttpStatusCode.Conflict, CaseRefusals.NotAttachedNow), (late.Status, late.Rule));
        Assert.Equal(HttpStatusCode.Forbidden, bodys.Status);
        Assert.Equal(HttpStatusCode.NotFound, foreigns.Status);
        Assert.Equal(HttpStatusCode.OK, (await body.GetAsync($"{at}/attachments/2")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.GetAsync($"{at}/attachments/2")).Status);
    }

    private async Task<(ApiCaller Cnap, string At)> RegisteredAsync()
    {
        var cnap = await ApiCaller.OfHromadaAsync(web, Given.City);
        return (cnap, (await cnap.RegisterAsync(Given.City)).Headers.Location!.ToString());
    }

    private static object Files(int version, params byte[][] contents) => new
    {
        version,
        files = contents.Select((content, place) => new { name = $"скан{place}.pdf", title = "Заява", content }),
    };

    private static byte[] Sized(int size)
    {
        var content = new byte[size];
        Pdf.CopyTo(content, 0);
        return content;
    }
}
