using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases;

/// <summary>
/// What waits for a provider's officer in all the hromadas the body serves, from the index of ids and dates;
/// opening an item enters that one hromada.
/// </summary>
public static class ListProviderWork
{
    private const int PageSize = 20;

    [Allow(Permission.WorkOnCases)]
    public sealed record Query(int PageNumber = 1) : IRequest<Worklist>;

    public sealed record Worklist(Page<Row> Cases, int Overdue, int DueToday, DateOnly Today);

    public sealed record Row(
        Guid CaseId,
        LocalText Service,
        string HromadaName,
        string HromadaSlug,
        DateTimeOffset HandedOverAt,
        DateOnly DueOn);

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, PublishedStandards standards, TimeProvider clock)
        : IRequestHandler<Query, Worklist>
    {
        public async Task<Worklist> Handle(Query query, CancellationToken cancellationToken)
        {
            var body = user.Membership!.ProviderBodyId ?? throw new NotFound();
            var now = clock.GetUtcNow();
            var today = KyivDate.Of(now);
            var work = db.ProviderWork.Where(w => w.ProviderBodyId == body);
            var total = await work.CountAsync(cancellationToken);
            var number = Math.Clamp(query.PageNumber, 1, Math.Max(1, (total + PageSize - 1) / PageSize));

            var page = await work.OrderBy(w => w.DueOn).ThenBy(w => w.HandedOverAt)
                .Skip((number - 1) * PageSize).Take(PageSize)
                .Join(db.Hromadas, w => w.HromadaId, h => h.Id, (w, h) => new
                {
                    w.CaseId,
                    w.ServiceCode,
                    w.StandardNumber,
                    h.Name,
                    h.Slug,
                    w.HandedOverAt,
                    w.DueOn,
                })
                .OrderBy(w => w.DueOn).ThenBy(w => w.HandedOverAt)
                .ToListAsync(cancellationToken);

            var rows = new List<Row>();
            foreach (var w in page)
            {
                var standard = await standards.GetAsync(w.StandardNumber, db, cancellationToken);
                var service = standard.Passport(w.ServiceCode).ShortName;
                rows.Add(new Row(w.CaseId.Value, service, w.Name, w.Slug, w.HandedOverAt, w.DueOn));
            }

            return new Worklist(
                new Page<Row>(rows, number, total, PageSize),
                await work.CountAsync(
                    w => w.DueOn <= today && (w.DueOn < today || w.DueAt < now), cancellationToken),
                await work.CountAsync(w => w.DueOn == today && (w.DueAt == null || w.DueAt >= now), cancellationToken),
                today);
        }
    }
}
