using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.TestSupport.Databases;
using CnapPlatform.Web.Tests.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Web.Tests.Standards;

public sealed class ImportPageTests
{
    private const string Import = "/ministry/standards/2/import";

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_editor_sees_what_a_file_changes_and_then_makes_it(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var editor = await PrepareAsync(web);
        var json = JsonNode.Parse(await editor.Client.GetStringAsync("/ministry/standards/2/export"))!;
        json["services"]![0]!["summary"]!["uk"] = "Опис <b>із файлу</b>.";

        var shown = await UploadAsync(editor, "v2.json", json.ToJsonString());
        Assert.Contains("Опис <b>із файлу</b>.", shown.Text("main table ins"), StringComparison.Ordinal);
        Assert.Equal(0, await EditsAsync(web));

        var done = await editor.FollowAsync(await editor.SubmitAsync(shown, "main form"));
        Assert.Contains("Внесено 1 зміну", done.Text("main"), StringComparison.Ordinal);
        Assert.Equal(1, await EditsAsync(web));
        Assert.Equal(
            StandardJson.WriteNormalised(json), await editor.Client.GetStringAsync("/ministry/standards/2/export"));
    }

    [Fact]
    public async Task A_dry_run_shows_what_a_new_and_a_missing_service_say()
    {
        await using var web = await TestWeb.StartAsync(DatabaseProvider.Sqlite);
        var editor = await PrepareAsync(web);
        var json = JsonNode.Parse(await editor.Client.GetStringAsync("/ministry/standards/2/export"))!;
        var services = json["services"]!.AsArray();
        var added = services[3]!.DeepClone();
        added["code"] = "new-service";
        added["summary"]!["uk"] = "Опис нової послуги.";
        services.RemoveAt(2);
        services.Add(added);
        json["content"]!["packages"] = new JsonArray();

        var shown = await UploadAsync(editor, "v2.json", json.ToJsonString());

        Assert.Contains("Опис нової послуги.", shown.Texts("main table details ins"));
        Assert.Contains("Видалити дерево", shown.Texts("main table details del"));
    }

    [Fact]
    public async Task A_dry_run_speaks_as_the_forms_do()
    {
        await using var web = await TestWeb.StartAsync(DatabaseProvider.Sqlite);
        var editor = await PrepareAsync(web);
        var json = JsonNode.Parse(await editor.Client.GetStringAsync("/ministry/standards/2/export"))!;
        var variant = json["services"]![1]!["variants"]![0]!;
        variant["fee"]!["kopiykas"] = 12_050;
        variant["term"]!["unit"] = "calendar_day";
        json["content"]!["adoption"] = "recommended";

        var shown = await UploadAsync(editor, "v2.json", json.ToJsonString());

        var comes = shown.Texts("main table ins");
        Assert.Contains(comes, line => line.Contains("120,50", StringComparison.Ordinal));
        Assert.Contains(Said.Uk("Editing.Option.adoption.recommended"), comes);
        Assert.DoesNotContain(comes, line => line.Contains("12050", StringComparison.Ordinal)
            || line.Contains("kopiykas", StringComparison.Ordinal)
            || line.Contains("calendar_day", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_file_is_told_its_place_and_cannot_be_confirmed()
    {
        await using var web = await TestWeb.StartAsync(DatabaseProvider.Sqlite);
        var editor = await PrepareAsync(web);
        var json = await editor.Client.GetStringAsync("/ministry/standards/2/export");

        var cut = await UploadAsync(editor, "v2.json", json[..200]);
        Assert.Contains(Said.Uk("Exchange.Fault.Json", 1, 0)[..20], cut.Text("main table"), StringComparison.Ordinal);
        Assert.False(cut.Has("main form"));
        Assert.Contains(
            "рядок 2, стовпець term",
            (await UploadAsync(editor, "s.csv", "code,variant,term\nid-card,urgent,soon")).Text("main table"),
            StringComparison.Ordinal);

        var page = await editor.GetPageAsync(Import);
        var empty = await editor.SubmitAsync(page, "main form");
        Assert.EndsWith(Said.Uk("Exchange.File.Required"), empty.ErrorOf("Form.File"), StringComparison.Ordinal);
        var large = new FileToSend("Form.File", "large.json", new byte[(20 * 1024 * 1024) + 1]);
        var told = await editor.SubmitAsync(page, "main form", [large]);
        Assert.EndsWith(Said.Uk("Exchange.File.TooLarge"), told.ErrorOf("Form.File"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmation_after_somebody_elses_change_shows_the_changes_anew()
    {
        await using var web = await TestWeb.StartAsync(DatabaseProvider.Sqlite);
        var editor = await PrepareAsync(web);
        var shown = await UploadAsync(editor, "a.csv", "code,name\nid-card,Перша назва");
        var other = await web.SignInAsync(Given.SecondEditor);
        var theirs = await UploadAsync(other, "b.csv", "code,name\nid-card,Друга назва");
        await other.SubmitAsync(theirs, "main form");

        var told = await editor.SubmitAsync(shown, "main form");

        Assert.Equal([Said.Uk("Exchange.Refused.DraftChanged")], told.Errors);
        Assert.Contains("Друга назва", told.Text("main table del"), StringComparison.Ordinal);
        Assert.Equal(1, await EditsAsync(web));
    }

    [Fact]
    public async Task Those_who_do_not_edit_take_files_out_and_bring_none_in()
    {
        await using var web = await TestWeb.StartAsync(DatabaseProvider.Sqlite);
        await PrepareAsync(web);
        var analyst = await web.SignInAsync(Given.Analyst);

        Assert.False((await analyst.GetPageAsync(Import)).Has("main form"));
        Assert.True((await analyst.GetAsync("/ministry/standards/2/export?list=services&format=xlsx")).IsOk);
        Assert.Equal(HttpStatusCode.NotFound, (await analyst.GetAsync("/ministry/standards/7/import")).Status);
        Assert.Equal(
            HttpStatusCode.NotFound, (await analyst.GetAsync("/ministry/standards/2/export?service=nowhere")).Status);
        Assert.Contains("/signin", (await web.Visit().GetAsync("/ministry/standards/2/export")).Location);
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/ministry/standards/2/export")).Status);
    }

    private static async Task<WebVisitor> PrepareAsync(TestWeb web)
    {
        var editor = await web.SignInAsync(Given.StandardEditor);
        var from = Given.Today.AddDays(30);
        await editor.SubmitAsync(
            await editor.GetPageAsync("/ministry"), "main form", ("Form.Title", "Версія 2"), ("Form.BasedOn", "1"),
            ("Form.EffectiveFrom", $"{from:yyyy-MM-dd}"), ("Form.EffectiveFrom.Day", $"{from.Day}"),
            ("Form.EffectiveFrom.Month", $"{from.Month}"), ("Form.EffectiveFrom.Year", $"{from.Year}"));
        return editor;
    }

    private static async Task<WebPage> UploadAsync(WebVisitor editor, string name, string text)
    {
        var page = await editor.GetPageAsync(Import);
        var file = new FileToSend("Form.File", name, Encoding.UTF8.GetBytes(text));
        return await editor.FollowAsync(await editor.SubmitAsync(page, "main form", [file]));
    }

    private static Task<int> EditsAsync(TestWeb web) =>
        web.WithDbAsync(HromadaId.None, db => db.StandardEdits.CountAsync());
}
