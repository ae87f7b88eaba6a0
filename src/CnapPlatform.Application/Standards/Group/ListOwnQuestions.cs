using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>What the current hromada has asked the working group, and the answers; the newest first.</summary>
public static class ListOwnQuestions
{
    public const int PageSize = 20;

    [Allow(Permission.AskMinistry)]
    public sealed record Query(int Page = 1) : IRequest<Page<Row>>;

    /// <param name="Service">Null where the standard here no longer has the service.</param>
    public sealed record Row(
        string ServiceCode, LocalText? Service, string Field, string Text, DateTimeOffset AskedAt,
        Clarification? Answer);

    internal sealed class Handler(
        ICnapDb db, ICurrentHromada hromada, StandardHere standards, TimeProvider clock)
        : IRequestHandler<Query, Page<Row>>
    {
        public async Task<Page<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var page = Math.Max(1, query.Page);
            var standard = await standards.InForceOnAsync(KyivDate.Today(clock), cancellationToken);
            var own = db.HromadaQuestions.AsNoTracking().Where(q => q.HromadaId == hromada.Id);
            var total = await own.CountAsync(cancellationToken);
            var questions = await own.OrderByDescending(q => q.AskedAt).ThenBy(q => q.Id)
                .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
            var ids = questions.Select(q => q.ClarificationId).OfType<Guid>().ToList();
            var answers = await db.Clarifications.AsNoTracking().Where(c => ids.Contains(c.Id))
                .ToDictionaryAsync(c => c.Id, cancellationToken);

            return new Page<Row>(
                [
                    .. questions.Select(q => new Row(
                        q.ServiceCode,
                        standard.Find(q.ServiceCode)?.Content.ShortName,
                        q.Field,
                        q.Text,
                        q.AskedAt,
                        q.ClarificationId is { } id ? answers[id] : null)),
                ],
                page,
                total,
                PageSize);
        }
    }
}
