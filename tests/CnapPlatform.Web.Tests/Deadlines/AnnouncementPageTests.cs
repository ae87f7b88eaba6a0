using System.Net;
using CnapPlatform.Application.Deadlines;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Infrastructure.Jobs;
using CnapPlatform.Web.Tests.Cases;
using CnapPlatform.Web.Tests.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Web.Tests.Deadlines;

/// <summary>A late day off on its way from the form over the preview to the cases.</summary>
public sealed class AnnouncementPageTests(TestWeb web) : IClassFixture<TestWeb>
{
    private const string List = "/ministry/announcements";

    [Fact]
    public async Task An_announcement_is_shown_before_it_moves_anything()
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var address = (await clerk.RegisterAsync(Given.City, "Перенесена Ганна")).Address;
        var approver = await web.SignInAsync(Given.StandardApprover);
        var form = await approver.GetPageAsync($"{List}/new");

        var planned = await approver.FollowAsync(await approver.SubmitAsync(
            form, "main form",
            ("Form.Kind", "DayOff"), ("Form.From.Day", "16"), ("Form.From.Month", "2"), ("Form.From.Year", "2026"),
            ("Form.NameUk", "День жалоби"), ("Form.Act", "Указ № 1"), ("Form.Reason", "Загиблим воїнам")));
        Assert.Contains(Said.Uk("Recalculation.State.Planned"), planned.Text(".tags"));
        await RunAsync();

        var preview = await approver.GetPageAsync(planned.Address);
        Assert.Contains("19.02.2026 → 20.02.2026", preview.Text("main table"));
        Assert.Contains("19 лютого 2026", (await clerk.GetPageAsync(address)).Text("aside"));

        await approver.SubmitAsync(preview, "main form", ("step", "announce"));
        web.Clock.Advance(Announcements.KnownEverywhereAfter);
        await RunAsync();

        var moved = await clerk.GetPageAsync(address);
        Assert.Contains("20 лютого 2026", moved.Text("aside"));
        Assert.Contains("Загиблим воїнам", moved.Text(".clock-events"));
        Assert.Contains(Said.Uk("Recalculation.State.Announced"), (await approver.GetPageAsync(List)).Text("main"));
    }

    [Fact]
    public async Task Where_no_hromada_is_listed_as_was_ticked_nothing_is_announced_for_the_country()
    {
        var approver = await web.SignInAsync(Given.StandardApprover);
        var form = await approver.GetPageAsync($"{List}/new");
        (string, string?)[] suspension =
        [
            ("Form.Kind", "TermsSuspended"), ("Form.From.Day", "16"), ("Form.From.Month", "2"),
            ("Form.From.Year", "2026"), ("Form.Act", "Наказ № 2"), ("Form.Reason", "Бойові дії"),
        ];

        var everywhere = await approver.FollowAsync(await approver.SubmitAsync(form, "main form", suspension));
        var somewhere = await approver.SubmitAsync(
            form, "main form", [.. suspension, ("Form.Statuses", "ActiveHostilities")]);

        Assert.Contains(Said.Uk("Recalculation.Where.Country"), everywhere.Text("main"));
        Assert.Contains("до окремого оголошення", everywhere.Text(".lead"));
        Assert.Contains(Said.Uk(DeadlineRefusals.NoTerritory), somewhere.Text("main"));
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_strangers_are_sent_away()
    {
        var approver = await web.SignInAsync(Given.StandardApprover);
        var form = await approver.GetPageAsync($"{List}/new");

        var answer = await approver.SubmitAsync(form, "main form", ("Form.Kind", "DayOff"));

        Assert.Contains(Said.Uk("Recalculation.Act.Required"), answer.ErrorOf("Form.Act"));
        Assert.Contains(Said.Uk("Recalculation.Reason.Required"), answer.ErrorOf("Form.Reason"));
        Assert.Contains(Said.Uk("Recalculation.From.Required"), answer.ErrorOf("Form.From"));
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        Assert.NotEqual(HttpStatusCode.OK, (await clerk.GetAsync(List)).Status);
        var editor = await web.SignInAsync(Given.StandardEditor);
        Assert.NotEqual(HttpStatusCode.OK, (await editor.GetAsync($"{List}/new")).Status);
    }

    private async Task RunAsync() =>
        await web.Services.GetRequiredService<RecalculationRunner>().RunAsync(CancellationToken.None);
}
