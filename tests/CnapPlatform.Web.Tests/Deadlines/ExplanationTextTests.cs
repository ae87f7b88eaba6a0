using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Web.Deadlines;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Tests.Kernel;

namespace CnapPlatform.Web.Tests.Deadlines;

public sealed class ExplanationTextTests
{
    private static readonly DateOnly Confirmed = new(2026, 5, 4);

    private static readonly WorkingCalendar UnderMartialLaw = new(Law(LegalRegimePeriod.MartialLaw));
    private static readonly WorkingCalendar InPeace = new(Law(regime: null));

    private readonly ExplanationText _words;

    public ExplanationTextTests()
    {
        var texts = new Texts(missingIsAnError: true);
        _words = new ExplanationText(texts, new TermText(texts));
    }

    [Fact]
    public void The_day_of_the_event_is_told_not_to_count()
    {
        using var _ = InCulture.Ukrainian();

        var said = Explain("2026-02-12", Term.WorkingDays(10), UnderMartialLaw);

        Assert.Equal("", said.Lines[0].Count);
        Assert.Equal("День, від якого рахуємо. Сам він не входить у строк", Plain(said.Lines[0].What));
        Assert.Equal("1", said.Lines[1].Count);
        Assert.Equal(
            "Строк – 10 робочих днів. Рахуємо з наступного дня після 12 лютого 2026 року, "
            + "тому результат має бути до четверга, 26 лютого 2026 року.",
            Plain(said.Summary));
    }

    [Fact]
    public void Announced_suspensions_of_the_whole_country_are_named_with_their_days()
    {
        using var _ = InCulture.Ukrainian();
        var explained = Deadline.Explain(new DateOnly(2026, 2, 12), Term.WorkingDays(10), InPeace) with
        {
            Holds =
            [
                new TermHold(new DateOnly(2026, 2, 16), new DateOnly(2026, 2, 17)),
                new TermHold(new DateOnly(2026, 2, 20), null),
            ],
        };

        var warning = Plain(_words.Say(explained).Warning!);

        Assert.Contains("З 16 лютого 2026 року до 17 лютого 2026 року включно", warning, StringComparison.Ordinal);
        Assert.Contains("З 20 лютого 2026 року строки зупинено в усій країні", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_that_ends_on_a_day_off_is_told_to_move_on()
    {
        using var _ = InCulture.Ukrainian();

        var said = Explain("2026-02-12", Term.CalendarDays(30), UnderMartialLaw);

        Assert.Contains("перший робочий день після нього", Plain(said.Summary), StringComparison.Ordinal);
        Assert.Equal(
            "Вихідний. Строк не може спливти у вихідний, тому переходить далі",
            Plain(said.Lines.First(line => line.Role == ExplainedDayRole.RolledOver).What));
        Assert.Equal(new DateOnly(2026, 3, 16), said.Lines[^1].Date);
    }

    [Fact]
    public void A_holiday_under_martial_law_is_told_to_be_worked()
    {
        using var _ = InCulture.Ukrainian();

        var said = Explain("2025-08-22", Term.WorkingDays(3), new WorkingCalendar(Law(LegalRegimePeriod.MartialLaw)));

        Assert.DoesNotContain(said.Lines, line => line.Note is not null);
        Assert.Contains(
            said.Lines, line => Plain(line.What) == "День Тестування. Робочий день, бо діє воєнний стан");
    }

    [Fact]
    public void A_holiday_in_peace_is_told_not_to_count()
    {
        using var _ = InCulture.English();

        var said = Explain("2025-08-22", Term.WorkingDays(3), InPeace);

        Assert.Contains(said.Lines, line => line.What == "Holiday: Testing Day. Not counted");
    }

    [Fact]
    public void Counted_days_after_the_confirmed_end_of_martial_law_say_so()
    {
        using var _ = InCulture.Ukrainian();

        var said = Explain("2026-05-01", Term.WorkingDays(3), UnderMartialLaw);

        Assert.StartsWith(
            "Продовження воєнного стану після 4 травня 2026 року не підтверджено.", Plain(said.Warning!),
            StringComparison.Ordinal);
        var counted = said.Lines.Where(line => line.Count.Length > 0).ToList();
        Assert.All(counted, line => Assert.Equal(line.Date > Confirmed, line.Note is not null));
    }

    [Fact]
    public void A_deadline_within_the_confirmed_period_carries_no_warning()
    {
        using var _ = InCulture.Ukrainian();

        Assert.Null(Explain("2026-02-12", Term.WorkingDays(10), UnderMartialLaw).Warning);
    }

    [Fact]
    public void Hours_are_told_with_the_time_of_day()
    {
        using var _ = InCulture.Ukrainian();
        var start = new DateTime(2026, 2, 13, 15, 0, 0, DateTimeKind.Unspecified);

        var said = _words.Say(Deadline.Explain(start, Term.Hours(24, skipDaysOff: true), UnderMartialLaw));

        Assert.Equal("9", said.Lines[0].Count);
        Assert.EndsWith("до понеділка, 16 лютого 2026 року, 15:00.", Plain(said.Summary), StringComparison.Ordinal);
        Assert.Equal("Робочий день. Строк спливає о 15:00", Plain(said.Lines[^1].What));
    }

    [Fact]
    public void Hours_that_stood_still_are_told_with_both_moments_and_what_was_left()
    {
        using var _ = InCulture.Ukrainian();

        var said = _words.Say(PausedTerm.Explain(
            At("2026-02-12 10:00"), Term.Hours(24, skipDaysOff: true), UnderMartialLaw,
            [new TermPause(At("2026-02-12 16:00"), At("2026-02-16 12:00"))]));

        Assert.EndsWith(
            "6:00. Строк стояв від 16:00, 12 лютого 2026 року, до 12:00, 16 лютого 2026 року: лишалося 18 год.",
            Plain(said.Summary), StringComparison.Ordinal);
        Assert.Equal("Частину дня строк стояв", Plain(said.Lines[0].Note!));
        Assert.Equal("Строк стояв", Plain(said.Lines[1].What));
        Assert.Null(said.Lines[^1].Note);
    }

    [Theory]
    [InlineData("2026-03-28 12:00", "вперед", "23 години")]
    [InlineData("2026-10-24 12:00", "назад", "25 годин")]
    public void Hours_that_cross_a_clock_change_say_so(string start, string direction, string hours)
    {
        using var _ = InCulture.Ukrainian();

        var said = _words.Say(PausedTerm.Explain(At(start), Term.Hours(24), InPeace, []));

        Assert.Contains(
            $"годинники переводять на годину {direction}, тому в цій добі {hours}.", Plain(said.Summary),
            StringComparison.Ordinal);
        Assert.Equal($"Годинники переводять: у цій добі {hours}", Plain(said.Lines[^1].Note!));
    }

    [Fact]
    public void A_clock_change_while_the_term_stands_still_or_on_a_day_off_is_not_told()
    {
        using var _ = InCulture.Ukrainian();
        var stopped = PausedTerm.Explain(
            At("2026-03-28 12:00"), Term.Hours(24), InPeace,
            [new TermPause(At("2026-03-28 13:00"), At("2026-03-30 09:00"))]);
        var daysOff = PausedTerm.Explain(At("2026-03-27 12:00"), Term.Hours(24, skipDaysOff: true), InPeace, []);

        Assert.DoesNotContain("годинники", _words.Say(stopped).Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("годинники", _words.Say(daysOff).Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "до 1 робочого дня")]
    [InlineData(20, "до 20 робочих днів")]
    [InlineData(0, "у день звернення")]
    public void A_term_is_said_in_the_right_case(int days, string said)
    {
        using var _ = InCulture.Ukrainian();

        Assert.Equal(said, Plain(new TermText(new Texts(missingIsAnError: true)).UpTo(Term.WorkingDays(days))));
    }

    private ExplainedDeadline Explain(string start, Term term, WorkingCalendar calendar) => _words.Say(
        Deadline.Explain(
            DateOnly.ParseExact(start, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            term,
            calendar));

    private static DateTimeOffset At(string kyiv) => KyivDate.Instant(DateTime.ParseExact(
        kyiv, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    private static WorkCalendarData Law(string? regime) => new()
    {
        Holidays =
        [
            new FixedHoliday
            {
                Month = 8,
                Day = 25,
                Name = "День Тестування",
                NameEn = "Testing Day",
                Source = "test",
                Confirmed = true,
            },
        ],
        Regimes = regime is null
            ? []
            :
            [
                new LegalRegimePeriod
                {
                    Kind = regime,
                    Name = "Воєнний стан",
                    NameEn = "Martial law",
                    From = new DateOnly(2022, 2, 24),
                    ConfirmedTo = Confirmed,
                    HolidaysAreWorkingDays = true,
                    Source = "test",
                    Confirmed = true,
                },
            ],
    };
}
