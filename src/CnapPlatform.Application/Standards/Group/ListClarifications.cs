using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>All clarifications, the newest first, with how many questions each answers.</summary>
public static class ListClarifications
{
    public const int PageSize = 20;

    /// <param name="Id">Only this one; null for all.</param>
    [Allow(Permission.ViewDrafts)]
    public sealed record Query(int Page = 1, Guid? Id = null) : IRequest<Page<Row>>;

    public sealed record Row(Clarification Clarification, LocalText? Service, int Questions);

    internal sealed class Handler(ICnapDb db, PublishedStandards standards, TimeProvider clock)
        : IRequestHandler<Query, Page<Row>>
    {
        public async Task<Page<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var page = Math.Max(1, query.Page);
            var standard = await standards.InForceOnAsync(KyivDate.Today(clock), db, cancellationToken);
            var all = db.Clarifications.AsNoTracking().Where(c => query.Id == null || c.Id == query.Id);
            var total = await all.CountAsync(cancellationToken);
            var rows = await all.OrderByDescending(c => c.PublishedAt).ThenBy(c => c.Id)
                .Skip((page - 1) * PageSize).Take(PageSize)
                .Select(c => new
                {
                    Clarification = c,
                    Count = db.HromadaQuestions.Count(q => q.ClarificationId == c.Id),
                })
                .ToListAsync(cancellationToken);
            return new Page<Row>(
                [
                    .. rows.Select(r => new Row(
                        r.Clarification, standard.Find(r.Clarification.ServiceCode)?.Content.ShortName, r.Count)),
                ],
                page,
                total,
                PageSize);
        }
    }
}
