using CnapPlatform.Domain.Cases;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.Web.Tests.Cases;
using CnapPlatform.Web.Tests.Kernel;

namespace CnapPlatform.Web.Tests.Deadlines;

/// <summary>The clocks of a case as staff and applicants read them.</summary>
public sealed class TimelinePageTests(TestWeb web) : IClassFixture<TestWeb>
{
    [Fact]
    public async Task Staff_reads_what_each_step_did_to_the_terms_and_the_arithmetic_of_a_stop()
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var officer = await web.SignInAsync(Given.CityArchitect);
        var address = (await clerk.RegisterAsync(Given.City, "Зупинена Ганна")).Address;
        await clerk.StepAsync(address, CaseAction.HandOver);
        await officer.StepAsync(address, CaseAction.Receive);

        var stopped = await officer.StepAsync(address, CaseAction.Suspend, ("Form.Words", "Експертиза"));

        Assert.True(stopped.Has(".term-line svg"));
        Assert.Contains(Said.Uk("Clocks.State.Paused"), stopped.Text("main"));
        var events = stopped.Text(".clock-events");
        Assert.Contains("Минуло 0 робочих днів, лишилося 5 робочих днів", events);
        Assert.Contains(Said.Uk("Cases.Done.Suspend"), events);
        var english = await officer.GetPageAsync($"/en{address}");
        Assert.Contains("0 working days had run, 5 working days left", english.Text(".clock-events"));
    }

    [Fact]
    public async Task The_applicant_reads_the_terms_without_the_names_of_the_staff()
    {
        var visitor = web.Visit();
        var code = await visitor.ApplyAsync(Given.City, "Терпляча Ганна");
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var list = await clerk.GetPageAsync("/work/dubivska/lists/to-register?q=Терпляча");
        await clerk.StepAsync(list.Links("main th a").Single(), CaseAction.Register);

        var tracked = await visitor.TrackAsync(code);

        Assert.Contains("19 лютого 2026", tracked.Text("main table"));
        Assert.Contains(Said.Uk("Clocks.Name.Total"), tracked.Text("main"));
        Assert.DoesNotContain(Said.Uk("Clocks.Name.HandOver"), tracked.Text("main"));
        Assert.DoesNotContain("Коваль", tracked.Body);
    }

    [Fact]
    public async Task An_application_that_waits_for_its_signature_shows_for_how_long_and_is_late_nowhere()
    {
        await using var own = await TestWeb.StartAsync(DatabaseProvider.Sqlite);
        var code = await own.Visit().ApplyAsync(Given.City, "Непідписана Ганна");
        own.Clock.Advance(TimeSpan.FromDays(5));
        var clerk = await own.SignInAsync(Given.CityAdministrator);

        var list = await clerk.GetPageAsync("/work/dubivska/lists/to-register?q=Непідписана");
        var opened = await clerk.GetPageAsync(list.Links("main th a").Single());
        var tracked = await own.Visit().TrackAsync(code);

        Assert.Contains(Said.Uk("Work.Term.WaitsForSignature"), list.Text("main table"));
        Assert.Contains("чекає 5 днів", list.Text("main table"));
        Assert.DoesNotContain(Said.Uk("Clocks.State.Overrun"), opened.Text("main"));
        Assert.DoesNotContain(Said.Uk("Clocks.State.Overrun"), tracked.Text("main"));
        Assert.DoesNotContain(Said.Uk("Clocks.Name.Registration"), tracked.Text("main"));
    }

    [Fact]
    public async Task The_calculator_counts_with_stops_and_shows_them()
    {
        const string Asked = "/deadlines?Form.Start.Day=12&Form.Start.Month=2&Form.Start.Year=2026&Form.Length=5"
            + "&Form.Unit=WorkingDay&Form.PausedFrom.Day=13&Form.PausedFrom.Month=2&Form.PausedFrom.Year=2026";

        var answered = await web.Visit().GetPageAsync(
            Asked + "&Form.PausedTo.Day=18&Form.PausedTo.Month=2&Form.PausedTo.Year=2026");
        var half = await web.Visit().GetPageAsync(Asked);

        Assert.Contains("24 лютого 2026", answered.Text(".promise"));
        Assert.Contains(Said.Uk("Deadlines.Role.Paused"), answered.Text("table"));
        Assert.Contains(Said.Uk("Deadlines.Pauses.Both"), half.ErrorOf("Form.PausedTo"));
    }

    [Fact]
    public async Task The_calculator_counts_stops_of_hours_from_hour_to_hour()
    {
        const string Asked = "/deadlines?Form.Start.Day=12&Form.Start.Month=2&Form.Start.Year=2026&Form.Length=24"
            + "&Form.Unit=Hour&Form.Time=10:00&Form.PausedFrom.Day=12&Form.PausedFrom.Month=2&Form.PausedFrom.Year=2026"
            + "&Form.PausedTo.Day=13&Form.PausedTo.Month=2&Form.PausedTo.Year=2026&Form.PausedFromTime=16:00";

        var answered = await web.Visit().GetPageAsync(Asked + "&Form.PausedToTime=9:00");
        var half = await web.Visit().GetPageAsync(Asked);

        Assert.Contains("14 лютого 2026", answered.Text(".promise"));
        Assert.Contains("лишалося 18 год", answered.Text("main"));
        Assert.Contains(Said.Uk("Deadlines.Time.Malformed"), half.ErrorOf("Form.PausedToTime"));
    }

    [Fact]
    public async Task Stops_in_the_wrong_order_are_told_where_they_begin()
    {
        var page = await web.Visit().GetPageAsync(
            "/deadlines?Form.Start.Day=12&Form.Start.Month=2&Form.Start.Year=2026&Form.Length=5&Form.Unit=WorkingDay"
            + "&Form.PausedFrom.Day=18&Form.PausedFrom.Month=2&Form.PausedFrom.Year=2026"
            + "&Form.PausedTo.Day=13&Form.PausedTo.Month=2&Form.PausedTo.Year=2026");

        Assert.Contains(Said.Uk("Deadlines.Pauses.Order"), page.ErrorOf("Form.PausedFrom"));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1,5")]
    [InlineData("0")]
    [InlineData("99999999999999999999")]
    public async Task A_length_that_is_no_whole_number_is_answered_at_its_field_and_stays_there(string typed)
    {
        var page = await web.Visit().GetPageAsync(
            "/deadlines?Form.Start.Day=12&Form.Start.Month=2&Form.Start.Year=2026&Form.Unit=Month"
            + $"&Form.Length={typed}");

        Assert.Contains(Said.Uk("Deadlines.Length.Range"), page.ErrorOf("Form.Length"));
        Assert.Equal(typed, page.Value("Form.Length"));
    }

    [Theory]
    [InlineData("start=2026-02-12&length=5&unit=working_day&pause=2026-02-13/2026-02-18", "2026-02-24")]
    [InlineData(
        "start=2026-02-12&length=10&unit=working_day&pause=2026-02-16/2026-02-20&pause=2026-02-24/2026-03-03",
        "2026-03-11")]
    public async Task The_interface_counts_with_stops(string query, string dueOn)
    {
        var answer = await web.Visit().GetJsonAsync("/api/v1/deadlines?" + query);

        Assert.Equal(dueOn, answer.GetProperty("dueOn").GetString());
        Assert.Contains(
            answer.GetProperty("explanation").EnumerateArray(), day => day.GetProperty("role").GetString() == "paused");
    }

    [Theory]
    [InlineData("2026-02-13", "pause")]
    [InlineData("2026-02-13/x", "pause")]
    [InlineData("2026-02-18/2026-02-13", "pause")]
    [InlineData("2026-02-10/2026-02-13", "pause")]
    public async Task A_stop_that_makes_no_sense_is_named(string pause, string field) => Assert.Equal(
        [field],
        await web.Visit().BadFieldsAsync(
            $"/api/v1/deadlines?start=2026-02-12&length=5&unit=working_day&pause={pause}"));
}
