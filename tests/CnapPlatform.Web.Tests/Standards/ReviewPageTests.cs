using System.Net;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Staff;
using CnapPlatform.Web.Tests.Kernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Web.Tests.Standards;

/// <summary>The pages of a version's life, checks and review, as each role sees them.</summary>
public sealed class ReviewPageTests(TestWeb web) : IClassFixture<TestWeb>
{
    private const string Form = "main form[method=post]";

    public static TheoryData<string> Pages => ["", "/checks", "/review", "/sign-off?rule=no-english"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_working_group_reads_a_draft_and_nobody_else_does(string page)
    {
        var address = $"/ministry/standards/{await PrepareAsync()}{page}";

        foreach (var member in new[] { Given.StandardEditor, Given.StandardApprover, Given.DmsOwner, Given.Analyst })
        {
            Assert.True((await (await web.SignInAsync(member)).GetAsync(address)).IsOk);
        }

        foreach (var other in new[] { Given.CityHead, Given.PlatformAdministrator, Given.StateOfficer })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await web.SignInAsync(other)).GetAsync(address)).Status);
        }

        Assert.StartsWith("/signin", (await web.Visit().GetAsync(address)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_overview_offers_the_steps_that_the_role_may_take()
    {
        var address = $"/ministry/standards/{await PrepareAsync()}";

        Assert.Equal(["submit", "plan", "discard"], await MovesAsync(Given.StandardEditor, address));
        Assert.Equal(["plan"], await MovesAsync(Given.StandardApprover, address));
        Assert.Empty(await MovesAsync(Given.DmsOwner, address));
        Assert.Empty(await MovesAsync(Given.Analyst, address));
        var analyst = await web.SignInAsync(Given.Analyst);
        Assert.Equal(address, (await analyst.GetAsync($"{address}/move/submit")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await analyst.GetAsync($"{address}/move/burn")).Status);
    }

    [Fact]
    public async Task A_version_goes_to_review_and_back_and_keeps_the_reason()
    {
        var address = $"/ministry/standards/{await PrepareAsync()}";
        var editor = await web.SignInAsync(Given.StandardEditor);

        var page = await editor.FollowAsync(
            await editor.SubmitAsync(await editor.GetPageAsync($"{address}/move/submit"), Form));
        Assert.Contains(Said.Uk("Review.Move.Submit.Done"), page.Text(".govuk-notification-banner"));

        var back = await editor.GetPageAsync($"{address}/move/return");
        var empty = await editor.SubmitAsync(back, Form, ("Form.Reason", " "));
        Assert.Contains(Said.Uk("Review.Reason.Required"), empty.ErrorOf("Form.Reason"));
        page = await editor.FollowAsync(await editor.SubmitAsync(empty, Form, ("Form.Reason", "Забули про <b>плату</b>")));
        Assert.Contains("Забули про <b>плату</b>", page.Text("main table"));

        var stale = await editor.SubmitAsync(back, Form, ("Form.Reason", "Ще раз"));
        Assert.Equal([Said.Uk("Kernel.Refused.ChangedMeanwhile")], stale.Errors);
    }

    [Fact]
    public async Task A_draft_is_discarded_after_a_second_thought_and_leaves_the_list()
    {
        var address = $"/ministry/standards/{await PrepareAsync()}";
        var editor = await web.SignInAsync(Given.StandardEditor);
        Assert.Contains(address, (await editor.GetPageAsync("/ministry")).Links());
        var ask = await editor.GetPageAsync($"{address}/move/discard");
        Assert.Contains(Said.Uk("Review.Discard.Tasks"), ask.Text("main"));

        var done = await editor.FollowAsync(await editor.SubmitAsync(ask, Form));

        Assert.Contains(Said.Uk("Review.Move.Discard.Done"), done.Text(".govuk-notification-banner"));
        Assert.DoesNotContain(address, (await editor.GetPageAsync("/ministry")).Links());
        Assert.Contains(
            Said.Uk("Editing.NotEditable.Discarded"), (await editor.GetPageAsync($"{address}/content")).Text("main"));
        var approver = await web.SignInAsync(Given.StandardApprover);
        Assert.Equal(address, (await approver.GetAsync($"{address}/move/discard")).Location);
    }

    [Fact]
    public async Task Findings_link_to_their_fields_and_warnings_are_signed_together()
    {
        var address = $"/ministry/standards/{await PrepareAsync()}";
        var editor = await web.SignInAsync(Given.SecondEditor);

        var checks = await editor.GetPageAsync($"{address}/checks?rule=no-english&service=tree-removal");
        Assert.Contains($"{address}/services/tree-removal/edit/summary", checks.Links());
        var sign = await editor.GetPageAsync($"{address}/sign-off?rule=no-english");
        var without = await editor.SubmitAsync(sign, Form, ("Form.Reason", ""));
        Assert.Contains(Said.Uk("Review.Reason.Required"), without.ErrorOf("Form.Reason"));

        var signed = await editor.FollowAsync(
            await editor.SubmitAsync(sign, Form, ("Form.Reason", "Переклад замовлено")));
        checks = await editor.GetPageAsync($"{address}/checks?rule=no-english");
        Assert.True(signed.Has(".govuk-notification-banner--success"));
        Assert.Contains(Given.NameOf(Given.SecondEditor), checks.Text("main"));
        Assert.Contains("Переклад замовлено", checks.Text("main"));
        var again = await editor.SubmitAsync(sign, Form, ("Form.Reason", "Ще раз"));
        Assert.Equal([Said.Uk("Review.Refused.NothingToSign")], again.Errors);
    }

    [Fact]
    public async Task A_comment_keeps_what_was_typed_and_is_answered()
    {
        var address = $"/ministry/standards/{await PrepareAsync()}/review";
        var owner = await web.SignInAsync(Given.MinistryOwner);
        var page = await owner.GetPageAsync(address);

        var wrong = await owner.SubmitAsync(page, Form, ("Form.Text", "Задовго"), ("Form.Field", ""));
        Assert.Equal("Задовго", wrong.Value("Form.Text"));
        Assert.Contains(Said.Uk("Review.Field.Required"), wrong.ErrorOf("Form.Field"));
        var sent = await owner.FollowAsync(await owner.SubmitAsync(
            wrong, Form, ("Form.Service", "tree-removal"), ("Form.Field", "variants"), ("Form.Text", "Задовго")));

        var answerAddress = sent.Links(".comment a").Single(link => link.Contains("/review/", StringComparison.Ordinal));
        var editor = await web.SignInAsync(Given.StandardEditor);
        var answered = await editor.FollowAsync(await editor.SubmitAsync(
            await editor.GetPageAsync(answerAddress), Form, ("Form.Answer", "Такий закон")));
        Assert.Contains("Такий закон", answered.Text(".comment"));
        Assert.DoesNotContain("Такий закон", (await editor.GetPageAsync($"{address}?filter=open")).Text("main"));
        Assert.False((await (await web.SignInAsync(Given.Analyst)).GetPageAsync(address)).Has(Form));
    }

    [Fact]
    public async Task A_comment_is_written_and_read_at_its_field()
    {
        var address = $"/ministry/standards/{await PrepareAsync()}/services/tree-removal/edit/variants";
        var owner = await web.SignInAsync(Given.MinistryOwner);

        var sent = await owner.FollowAsync(await owner.SubmitAsync(
            await owner.GetPageAsync(address), ".field-comments form", ("Form.Text", "Задовго")));

        Assert.Equal(address, sent.Address);
        Assert.True(sent.Has(".govuk-notification-banner--success"));
        Assert.Contains("Задовго", sent.Text(".field-comments .comment"));
        var analyst = await (await web.SignInAsync(Given.Analyst)).GetPageAsync(address);
        Assert.Contains("Задовго", analyst.Text(".field-comments"));
        Assert.False(analyst.Has(".field-comments form"));
    }

    [Fact]
    public async Task A_ministry_approves_all_of_its_own_at_once()
    {
        var number = await PrepareAsync();
        var editor = await web.SignInAsync(Given.StandardEditor);
        await editor.SubmitAsync(await editor.GetPageAsync($"/ministry/standards/{number}/move/submit"), Form);
        var owner = await web.SignInAsync(Given.MinistryOwner);
        var address = $"/ministry/standards/{number}/approvals";

        var page = await owner.GetPageAsync(address);
        var none = await owner.SubmitAsync(page, "#chosen");
        Assert.Contains(Said.Uk("Review.Refused.NothingChosen"), none.ErrorOf("Form.Codes"));
        var foreign = await owner.SubmitAsync(page, "#chosen", ("Form.Codes", "id-card"));
        Assert.Equal([Said.Uk("Standards.Refused.NotOwner")], foreign.Errors);
        var one = await owner.FollowAsync(await owner.SubmitAsync(page, "#chosen", ("Form.Codes", "tree-removal")));
        Assert.Contains(Given.NameOf(Given.MinistryOwner), one.Text("main table"));
        var done = await owner.FollowAsync(await owner.SubmitAsync(page, "#all"));

        Assert.Contains(Said.Uk("Review.Owners.AllDone"), done.Text("main"));
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync(address)).Status);
    }

    [Fact]
    public async Task What_was_typed_while_the_version_was_handed_over_is_shown_and_kept()
    {
        var number = await PrepareAsync();
        var address = $"/ministry/standards/{number}/services/tree-removal/edit/summary";
        var second = await web.SignInAsync(Given.SecondEditor);
        var begun = await second.GetPageAsync(address);
        var editor = await web.SignInAsync(Given.StandardEditor);
        await editor.SubmitAsync(await editor.GetPageAsync($"/ministry/standards/{number}/move/submit"), Form);

        var refused = await second.SubmitAsync(begun, "form[data-autosave]", ("Form.v.uk", "Мій новий опис"));

        Assert.Single(refused.Errors);
        Assert.Contains("Мій новий опис", refused.Text("section[aria-labelledby=unsaved]"));
        Assert.Contains(Said.Uk("Editing.Unsaved.Kept"), refused.Text("section[aria-labelledby=unsaved]"));
        var again = await second.GetPageAsync(address);
        Assert.Contains("Мій новий опис", again.Text("section[aria-labelledby=unsaved]"));
        Assert.False((await editor.GetPageAsync(address)).Has("section[aria-labelledby=unsaved]"));
    }

    [Fact]
    public async Task A_ministry_sees_which_of_its_passports_changed_and_approves_the_others_at_once()
    {
        var number = await PrepareAsync();
        var editor = await web.SignInAsync(Given.StandardEditor);
        var field = await editor.GetPageAsync($"/ministry/standards/{number}/services/tree-removal/edit/summary");
        await editor.SubmitAsync(field, "form[data-autosave]", ("Form.v.uk", "Новий опис послуги"));
        await editor.SubmitAsync(await editor.GetPageAsync($"/ministry/standards/{number}/move/submit"), Form);
        var owner = await web.SignInAsync(Given.MinistryOwner);

        var page = await owner.GetPageAsync($"/ministry/standards/{number}/approvals");

        Assert.Contains("previous=true", Assert.Single(page.Links("main tbody td a")), StringComparison.Ordinal);
        Assert.Contains(Said.Uk("Review.Owners.Since.Changed"), page.Text("main tbody tr:first-child"));
        Assert.Contains(Said.Uk("Review.Owners.Since.Same"), page.Text("main tbody tr:last-child"));
        var done = await owner.FollowAsync(await owner.SubmitAsync(page, "#unchanged"));
        Assert.Contains(Said.Uk("Review.Owners.Waiting"), done.Text("main tbody tr:first-child"));
        Assert.Contains(Said.Uk("Review.Owners.Complete"), done.Text("main tbody tr:last-child"));
        Assert.False(done.Has("#unchanged"));
    }

    private async Task<IReadOnlyList<string>> MovesAsync(Membership member, string address)
    {
        var page = await (await web.SignInAsync(member)).GetPageAsync(address);
        return [.. page.Links(".actions a").Select(link => link.Split('/')[^1])];
    }

    private Task<int> PrepareAsync() => web.InScopeAsync(HromadaId.None, services =>
    {
        services.GetRequiredService<ActingUser>().ActAs(
            Given.StandardEditor.AccountId, Given.NameOf(Given.StandardEditor), Given.StandardEditor);
        return services.GetRequiredService<IMediator>().Send(new PrepareVersion.Command
        {
            BasedOn = Given.StandardNumber,
            Title = "Наступна",
            EffectiveFrom = KyivToday().AddDays(30),
        });
    });

    private DateOnly KyivToday() => Domain.Kernel.KyivDate.Today(web.Clock);
}
