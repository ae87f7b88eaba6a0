using CnapPlatform.Web.Tests.Kernel;

namespace CnapPlatform.Web.Tests.Deadlines;

public sealed class DeadlinesApiTests(TestWeb web) : IClassFixture<TestWeb>
{
    private const string Deadlines = "/api/v1/deadlines?";

    private readonly WebVisitor _system = web.Visit();

    [Theory]
    [InlineData("start=2026-02-12&length=30&unit=calendar_day", "2026-03-16")]
    [InlineData("start=2026-02-12&length=5&unit=working_day", "2026-02-19")]
    [InlineData("start=2026-01-31&length=1&unit=month", "2026-03-02")]
    public async Task The_last_day_is_counted_and_explained(string query, string dueOn)
    {
        var answer = await _system.GetJsonAsync(Deadlines + query);

        Assert.Equal(dueOn, answer.GetProperty("dueOn").GetString());
        var days = answer.GetProperty("explanation").EnumerateArray().ToList();
        Assert.Equal("start", days[0].GetProperty("role").GetString());
        Assert.Equal("due", days[^1].GetProperty("role").GetString());
        Assert.Equal(dueOn, days[^1].GetProperty("date").GetString());
        Assert.All(days, day => Assert.NotEqual("", day.GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData("true", "2026-02-16T15:00:00+02:00")]
    [InlineData("false", "2026-02-14T15:00:00+02:00")]
    public async Task A_term_in_hours_ends_at_a_moment(string skipDaysOff, string dueAt)
    {
        var answer = await _system.GetJsonAsync(
            $"{Deadlines}start=2026-02-13T15:00&length=24&unit=hour&skipDaysOff={skipDaysOff}");

        Assert.Equal(dueAt, answer.GetProperty("dueAt").GetString());
    }

    [Theory]
    [InlineData("2026-10-25T03:30%2B03:00", "2026-10-25T03:30:00+02:00")]
    [InlineData("2026-10-25T03:30+03:00", "2026-10-25T03:30:00+02:00")]
    [InlineData("2026-10-25T03:30%2B02:00", "2026-10-25T04:30:00+02:00")]
    [InlineData("2026-10-25T01:30:00Z", "2026-10-25T04:30:00+02:00")]
    [InlineData("2026-10-25T02:30", "2026-10-25T03:30:00+03:00")]
    [InlineData("2026-10-25T01:30:00-01:00", "2026-10-25T05:30:00+02:00")]
    public async Task A_moment_with_its_offset_is_that_moment_also_in_the_hour_that_comes_twice(
        string start, string dueAt)
    {
        var answer = await _system.GetJsonAsync($"{Deadlines}start={start}&length=1&unit=hour");

        Assert.Equal(dueAt, answer.GetProperty("dueAt").GetString());
    }

    [Fact]
    public async Task A_stop_in_the_hour_that_comes_twice_is_told_apart_by_its_offset()
    {
        var answer = await _system.GetJsonAsync(
            $"{Deadlines}start=2026-10-25T02:30&length=2&unit=hour"
            + "&pause=2026-10-25T03:15%2B03:00/2026-10-25T03:15%2B02:00");

        Assert.Equal("2026-10-25T04:30:00+02:00", answer.GetProperty("dueAt").GetString());
        Assert.Equal(["pause"], await _system.BadFieldsAsync(
            $"{Deadlines}start=2026-10-25T02:30&length=2&unit=hour&pause=2026-10-25T03:15/2026-10-25T05:00"));
    }

    [Theory]
    [InlineData("", "unit")]
    [InlineData("start=2026-02-12&length=5", "unit")]
    [InlineData("start=2026-02-12&length=5&unit=week", "unit")]
    [InlineData("start=2026-02-12&length=5&unit=WORKING_DAY", "unit")]
    [InlineData("length=5&unit=month", "start")]
    [InlineData("start=2026-02-30&length=5&unit=month", "start")]
    [InlineData("start=12.02.2026&length=5&unit=month", "start")]
    [InlineData("start=2026-02-12&length=24&unit=hour", "start")]
    [InlineData("start=2026-02-12T15:00&length=5&unit=month", "start")]
    [InlineData("start=0001-01-01&length=5&unit=month", "start")]
    [InlineData("start=9999-12-31&length=5&unit=month", "start")]
    [InlineData("start=2026-03-29T03:30&length=5&unit=hour", "start")]
    [InlineData("start=2026-10-25T03:30&length=5&unit=hour", "start")]
    [InlineData("start=2026-10-25T03:30%2B3&length=5&unit=hour", "start")]
    [InlineData("start=2026-02-12T00:00%2B02:00&length=5&unit=month", "start")]
    [InlineData("start=2026-02-12&unit=month", "length")]
    [InlineData("start=2026-02-12&length=&unit=month", "length")]
    [InlineData("start=2026-02-12&length=0&unit=month", "length")]
    [InlineData("start=2026-02-12&length=-1&unit=month", "length")]
    [InlineData("start=2026-02-12&length=1e3&unit=month", "length")]
    [InlineData("start=2026-02-12&length=2147483648&unit=month", "length")]
    [InlineData("start=2026-02-12&length=2147483647&unit=working_day", "length")]
    [InlineData("start=2026-02-12T15:00&length=1&unit=hour&skipDaysOff=yes", "skipDaysOff")]
    public async Task Bad_input_is_named_by_its_field(string query, string field) =>
        Assert.Equal([field], await _system.BadFieldsAsync(Deadlines + query));

    [Fact]
    public async Task The_same_is_counted_for_people()
    {
        var page = await web.Visit().GetPageAsync(
            "/deadlines?Form.Start.Day=12&Form.Start.Month=2&Form.Start.Year=2026&Form.Length=30&Form.Unit=CalendarDay");

        Assert.Contains("16 березня 2026", page.Text("main"));
    }

    [Fact]
    public async Task People_say_which_of_the_two_times_they_mean()
    {
        const string Asked = "/deadlines?Form.Start.Day=25&Form.Start.Month=10&Form.Start.Year=2026&Form.Length=1"
            + "&Form.Unit=Hour&Form.Time=3:30";

        var unclear = await web.Visit().GetPageAsync(Asked);
        var first = await web.Visit().GetPageAsync(Asked + "%2B03:00");
        var second = await web.Visit().GetPageAsync(Asked + "%2B02:00");

        Assert.Contains(Said.Uk("Deadlines.Start.Twice"), unclear.ErrorOf("Form.Start"));
        Assert.Contains("другого разу, за зимовим часом", first.Text("main"));
        Assert.Contains("4:30", second.Text(".promise"));
    }

    [Theory]
    [InlineData("?Form.Start.Day=41&Form.Start.Month=2&Form.Start.Year=2026&Form.Length=1&Form.Unit=Month")]
    [InlineData("?Form.Start.Day=1&Form.Start.Month=2&Form.Start.Year=2026&Form.Length=багато&Form.Unit=Month")]
    [InlineData("?Form.Start.Day=1&Form.Start.Month=2&Form.Start.Year=2026&Form.Length=9&Form.Unit=nothing")]
    [InlineData("?Form.Length=5")]
    [InlineData("?Form.Unit=Hour&Form.Time=77")]
    public async Task People_are_told_what_to_mend(string query)
    {
        var page = await web.Visit().GetPageAsync("/deadlines" + query);

        Assert.NotEmpty(page.Errors);
    }
}
