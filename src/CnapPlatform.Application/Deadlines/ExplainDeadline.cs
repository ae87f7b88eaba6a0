using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Deadlines;

/// <summary>Counts a term from a date by the calendar of the standard in force, and says why.</summary>
public static class ExplainDeadline
{
    [Allow(Permission.Anyone)]
    public sealed record Query : IRequest<DeadlineExplanation>
    {
        /// <summary>
        /// The date of the event; for terms in hours a Kyiv date-time, or a moment in UTC where the caller said which.
        /// </summary>
        public DateTime Start { get; init; }

        public int Length { get; init; }

        public TermUnit Unit { get; init; }

        public bool SkipDaysOff { get; init; }

        /// <summary>When the term stood still, in order; dates, or for terms in hours as the start.</summary>
        public IReadOnlyList<Pause> Pauses { get; init; } = [];
    }

    /// <summary>From the day, or moment, of the stop to that of the resumption.</summary>
    public sealed record Pause(DateTime From, DateTime To);

    internal sealed class Validator : AbstractValidator<Query>
    {
        private const int LongestDays = 3660;
        private const int LongestMonths = 120;
        private const int LongestHours = 24 * 366;
        private const int MostPauses = 10;

        public Validator()
        {
            RuleFor(q => q.Unit).IsInEnum().WithMessage("Deadlines.Unit.Unknown");
            RuleFor(q => q.Length).Must((query, length) => length >= 1 && length <= Longest(query.Unit))
                .WithMessage("Deadlines.Length.Range");
            RuleFor(q => q.Start)
                .Must(start => DateOnly.FromDateTime(LocalOf(start)) >= WorkingCalendar.First
                    && LocalOf(start).Year <= WorkingCalendar.Last.Year - 20)
                .WithMessage("Deadlines.Start.Range");
            RuleFor(q => q.Start).Must(start => !IsLeftOut(start)).WithMessage("Deadlines.Start.ClockGap")
                .Must(start => !IsUnclear(start)).WithMessage("Deadlines.Start.Twice")
                .When(q => q.Unit == TermUnit.Hour);
            RuleFor(q => q.Pauses).Must(pauses => pauses.Count <= MostPauses).WithMessage("Deadlines.Pauses.TooMany")
                .Must(pauses => pauses.All(pause => LocalOf(pause.To).Year <= WorkingCalendar.Last.Year - 20))
                .WithMessage("Deadlines.Start.Range")
                .Must((query, _) => InOrder(query)).WithMessage("Deadlines.Pauses.Order");
            RuleFor(q => q.Pauses)
                .Must(pauses => !pauses.Any(p => IsLeftOut(p.From) || IsLeftOut(p.To)))
                .WithMessage("Deadlines.Start.ClockGap")
                .Must(pauses => !pauses.Any(p => IsUnclear(p.From) || IsUnclear(p.To)))
                .WithMessage("Deadlines.Start.Twice")
                .When(q => q.Unit == TermUnit.Hour);
        }

        private static bool InOrder(Query query)
        {
            var last = Place(query.Start);
            foreach (var pause in query.Pauses)
            {
                if (Place(pause.From) < last || Place(pause.To) < Place(pause.From))
                {
                    return false;
                }

                last = Place(pause.To);
            }

            return true;
        }

        private static bool IsLeftOut(DateTime given) => !IsMoment(given) && KyivDate.Zone.IsInvalidTime(given);

        private static bool IsUnclear(DateTime given) => !IsMoment(given) && KyivDate.ComesTwice(given);

        // Where it stands in time; one that the clocks leave out has its place, too, and is refused by its own rule.
        private static long Place(DateTime given) =>
            IsMoment(given) ? given.Ticks : given.Ticks - KyivDate.Zone.GetUtcOffset(given).Ticks;

        private static int Longest(TermUnit unit) => unit switch
        {
            TermUnit.Month => LongestMonths,
            TermUnit.Hour => LongestHours,
            _ => LongestDays,
        };
    }

    private static bool IsMoment(DateTime given) => given.Kind == DateTimeKind.Utc;

    private static DateTime LocalOf(DateTime given) =>
        IsMoment(given) ? KyivDate.Local(new DateTimeOffset(given)) : given;

    internal sealed class Handler(
        ICnapDb db, PublishedStandards standards, Announcements announcements, TimeProvider clock)
        : IRequestHandler<Query, DeadlineExplanation>
    {
        public async Task<DeadlineExplanation> Handle(Query query, CancellationToken cancellationToken)
        {
            var standard = await standards.InForceOnAsync(KyivDate.Today(clock), db, cancellationToken);
            var term = new Term(query.Length, query.Unit, query.Unit == TermUnit.Hour && query.SkipDaysOff);
            var announced = await announcements.GetAsync(db, cancellationToken);
            var counted = new CaseTerm(term, announcements.CalendarOf(standard, announced))
            {
                Holds = announced.HoldsEverywhere,
            };
            var start = term.Unit == TermUnit.Hour ? MomentOf(query.Start) : KyivDate.StartOf(DayOf(query.Start));
            TermPause[] pauses = [.. query.Pauses.Select(p => new TermPause(MomentOf(p.From), MomentOf(p.To)))];
            var explained = PausedTerm.Explain(start, term, counted.Calendar, counted.With(pauses));
            var from = DayOf(query.Start);
            return explained with
            {
                Holds = [.. counted.Holds.Where(hold => hold.From <= explained.DueOn && !(hold.To <= from))],
            };
        }

        private static DateOnly DayOf(DateTime given) => DateOnly.FromDateTime(LocalOf(given));

        private static DateTimeOffset MomentOf(DateTime given) =>
            IsMoment(given) ? new DateTimeOffset(given) : KyivDate.Instant(given);
    }
}
