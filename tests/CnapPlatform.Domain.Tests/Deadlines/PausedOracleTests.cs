using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Tests.Deadlines;

/// <summary>Stops, announcements and suspensions against the oracle, on the calendars of the law.</summary>
public sealed class PausedOracleTests
{
    private static readonly DateOnly NewYear2026 = new(2026, 1, 1);

    private static readonly DateTimeOffset NewYear =
        KyivDate.Instant(new DateTime(2026, 1, 1, 9, 0, 0, DateTimeKind.Unspecified));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Terms_of_days_and_months_that_stood_still_agree(bool martialLaw)
    {
        var oracle = new SlowOracle(martialLaw);
        var calendar = martialLaw ? Calendars.InForce : Calendars.Peacetime;
        var random = new Random(43);

        for (var i = 0; i < 3_000; i++)
        {
            var start = RandomInput.Start(random);
            var term = RandomInput.DayTerm(random);
            var stops = Stops(start, random);

            var due = PausedTerm.DueOn(start, term, calendar, AsPauses(stops));

            var expected = oracle.DueOn(start, term, stops);
            Assert.True(expected == due, $"{start:O} + {term}, {string.Join(", ", stops)}: {due:O}, not {expected:O}");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Terms_of_hours_that_stood_still_agree(bool martialLaw)
    {
        var oracle = new SlowOracle(martialLaw);
        var calendar = martialLaw ? Calendars.InForce : Calendars.Peacetime;
        var random = new Random(64);

        for (var i = 0; i < 800; i++)
        {
            var start = RandomInput.QuarterOfAnHour(random);
            var length = random.Next(1, 80);
            var skip = random.Next(2) == 0;
            var stops = QuarterStops(start, random);
            TermPause[] pauses = [.. stops.Select(stop => new TermPause(Utc(stop.From), Utc(stop.To)))];

            var due = PausedTerm.DueFrom(Utc(start), Term.Hours(length, skip), calendar, pauses).At!.Value;

            var expected = oracle.DueAt(start, length, skip, stops);
            Assert.True(
                expected == KyivDate.Local(due),
                $"{start:O} + {length} {skip}, {string.Join(", ", stops)}: {due:O}, not {expected:O}");
        }
    }

    [Fact]
    public void Every_day_agrees_after_days_are_announced_and_the_regime_ends()
    {
        var random = new Random(165);
        for (var round = 0; round < 12; round++)
        {
            var ends = new DateOnly(2026, 1, 1).AddDays(random.Next(1_500));
            var days = Enumerable.Range(0, 6)
                .Select(_ => (Day: NewYear2026.AddDays(random.Next(1_500)), IsWorking: random.Next(2) == 0))
                .DistinctBy(day => day.Day).ToList();
            var announced = new AnnouncedTerms([
                Announced(AnnouncementKind.RegimeEnded, ends, 1),
                .. days.Select((day, index) => Announced(
                    day.IsWorking ? AnnouncementKind.WorkingDay : AnnouncementKind.DayOff, day.Day, index + 2)),
            ]);

            var calendar = new WorkingCalendar(announced.Over(Calendars.Data, new DateOnly(2026, 1, 1)));

            var oracle = days.Aggregate(
                new SlowOracle(martialLaw: true, ends), (known, day) => known.Announce(day.Day, day.IsWorking));
            for (var day = new DateOnly(2025, 1, 1); day.Year < 2033; day = day.AddDays(1))
            {
                Assert.True(oracle.IsWorking(day) == calendar.IsWorking(day), $"{day:O}, the regime ends {ends:O}");
            }
        }
    }

    [Fact]
    public void Suspensions_by_law_agree_with_a_count_that_leaves_their_days_out()
    {
        var oracle = new SlowOracle(martialLaw: true);
        var random = new Random(376);

        for (var i = 0; i < 2_000; i++)
        {
            var start = RandomInput.Start(random);
            var length = random.Next(1, 50);
            var term = random.Next(2) == 0 ? Term.WorkingDays(length) : Term.CalendarDays(length);
            var from = start.AddDays(random.Next(1, 30));
            var hold = new TermHold(from, from.AddDays(random.Next(0, 30)));

            var due = PausedTerm.DueOn(start, term, Calendars.InForce, [hold.AsPause()!]);

            Assert.Equal(oracle.DueOn(start, term, [(from.AddDays(-1), hold.To!.Value)]), due);
        }
    }

    [Fact]
    public void What_was_counted_before_an_announcement_stays()
    {
        var late = Announced(AnnouncementKind.RegimeEnded, new DateOnly(2026, 1, 5), 1, new DateOnly(2026, 6, 29));

        var calendar = new WorkingCalendar(new AnnouncedTerms([late]).Over(Calendars.Data, new DateOnly(2026, 6, 29)));

        // The Sunday of 28 June moved no day off while the regime was believed to hold; 24 August is off from now on.
        Assert.True(calendar.IsWorking(new DateOnly(2026, 5, 1)));
        Assert.False(calendar.IsWorking(new DateOnly(2026, 8, 24)));
    }

    private static List<(DateOnly From, DateOnly To)> Stops(DateOnly start, Random random)
    {
        var stops = new List<(DateOnly, DateOnly)>();
        var from = start.AddDays(random.Next(0, 40));
        for (var count = random.Next(0, 4); count > 0; count--)
        {
            var to = from.AddDays(random.Next(0, 25));
            stops.Add((from, to));
            from = to.AddDays(random.Next(1, 20));
        }

        return stops;
    }

    private static List<(DateTime From, DateTime To)> QuarterStops(DateTime start, Random random)
    {
        var stops = new List<(DateTime, DateTime)>();
        var from = start.AddMinutes(15 * random.Next(0, 200));
        for (var count = random.Next(0, 3); count > 0; count--)
        {
            var to = from.AddMinutes(15 * random.Next(1, 300));
            stops.Add((from, to));
            from = to.AddMinutes(15 * random.Next(1, 100));
        }

        return stops;
    }

    private static TermPause[] AsPauses(IEnumerable<(DateOnly From, DateOnly To)> stops) =>
        [.. stops.Select(stop => new TermPause(Noon(stop.From), Noon(stop.To)))];

    private static CalendarAnnouncement Announced(
        AnnouncementKind kind, DateOnly from, int revision, DateOnly? announcedOn = null)
    {
        var at = announcedOn is { } day ? Noon(day) : NewYear;
        var announced = CalendarAnnouncement.Plan(
            new PlannedAnnouncement
            {
                Kind = kind,
                From = from,
                RegimeKind = LegalRegimePeriod.MartialLaw,
                Name = new LocalText("День"),
                Act = "Указ",
                Reason = "Перевірка",
                By = AccountId.New(),
                ByName = "Олена Коваль",
            },
            at);
        announced.Previewed(at);
        announced.Announce(revision, "Олена Коваль", at);
        return announced;
    }

    private static DateTimeOffset Noon(DateOnly day) => KyivDate.Instant(day.ToDateTime(new TimeOnly(12, 0)));

    private static DateTimeOffset Utc(DateTime moment) => new(moment, TimeSpan.Zero);
}
