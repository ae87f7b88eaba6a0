using CnapPlatform.Application.Deadlines;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;

namespace CnapPlatform.Application.Tests.Deadlines;

public sealed class ExplainDeadlineTests
{
    private static readonly DateTime Thursday = new(2026, 2, 12, 15, 0, 0, DateTimeKind.Unspecified);

    [DatabaseTheory]
    [DatabaseData(30, TermUnit.CalendarDay, "2026-03-16")]
    [DatabaseData(5, TermUnit.WorkingDay, "2026-02-19")]
    [DatabaseData(1, TermUnit.Month, "2026-03-12")]
    [DatabaseData(24, TermUnit.Hour, "2026-02-13")]
    public async Task A_term_is_counted_by_the_calendar_of_the_standard_in_force(
        DatabaseProvider provider, int length, TermUnit unit, string dueOn)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        var explanation = await cnap.SendAsync(
            HromadaId.None, new ExplainDeadline.Query { Start = Thursday, Length = length, Unit = unit });

        Assert.Equal(dueOn, explanation.DueOn.ToString("O"));
        Assert.Equal(explanation.DueOn, explanation.Days[^1].Date);
        Assert.Equal(ExplainedDayRole.Due, explanation.Days[^1].Role);
        Assert.Equal(unit == TermUnit.Hour ? Thursday.AddDays(1) : null, explanation.DueAt);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_question_that_cannot_be_counted_names_its_field(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var good = new ExplainDeadline.Query { Start = Thursday, Length = 1, Unit = TermUnit.CalendarDay };

        await AssertWrongAsync("Length", good with { Length = 0 });
        await AssertWrongAsync("Length", good with { Length = -1 });
        await AssertWrongAsync("Length", good with { Length = int.MaxValue });
        await AssertWrongAsync("Length", good with { Unit = TermUnit.Month, Length = 121 });
        await AssertWrongAsync("Unit", good with { Unit = (TermUnit)9 });
        await AssertWrongAsync("Start", good with { Start = DateTime.MinValue });
        await AssertWrongAsync("Start", good with { Start = DateTime.MaxValue });
        await AssertWrongAsync("Start", good with
        {
            Unit = TermUnit.Hour,
            Start = new DateTime(2026, 3, 29, 3, 30, 0, DateTimeKind.Unspecified),
        });
        await AssertWrongAsync("Start", good with
        {
            Unit = TermUnit.Hour,
            Start = new DateTime(2026, 10, 25, 3, 30, 0, DateTimeKind.Unspecified),
        });

        async Task AssertWrongAsync(string field, ExplainDeadline.Query wrong)
        {
            var invalid = await Assert.ThrowsAsync<ValidationException>(
                () => cnap.SendAsync(HromadaId.None, wrong));
            Assert.Equal(field, Assert.Single(invalid.Errors).PropertyName);
        }
    }
}
