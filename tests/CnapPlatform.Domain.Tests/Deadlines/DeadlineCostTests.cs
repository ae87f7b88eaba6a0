using CnapPlatform.Domain.Deadlines;

namespace CnapPlatform.Domain.Tests.Deadlines;

public sealed class DeadlineCostTests
{
    private static readonly Term[] Terms =
        [Term.WorkingDays(10), Term.CalendarDays(30), Term.Months(1), Term.OnTheDay, Term.WorkingDays(400)];

    [Fact]
    public void Computing_a_deadline_allocates_nothing()
    {
        Compute(1_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Compute(10_000);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Compute(int times)
    {
        for (var i = 0; i < times; i++)
        {
            Deadline.DueOn(WorkingCalendar.First.AddDays(i), Terms[i % Terms.Length], Calendars.InForce);
        }
    }
}
