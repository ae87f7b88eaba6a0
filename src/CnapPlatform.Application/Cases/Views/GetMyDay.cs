using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Views;

/// <summary>What comes next in a working day: terms that end soon, and cases that wait for the applicant.</summary>
public static class GetMyDay
{
    [Allow(Permission.ViewCases)]
    public sealed record Query : IRequest<Day>;

    /// <param name="DaysSoon">How many days before its end a term is said to end soon.</param>
    public sealed record Day(int Soon, int DaysSoon, int WithApplicant);

    internal sealed class Handler(ICnapDb db, ICurrentUser user, ReminderPolicy reminders, TimeProvider clock)
        : IRequestHandler<Query, Day>
    {
        public async Task<Day> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var visible = db.Cases.AsNoTracking().VisibleTo(user);
            var soon = new CaseCriteria { Due = DueWithin.Soon };
            var waiting = await ListCases.Handler.CountAsync(
                visible, [ListCases.Filter.WithApplicant], now, cancellationToken);
            return new Day(
                await visible.Matching(soon, now, reminders.DaysBefore).CountAsync(cancellationToken),
                reminders.DaysBefore,
                waiting[ListCases.Filter.WithApplicant]);
        }
    }
}
