using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Views;

/// <summary>How a CNAP is doing, in numbers without people: what comes in, what is decided in time, what waits.</summary>
public static class GetOverview
{
    public const int CountedWeeks = 12;
    public const int CountedMonths = 6;
    private const int DaysOfWeek = 7;

    [Allow(Permission.ViewOverview)]
    public sealed record Query : IRequest<Overview>;

    public sealed record Overview(
        DateOnly Today,
        DateOnly From,
        IReadOnlyList<Week> Weeks,
        IReadOnlyList<Month> Months,
        IReadOnlyList<Stage> Stages,
        IReadOnlyList<ServiceLine> Services,
        IReadOnlyList<BodyLine> Bodies);

    /// <summary>A week from its Monday.</summary>
    public sealed record Week(DateOnly Monday, int Registered, int Decided);

    public sealed record Month(DateOnly First, int Decided, int InTime);

    /// <summary>Open cases in one state of the procedure.</summary>
    public sealed record Stage(CaseStatus Status, int Open, int Overdue);

    public sealed record ServiceLine(string Code, LocalText Name, int Registered, int Decided, int InTime);

    /// <param name="Name">Null: the CNAP decides itself.</param>
    public sealed record BodyLine(string? Name, int Open, int Overdue, int Decided, int InTime);

    internal sealed class Handler(ICnapDb db, StandardHere standards, TimeProvider clock)
        : IRequestHandler<Query, Overview>
    {
        public async Task<Overview> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var today = KyivDate.Of(now);
            var monday = today.AddDays(-(((int)today.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));
            var firstWeek = monday.AddDays(-DaysOfWeek * (CountedWeeks - 1));
            var firstMonth = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - CountedMonths);
            var from = firstMonth < firstWeek ? firstMonth : firstWeek;

            var counted = await CaseCounts.ReadAsync(db, from, now, cancellationToken);
            var standard = await standards.InForceOnAsync(today, cancellationToken);
            var ofCouncil = await db.LocalServices.AsNoTracking()
                .ToDictionaryAsync(s => s.Code, s => s.Content.ShortName, StringComparer.Ordinal, cancellationToken);
            return new Overview(
                today,
                from,
                [.. Mondays(firstWeek).Select(counted.InWeek)],
                [.. Enumerable.Range(0, CountedMonths).Select(n => counted.InMonth(firstMonth.AddMonths(n)))],
                counted.Stages(),
                counted.Services(code => standard.Find(code)?.Content.ShortName
                    ?? ofCouncil.GetValueOrDefault(code) ?? new LocalText(code)),
                counted.Bodies());
        }

        private static IEnumerable<DateOnly> Mondays(DateOnly first) =>
            Enumerable.Range(0, CountedWeeks).Select(n => first.AddDays(n * DaysOfWeek));
    }
}
