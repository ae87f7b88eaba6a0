using System.Net;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Tests.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Web.Tests.Standards;

public sealed class GroupPageTests(TestWeb web) : IClassFixture<TestWeb>
{
    private const string Form = "main form";
    private const string Ask = "/work/dubivska/questions";

    [Fact]
    public async Task A_question_of_a_hromada_becomes_a_clarification_on_every_card_and_is_withdrawn()
    {
        var head = await web.SignInAsync(Given.CityHead);
        var ask = await head.GetPageAsync($"{Ask}?service=address-assignment&field=card.requiredDocuments");
        var asked = await head.FollowAsync(
            await head.SubmitAsync(ask, Form, ("Form.Text", "Чи <b>потрібна</b> копія?")));
        Assert.Contains("Чи <b>потрібна</b> копія?", asked.Text("main"));

        var editor = await web.SignInAsync(Given.StandardEditor);
        var list = await editor.GetPageAsync("/ministry/questions");
        var form = await editor.GetPageAsync(list.Links("main .remark a").Single());
        var empty = await editor.SubmitAsync(form, Form, ("Form.Question", "Чи засвідчувати копії?"));
        Assert.Equal(
            (true, "Чи засвідчувати копії?"), (empty.ErrorOf("Form.Answer") is not null, empty.Value("Form.Question")));
        await editor.FollowAsync(await editor.SubmitAsync(
            form, Form, ("Form.Question", "Чи засвідчувати копії?"), ("Form.Answer", "Досить звичайної копії.")));

        foreach (var address in new[]
        {
            "/h/dubivska/services/address-assignment",
                $"/h/{Given.SlugOf(Given.Settlement)}/services/address-assignment",
        })
        {
            var card = await web.Visit().GetPageAsync(address);
            Assert.Contains("Досить звичайної копії.", card.Text("#answer-needed .clarification"));
            Assert.Contains("Досить звичайної копії.", card.Text("table.official"));
        }

        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var register = await clerk.GetPageAsync("/work/dubivska/register/address-assignment");
        Assert.Contains("Досить звичайної копії.", register.Text("main"));
        var tenant = await web.SignInAsync(Given.CityTenantAdministrator);
        var own = await tenant.GetPageAsync("/work/dubivska/services/address-assignment");
        Assert.Contains("Досить звичайної копії.", own.Text("main"));

        var all = await editor.GetPageAsync("/ministry/clarifications");
        var withdraw = await editor.GetPageAsync(all.Links("main .remark a").Single());
        await editor.FollowAsync(await editor.SubmitAsync(withdraw, Form));
        Assert.DoesNotContain("Досить звичайної",
            (await web.Visit().GetPageAsync("/h/dubivska/services/address-assignment")).Body);
    }

    [Fact]
    public async Task A_clarification_stands_on_the_card_whichever_field_it_is_of()
    {
        await using var own = await TestWeb.StartAsync(Infrastructure.Persistence.DatabaseProvider.Sqlite);
        string[] fields = ["summary", "questions", "card.note", "variants", "technologicalCard"];
        await own.WithDbAsync(HromadaId.None, async db =>
        {
            db.Clarifications.AddRange(fields.Select(field => new Clarification
            {
                ServiceCode = "tree-removal",
                Field = field,
                Question = "Як це розуміти?",
                Answer = $"Відповідь: {field}.",
                By = Given.StandardEditor.AccountId,
                ByName = "Редактор",
                PublishedAt = Given.Now,
            }));
            return await db.SaveChangesAsync();
        });

        var card = await own.Visit().GetPageAsync("/h/dubivska/services/tree-removal");
        Assert.All(fields[..3], field => Assert.Contains($"Відповідь: {field}.", card.Text("#answer-note")));
        Assert.Contains("Відповідь: variants.", card.Text("#answer-ready .clarification"));
        Assert.Contains("Відповідь: technologicalCard.", string.Join(' ', card.Texts("details .clarification")));
        var tenant = await own.SignInAsync(Given.CityTenantAdministrator);
        var work = await tenant.GetPageAsync("/work/dubivska/services/tree-removal");
        var published = await own.Visit().GetPageAsync("/standards/1/services/tree-removal");
        Assert.All(fields, field => Assert.Contains($"Відповідь: {field}.", work.Text("main")));
        Assert.All(fields, field => Assert.Contains($"Відповідь: {field}.", published.Text("main")));
    }

    [Fact]
    public async Task An_official_card_has_sixteen_numbered_rows_and_then_the_appeal()
    {
        var page = await web.Visit().GetPageAsync("/h/dubivska/services/tree-removal");

        var numbers = page.Texts("table.official td.number").Where(n => n.Length > 0).ToList();
        Assert.Equal(Enumerable.Range(1, 16).Select(n => $"{n}"), numbers);
        Assert.Equal(Said.Uk("Services.CardField.Appeal"), page.Texts("table.official th")[^1]);
        Assert.Equal("", page.Texts("table.official td.number")[^1]);
    }

    [Fact]
    public async Task A_citizen_speaks_on_a_draft_and_reads_the_answer()
    {
        var number = await DraftAsync();
        var editor = await web.SignInAsync(Given.StandardEditor);
        var opening = await editor.GetPageAsync($"/ministry/standards/{number}/consultation");
        var tooLong = await editor.SubmitAsync(
            opening, Form, ("Form.Until.Day", "1"), ("Form.Until.Month", "6"), ("Form.Until.Year", "2026"));
        Assert.NotNull(tooLong.ErrorOf("Form.Until"));
        var opened = await editor.FollowAsync(await editor.SubmitAsync(
            opening, Form, ("Form.Until.Day", "20"), ("Form.Until.Month", "2"), ("Form.Until.Year", "2026")));
        Assert.Contains(
            Said.Uk("Group.Consultation.Done.Set", "20 лютого 2026"), opened.Text(".govuk-notification-banner--success"));

        var visitor = web.Visit();
        var address = $"/standards/{number}/consultation";
        Assert.Contains(address, (await visitor.GetPageAsync("/")).Links());
        Assert.Contains(address, (await visitor.GetPageAsync("/standards")).Links());
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        Assert.Contains(address, (await clerk.GetPageAsync("/work/dubivska/standard")).Links());
        var page = await visitor.GetPageAsync(address);
        var sent = await visitor.FollowAsync(await visitor.SubmitAsync(
            page, Form, ("Form.Text", "<script>alert(1)</script> Скоротіть строк"),
                ("Form.ServiceCode", "tree-removal"), ("Form.Field", "variants")));
        Assert.Contains("<script>alert(1)</script> Скоротіть строк", sent.Text(".remark"));

        var list = await editor.GetPageAsync($"/ministry/standards/{number}/consultation?only=Waiting");
        var remark = await editor.GetPageAsync(list.Links("main .remark a").Single());
        await editor.FollowAsync(await editor.SubmitAsync(remark, "#answer", ("Form.Answer", "Скоротимо.")));
        Assert.Contains("Скоротимо.", (await visitor.GetPageAsync(address)).Text(".remark .reply"));

        var noReason = await editor.SubmitAsync(await editor.GetPageAsync(remark.Address), "#hide");
        Assert.True(noReason.ErrorOf("Reason") is not null, $"{noReason.Status} {string.Join(';', noReason.Errors)}");
        await editor.FollowAsync(await editor.SubmitAsync(noReason, "#hide", ("Reason", "Повтор")));
        var hidden = await visitor.GetPageAsync(address);
        Assert.DoesNotContain("Скоротіть строк", hidden.Body);
        Assert.Contains("Повтор", hidden.Text(".remark"));
    }

    [Fact]
    public async Task What_was_said_is_found_when_the_consultation_is_over()
    {
        var number = await DraftAsync(open: true);
        var address = $"/standards/{number}/consultation";
        var visitor = web.Visit();
        await visitor.SubmitAsync(await visitor.GetPageAsync(address), Form, ("Form.Text", "Скоротіть строк"));
        var editor = await web.SignInAsync(Given.StandardEditor);
        await editor.SubmitAsync(
            await editor.GetPageAsync($"/ministry/standards/{number}/consultation/close"), Form);

        Assert.Contains(address, (await visitor.GetPageAsync("/standards")).Links("main details a"));
        Assert.Contains(
            $"/ministry{address}?only=Waiting", (await editor.GetPageAsync($"/ministry/standards/{number}")).Links());
    }

    [Fact]
    public async Task Everybody_reads_what_stands_and_what_would_stand()
    {
        var number = await DraftAsync(open: true);
        var editor = await web.SignInAsync(Given.StandardEditor);
        await editor.FollowAsync(await editor.SubmitAsync(
            await editor.GetPageAsync($"/ministry/standards/{number}/services/tree-removal/edit/summary"),
            "form[data-autosave]", ("Form.v.uk", "Новий опис послуги")));

        var page = await web.Visit().GetPageAsync($"/standards/{number}/consultation");

        var told = Assert.Single(
            page.Texts("main details"), text => text.Contains("Новий опис послуги", StringComparison.Ordinal));
        Assert.Contains(Said.Uk("Network.Column.Before"), told);
    }

    [Fact]
    public async Task What_a_program_fills_in_is_dropped_and_many_posts_are_stopped()
    {
        var number = await DraftAsync(open: true);
        var visitor = web.Visit();
        var page = await visitor.GetPageAsync($"/standards/{number}/consultation");

        var answer = await visitor.SubmitAsync(
            page, Form, ("Form.Text", "Купуйте дешево"), ("Website", "https://example.com"));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(0, await RemarksAsync(number));
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 11; i++)
        {
            statuses.Add((await visitor.SubmitAsync(page, Form, ("Form.Text", ""))).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
    }

    [Fact]
    public async Task A_meeting_gives_a_task_which_its_owner_finishes()
    {
        var editor = await web.SignInAsync(Given.StandardEditor);
        var form = await editor.GetPageAsync("/ministry/meetings/new");
        Assert.NotEmpty((await editor.SubmitAsync(form, Form)).Errors);
        var meeting = await editor.FollowAsync(await editor.SubmitAsync(
            form, Form,
            ("Form.Title", "Строки послуг"), ("Form.HeldOn.Day", "12"), ("Form.HeldOn.Month", "2"),
            ("Form.HeldOn.Year", "2026"),
            ("Form.Participants", "Редактори"), ("Form.Agenda", "Строки")));
        Assert.Equal("Строки послуг", meeting.Heading);
        Assert.Contains(Said.Uk("Group.Meeting.Saved"), meeting.Text(".govuk-notification-banner--success"));

        var edit = await editor.GetPageAsync(meeting.Address + "/edit");
        Assert.Equal("Редактори", edit.Value("Form.Participants"));
        var stale = await editor.GetPageAsync(meeting.Address + "/edit");
        await editor.FollowAsync(await editor.SubmitAsync(edit, Form, ("Form.Minutes", "Вирішили")));
        var refused = await editor.SubmitAsync(stale, Form, ("Form.Minutes", "Інше"));
        Assert.Single(refused.Errors);
        Assert.Equal("Інше", refused.Value("Form.Minutes"));

        await GiveTaskAsync(editor, meeting.Links("main a[href^='/ministry/tasks/new']").Single());

        web.Clock.Set(Given.Now.AddDays(1));
        var owner = await web.SignInAsync(Given.SecondEditor);
        var mine = await owner.GetPageAsync("/ministry/tasks?mine=1");
        Assert.Contains(Said.Uk("Group.Task.Overdue"), mine.Text("main table"));
        var done = await owner.FollowAsync(await owner.SubmitAsync(mine, "main table form"));
        Assert.Contains(Said.Uk("Group.Task.Done"), done.Text("main table"));
        Assert.False(done.Has("main table form"));
        web.Clock.Set(Given.Now);
    }

    private static async Task GiveTaskAsync(WebVisitor editor, string address)
    {
        var give = await editor.GetPageAsync(address);
        var past = await editor.SubmitAsync(
            give, Form,
            ("Form.Title", "Звірити строк"), ("Form.Assignee", $"{Given.SecondEditor.AccountId.Value}"),
            ("Form.DueOn.Day", "1"), ("Form.DueOn.Month", "2"), ("Form.DueOn.Year", "2026"),
            ("Form.StandardNumber", "1"), ("Form.ServiceCode", "tree-removal"), ("Form.Field", "variants"));
        Assert.Contains(Said.Uk("Group.Task.Due.Past"), past.ErrorOf("Form.DueOn"));
        var tasks = await editor.FollowAsync(await editor.SubmitAsync(
            past, Form, ("Form.DueOn.Day", $"{Given.Today.Day}"), ("Form.DueOn.Month", $"{Given.Today.Month}")));
        Assert.DoesNotContain(Said.Uk("Group.Task.Overdue"), tasks.Text("main table"));
        Assert.Contains("Видалити дерево", tasks.Text("main table"));
        Assert.Contains($"{Given.Today.Year}", tasks.Text("main table"));
        const string Service = "/ministry/standards/1/services/tree-removal";
        Assert.Contains("Звірити строк", (await editor.GetPageAsync(Service + "/edit/variants")).Text(".field-tasks"));
        Assert.DoesNotContain("Звірити строк", (await editor.GetPageAsync(Service + "/edit/name")).Body);
        Assert.DoesNotContain("Звірити строк", (await editor.GetPageAsync(Service)).Body);
    }

    [Theory]
    [InlineData("/ministry/questions/answer")]
    [InlineData("/ministry/meetings/new")]
    public async Task Readers_of_drafts_see_no_forms_of_editors(string address) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await web.SignInAsync(Given.Analyst)).GetAsync(address)).Status);

    private Task<int> RemarksAsync(int number) => web.WithDbAsync(
        HromadaId.None, db => db.ConsultationRemarks.CountAsync(r => r.StandardNumber == number));

    private async Task<int> DraftAsync(bool open = false)
    {
        var editor = await web.SignInAsync(Given.StandardEditor);
        var page = await editor.GetPageAsync("/ministry");
        var answer = await editor.SubmitAsync(
            page, Form,
            ("Form.Title", "Проєкт"), ("Form.BasedOn", "1"),
            ("Form.EffectiveFrom.Day", "1"), ("Form.EffectiveFrom.Month", "6"), ("Form.EffectiveFrom.Year", "2026"));
        var number = int.Parse(answer.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        if (open)
        {
            await web.WithDbAsync(HromadaId.None, async db =>
            {
                var version = await db.Standards.SingleAsync(s => s.Number == number);
                version.OpenConsultation(Given.Today.AddDays(3), Given.Today);
                return await db.SaveChangesAsync();
            });
        }

        return number;
    }
}
