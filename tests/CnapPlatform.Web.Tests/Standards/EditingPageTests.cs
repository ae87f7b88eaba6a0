using System.Net;
using CnapPlatform.Web.Tests.Kernel;

namespace CnapPlatform.Web.Tests.Standards;

public sealed class EditingPageTests(TestWeb web) : IClassFixture<TestWeb>
{
    private const string Form = "form[data-autosave]";

    [Fact]
    public async Task A_row_is_added_without_losing_what_was_typed_and_then_saved()
    {
        var (editor, draft) = await DraftAsync();
        var address = $"{draft}/services/tree-removal/edit/card.requiredDocuments";
        var page = await editor.GetPageAsync(address);

        var longer = await editor.SubmitAsync(
            page, Form, ("Form.v.items.0.uk", "Заява власника"), ("do", "add:v.items"));
        Assert.Equal("Заява власника", longer.Value("Form.v.items.0.uk"));
        Assert.Equal("", longer.Value("Form.v.items.1.uk"));
        Assert.Empty(longer.Errors);

        var saved = await editor.FollowAsync(await editor.SubmitAsync(
            longer, Form, ("Form.v.items.1.uk", "Паспорт"), ("Form.v.source", "Постанова"), ("do", "save")));
        Assert.True(saved.Has(".govuk-notification-banner--success"));
        Assert.Contains("Заява власника", saved.Text("main"));
        Assert.Contains("Паспорт", saved.Text("main"));
        Assert.Contains("Паспорт", (await editor.GetPageAsync($"{draft}/history?service=tree-removal")).Text("main"));
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_what_was_typed_is_kept()
    {
        var (editor, draft) = await DraftAsync();
        var page = await editor.GetPageAsync($"{draft}/services/id-card/edit/variants");

        var answer = await editor.SubmitAsync(
            page, Form, ("Form.v.0.term.length", "два"), ("Form.v.0.title.uk", new string('я', 10_000)));

        Assert.True(answer.IsOk);
        Assert.Contains(Said.Uk("Editing.Wrong.NotANumber"), answer.ErrorOf("Form.v.0.term.length"));
        Assert.Contains("500", answer.ErrorOf("Form.v.0.title.uk"));
        Assert.Equal("два", answer.Value("Form.v.0.term.length"));
        Assert.Equal(2, answer.Errors.Count);
        var row = $"{Said.Uk("Editing.Row.variant")} 1, {Said.Uk("Editing.Label.term")}";
        Assert.Contains(
            $"{row}, {Said.Uk("Editing.Label.length")}: {Said.Uk("Editing.Wrong.NotANumber")}", answer.Errors);
        Assert.All(
            answer.Document.QuerySelectorAll(".govuk-error-summary a"),
            link => Assert.NotNull(answer.Document.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Theory]
    [InlineData("services/id-card/edit/variants", "v.0.fee.percent", "Editing.Wrong.OutOfRange", "від 0 до 100 000")]
    [InlineData("services/id-card/edit/variants", "v.0.term.length", "Editing.Wrong.OutOfRange", "від 0 до 800")]
    [InlineData("services/id-card/edit/variants", "v.0.fee.kopiykas", "Editing.Wrong.SumOutOfRange", "1 000 000 грн")]
    [InlineData("content/parameters", "v.subsistenceMinimum.0.year", "Editing.Wrong.OutOfRange", "від 1991 до 2999")]
    public async Task A_bound_is_said_as_people_write_numbers(string form, string field, string text, string bound)
    {
        var (editor, draft) = await DraftAsync();
        var page = await editor.GetPageAsync($"{draft}/{form}");

        var answer = await editor.SubmitAsync(
            page, Form, ("Form.v.subsistenceMinimum.0", ""), ($"Form.{field}", "9999999999"));

        Assert.Contains(bound, answer.ErrorOf($"Form.{field}"));
        Assert.Contains(Said.Uk(text)[..10], answer.ErrorOf($"Form.{field}"));
    }

    [Fact]
    public async Task Two_editors_of_one_field_see_both_texts_and_choose()
    {
        var (first, draft) = await DraftAsync();
        var second = await web.SignInAsync(Given.SecondEditor);
        var address = $"{draft}/services/residence-registration/edit/shortName";
        var begun = await first.GetPageAsync(address);
        await second.FollowAsync(await second.SubmitAsync(
            await second.GetPageAsync(address), Form, ("Form.v.uk", "Їхня <b>назва</b>")));

        var clash = await first.SubmitAsync(begun, Form, ("Form.v.uk", "Моя назва"));
        Assert.Equal(Said.Uk("Editing.Clash.Title"), clash.Heading);
        Assert.Contains(Given.NameOf(Given.SecondEditor), clash.Text("main"));
        Assert.Contains("Їхня <b>назва</b>", clash.Text("main"));
        Assert.Contains("Моя назва", clash.Text("main"));

        var again = await first.SubmitAsync(clash, "form:has([name='Form.v.uk'])", ("do", "show"));
        Assert.Equal("Моя назва", again.Value("Form.v.uk"));
        var saved = await first.FollowAsync(await first.SubmitAsync(
            clash, "form:has([name='Form.v.uk'])", ("do", "save")));
        Assert.Equal("Моя назва", saved.Heading);
    }

    [Fact]
    public async Task What_was_autosaved_is_offered_again_and_may_be_discarded()
    {
        var (editor, draft) = await DraftAsync();
        var address = $"{draft}/services/address-assignment/edit/summary";
        var page = await editor.GetPageAsync(address);
        var kept = await editor.SubmitAsync(
            With(page, address + "?handler=Autosave"), Form, ("Form.v.uk", "Ще пишу"));
        Assert.Equal(HttpStatusCode.NoContent, kept.Status);

        var another = await web.SignInAsync(Given.StandardEditor);
        Assert.Contains(
            Said.Uk("Editing.Copy.Restore"), (await another.GetPageAsync(address)).Text(".govuk-notification-banner"));
        var restored = await another.GetPageAsync(address + "?copy=true");
        Assert.Equal("Ще пишу", restored.Value("Form.v.uk"));

        await another.FollowAsync(await another.SubmitAsync(
            await another.GetPageAsync(address), ".govuk-notification-banner form"));
        Assert.False((await another.GetPageAsync(address)).Has(".govuk-notification-banner"));
    }

    [Fact]
    public async Task A_label_that_ends_with_a_bracket_is_parted_from_its_error()
    {
        var (editor, draft) = await DraftAsync();
        var page = await editor.GetPageAsync($"{draft}/services/id-card/edit/variants");

        var answer = await editor.SubmitAsync(
            page, Form, ("Form.v.0.term.from", "2026-02-01"), ("Form.v.0.term.to", "2025-02-01"));

        Assert.EndsWith(
            $"{Said.Uk("Editing.Label.to")}: {Said.Uk("Editing.Wrong.EndsBeforeItBegins")}",
            Assert.Single(answer.Errors));
    }

    [Fact]
    public async Task A_division_is_called_so_and_the_previous_version_is_one_key_away()
    {
        var (editor, draft) = await DraftAsync();

        var stages = await editor.GetPageAsync($"{draft}/services/tree-removal/edit/technologicalCard");
        Assert.Contains(Said.Uk("Editing.Label.division"), stages.Text("main #field-form"));
        var passport = await editor.GetPageAsync($"{draft}/services/tree-removal");
        Assert.True(passport.Has("main a[data-key-previous]"));
        Assert.Contains(Said.Uk("Views.Keys.PreviousVersion"), passport.Text("dialog.keys"));
    }

    [Fact]
    public async Task Every_page_of_a_draft_opens_for_its_people_and_for_nobody_else()
    {
        var (editor, draft) = await DraftAsync();
        var fields = Application.Standards.StandardField.OfPassport.Select(f => $"services/id-card/edit/{f.Path}")
            .Concat(Application.Standards.StandardField.OfContent.Select(f => $"content/{f.Path}"));
        string[] pages =
        [
            "services", "services?text=дерево&unconfirmed=true&sort=Name", "services/id-card",
            "services/id-card?previous=true", "services/new", "services/new?copyOf=id-card",
            "services/bulk?codes=id-card&field=card.appeal", "services/id-card/remove", "services/id-card/preview",
            "services/id-card/preview?hromada=dubivska", "services/id-card/information-card",
            "services/id-card/technological-card", "content", "history",
        ];
        foreach (var path in pages.Concat(fields))
        {
            Assert.True((await editor.GetAsync($"{draft}/{path}")).IsOk, path);
            Assert.True((await editor.GetAsync($"/en{draft}/{path}")).IsOk, path);
        }

        var analyst = await web.SignInAsync(Given.Analyst);
        Assert.False((await analyst.GetPageAsync($"{draft}/services/id-card/edit/name")).Has(Form));
        Assert.Equal(HttpStatusCode.Forbidden, (await analyst.GetAsync($"{draft}/services/new")).Status);
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync($"{draft}/services")).Status);
        Assert.False((await editor.GetPageAsync("/ministry/standards/1/services/id-card/edit/name")).Has(Form));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"{draft}/services/no-such")).Status);
    }

    [Fact]
    public async Task A_printed_card_has_the_official_rows_in_their_order()
    {
        var (editor, draft) = await DraftAsync();

        var card = await editor.GetPageAsync($"{draft}/services/id-card/information-card?hromada=dubivska");
        var stages = await editor.GetPageAsync($"{draft}/services/id-card/technological-card");

        Assert.Equal(
            [
                "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "11.1", "11.2", "11.3", "12", "13", "14", "15",
                "16",
            ],
            card.Texts(".official td.number").Where(number => number.Length > 0));
        Assert.Equal(
            [Said.Uk("Editing.Print.Total"), Said.Uk("Editing.Print.TotalByLaw")],
            stages.Texts(".official tfoot th"));
    }

    [Fact]
    public async Task One_field_of_many_is_shown_before_it_is_written()
    {
        var (editor, draft) = await DraftAsync();
        var page = await editor.GetPageAsync(
            $"{draft}/services/bulk?codes=id-card&codes=address-assignment&field=filing");

        var preview = await editor.SubmitAsync(
            page, "main form[method=post]", ("Form.v", "object_location"), ("do", "preview"));
        Assert.Contains(Said.Uk("Editing.Bulk.WillChange"), preview.Text("main table"));
        var saved = await editor.FollowAsync(await editor.SubmitAsync(
            preview, "main form[method=post]", ("do", "save")));

        Assert.True(saved.Has(".govuk-notification-banner--success"));
    }

    [Fact]
    public async Task Codes_of_no_service_are_named_and_not_counted()
    {
        var (editor, draft) = await DraftAsync();
        var page = await editor.GetPageAsync(
            $"{draft}/services/bulk?codes=id-card&codes=no-such&codes=nor-this&field=filing");

        Assert.Contains("no-such, nor-this", page.Text("#Form_Codes"));
        Assert.Contains("#Form_Codes", page.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.StartsWith("Вибрано 1 послугу", page.Text(".lead"));
        Assert.Equal(["id-card"], page.Document.QuerySelectorAll("main form[method=post] [name=codes]")
            .Select(input => input.GetAttribute("value")));
        var none = await editor.GetPageAsync($"{draft}/services/bulk?codes=no-such");
        Assert.Contains("no-such", none.Text("#Form_Codes"));
        Assert.Contains(Said.Uk("Editing.Bulk.NoneTitle"), none.Text("main"));
    }

    [Fact]
    public async Task The_card_beside_the_form_shows_what_is_typed_and_says_when_it_does_not_fit_yet()
    {
        var (editor, draft) = await DraftAsync();
        var address = $"{draft}/services/id-card/edit/variants";
        var page = await editor.GetPageAsync(address);
        Assert.Contains(Said.Uk("Editing.Live.Title"), page.Text("main aside"));

        var typed = await editor.SubmitAsync(page, Form, ("Form.v.0.term.length", "17"), ("do", "show"));
        Assert.Contains("17", typed.Text("[data-live-card]"));
        Assert.Empty(typed.Errors);

        var alone = await editor.SubmitAsync(
            With(page, address + "?handler=Card"), Form, ("Form.v.0.term.length", "18"));
        Assert.Contains("18", alone.Body);
        Assert.DoesNotContain("<html", alone.Body);
        var wrong = await editor.SubmitAsync(
            With(page, address + "?handler=Card"), Form, ("Form.v.0.term.length", "два"));
        Assert.Contains(Said.Uk("Editing.Live.NotYet"), wrong.Text("p.quiet"));
        Assert.Equal(
            page.Value("Form.v.0.term.length"), (await editor.GetPageAsync(address)).Value("Form.v.0.term.length"));
    }

    [Fact]
    public async Task A_service_is_moved_to_the_place_typed_beside_it()
    {
        var (editor, draft) = await DraftAsync();
        var address = $"{draft}/services/order";
        var page = await editor.GetPageAsync(address);
        var first = page.Texts("main tbody th")[0];

        var wrong = await editor.SubmitAsync(page, "main form", ("move", "id-card"), ("to-id-card", "перше"));
        Assert.Single(wrong.Errors);
        var moved = await editor.FollowAsync(
            await editor.SubmitAsync(page, "main form", ("move", "id-card"), ("to-id-card", "1")));

        Assert.True(moved.Has(".govuk-notification-banner--success"));
        Assert.NotEqual(first, moved.Texts("main tbody th")[0]);
        Assert.Contains("на місце 1", (await editor.GetPageAsync($"{draft}/history?service=id-card")).Text("main"));
    }

    // The same form, sent to another address.
    private static WebPage With(WebPage page, string action)
    {
        page.Document.QuerySelector(Form)!.SetAttribute("action", action);
        return page;
    }

    /// <summary>An editor and the address of the one draft of this class.</summary>
    private async Task<(WebVisitor Editor, string Draft)> DraftAsync()
    {
        var editor = await web.SignInAsync(Given.StandardEditor);
        var page = await editor.GetPageAsync("/ministry");
        var known = page.Links()
            .FirstOrDefault(link => link.EndsWith("/ministry/standards/2", StringComparison.Ordinal));
        if (known is null)
        {
            var made = await editor.SubmitAsync(
                page, "main form", ("Form.Title", "Версія 2"), ("Form.BasedOn", "1"), ("Form.EffectiveFrom.Day", "1"),
                ("Form.EffectiveFrom.Month", "1"), ("Form.EffectiveFrom.Year", "2030"));
            known = made.Location!;
        }

        return (editor, known);
    }
}
