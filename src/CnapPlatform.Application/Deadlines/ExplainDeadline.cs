using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
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
        /// <summary>The date of the event; for terms in hours a Kyiv date-time.</summary>
        public DateTime Start { get; init; }

        public int Length { get; init; }

        public TermUnit Unit { get; init; }

        public bool SkipDaysOff { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        private const int LongestDays = 3660;
        private const int LongestMonths = 120;
        private const int LongestHours = 24 * 366;

        public Validator()
        {
            RuleFor(q => q.Unit).IsInEnum().WithMessage("Deadlines.Unit.Unknown");
            RuleFor(q => q.Length).Must((query, length) => length >= 1 && length <= Longest(query.Unit))
                .WithMessage("Deadlines.Length.Range");
            RuleFor(q => q.Start)
                .Must(start => DateOnly.FromDateTime(start) >= WorkingCalendar.First
                    && start.Year <= WorkingCalendar.Last.Year - 20)
                .WithMessage("Deadlines.Start.Range");
            RuleFor(q => q.Start).Must(start => !KyivDate.Zone.IsInvalidTime(start))
                .WithMessage("Deadlines.Start.ClockGap").When(q => q.Unit == TermUnit.Hour);
        }

        private static int Longest(TermUnit unit) => unit switch
        {
            TermUnit.Month => LongestMonths,
            TermUnit.Hour => LongestHours,
            _ => LongestDays,
        };
    }

    internal sealed class Handler(ICnapDb db, PublishedStandards standards, TimeProvider clock)
        : IRequestHandler<Query, DeadlineExplanation>
    {
        public async Task<DeadlineExplanation> Handle(Query query, CancellationToken cancellationToken)
        {
            var standard = await standards.InForceOnAsync(KyivDate.Today(clock), db, cancellationToken);
            var term = new Term(query.Length, query.Unit, query.Unit == TermUnit.Hour && query.SkipDaysOff);
            return term.Unit == TermUnit.Hour
                ? Deadline.Explain(query.Start, term, standard.Calendar)
                : Deadline.Explain(DateOnly.FromDateTime(query.Start), term, standard.Calendar);
        }
    }
}
