using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>The group's tasks: those to be done first, by their dates.</summary>
public static class ListTasks
{
    public const int PageSize = 50;

    [Allow(Permission.ViewDrafts)]
    public sealed record Query : IRequest<Page<Row>>
    {
        /// <summary>Only those of the person at hand.</summary>
        public bool Mine { get; init; }

        public bool OnlyOpen { get; init; }

        public int? StandardNumber { get; init; }

        public string? ServiceCode { get; init; }

        public string? Field { get; init; }

        /// <summary>
        /// Only what is pinned to that service or field itself; without it, everything within the service.
        /// </summary>
        public bool AtPlace { get; init; }

        public Guid? MeetingId { get; init; }

        public int Page { get; init; } = 1;
    }

    /// <param name="Service">The short name of the service it is about, where the version gives it.</param>
    /// <param name="MayFinish">The person at hand has the task or gave it.</param>
    public sealed record Row(GroupTask Task, LocalText? Service, bool IsOverdue, bool MayFinish);

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock)
        : IRequestHandler<Query, Page<Row>>
    {
        public async Task<Page<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var page = Math.Max(1, query.Page);
            var me = user.AccountId;
            var today = KyivDate.Today(clock);
            var asked = Chosen(query);
            var total = await asked.CountAsync(cancellationToken);
            var tasks = await asked.OrderBy(t => t.DoneAt != null).ThenBy(t => t.DueOn).ThenBy(t => t.At)
                .ThenBy(t => t.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
            var services = await ServicesAsync(tasks, cancellationToken);
            return new Page<Row>(
                [
                    .. tasks.Select(t => new Row(
                        t,
                        services.GetValueOrDefault((t.StandardNumber, t.ServiceCode ?? "")),
                        t.IsOverdueOn(today),
                        t.DoneAt is null && (t.Assignee == me || t.By == me))),
                ],
                page,
                total,
                PageSize);
        }

        private async Task<Dictionary<(int, string), LocalText>> ServicesAsync(
            List<GroupTask> tasks, CancellationToken cancellationToken)
        {
            var numbers = tasks.Select(t => t.StandardNumber).Distinct().ToList();
            var codes = tasks.Select(t => t.ServiceCode).OfType<string>().Distinct().ToList();
            var passports = await db.Passports.AsNoTracking()
                .Where(p => numbers.Contains(p.StandardNumber) && codes.Contains(p.Code))
                .ToListAsync(cancellationToken);
            return passports.ToDictionary(p => (p.StandardNumber, p.Code), p => p.Content.ShortName);
        }

        private IQueryable<GroupTask> Chosen(Query query)
        {
            var tasks = db.GroupTasks.AsNoTracking();
            if (query.Mine)
            {
                var me = user.AccountId!.Value;
                tasks = tasks.Where(t => t.Assignee == me);
            }

            tasks = query.OnlyOpen ? tasks.Where(t => t.DoneAt == null) : tasks;
            tasks = query.StandardNumber is { } number ? tasks.Where(t => t.StandardNumber == number) : tasks;
            tasks = query.AtPlace || query.ServiceCode is not null
                ? tasks.Where(t => t.ServiceCode == query.ServiceCode)
                : tasks;
            tasks = query.AtPlace || query.Field is not null ? tasks.Where(t => t.Field == query.Field) : tasks;
            return query.MeetingId is { } meeting
                ? tasks.Where(t => t.MeetingId == meeting)
                : tasks.Where(t => !db.Standards.Any(
                    s => s.Number == t.StandardNumber && s.Status == StandardStatus.Discarded));
        }
    }
}
