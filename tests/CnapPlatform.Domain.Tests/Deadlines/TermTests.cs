using System.Text.Json;
using CnapPlatform.Domain.Deadlines;

namespace CnapPlatform.Domain.Tests.Deadlines;

public sealed class TermTests
{
    [Theory]
    [InlineData(-1, TermUnit.WorkingDay, false)]
    [InlineData(0, TermUnit.CalendarDay, false)]
    [InlineData(0, TermUnit.Month, false)]
    [InlineData(0, TermUnit.Hour, true)]
    [InlineData(5, TermUnit.WorkingDay, true)]
    [InlineData(5, (TermUnit)9, false)]
    public void A_term_that_makes_no_sense_cannot_be_made(int length, TermUnit unit, bool skipDaysOff) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Term(length, unit, skipDaysOff));

    [Fact]
    public void Zero_working_days_mean_on_the_day_itself()
    {
        Assert.Equal(Term.OnTheDay, Term.WorkingDays(0));
        Assert.True(Term.OnTheDay.IsOnTheDay);
        Assert.False(Term.WorkingDays(1).IsOnTheDay);
    }

    [Fact]
    public void A_term_reads_as_it_stands_in_the_standard()
    {
        const string Json = """{"length":24,"unit":"hour","skipDaysOff":true,"confirmed":true,"source":"…"}""";

        var term = JsonSerializer.Deserialize<Term>(Json, JsonSerializerOptions.Web);

        Assert.Equal(Term.Hours(24, skipDaysOff: true), term);
    }

    [Theory]
    [InlineData(TermUnit.CalendarDay, "calendar_day")]
    [InlineData(TermUnit.WorkingDay, "working_day")]
    [InlineData(TermUnit.Month, "month")]
    [InlineData(TermUnit.Hour, "hour")]
    public void A_term_is_written_as_it_is_read(TermUnit unit, string word)
    {
        var term = new Term(3, unit);

        var json = JsonSerializer.Serialize(term, JsonSerializerOptions.Web);

        Assert.Equal($$"""{"length":3,"unit":"{{word}}","skipDaysOff":false}""", json);
        Assert.Equal(term, JsonSerializer.Deserialize<Term>(json, JsonSerializerOptions.Web));
    }

    [Fact]
    public void A_term_that_makes_no_sense_cannot_be_read() => Assert.Throws<ArgumentOutOfRangeException>(
        () => JsonSerializer.Deserialize<Term>("""{"length":0,"unit":"month"}""", JsonSerializerOptions.Web));
}
