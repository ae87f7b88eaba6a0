using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>What hromadas ask the working group: by service and field, those that wait first.</summary>
public static class ListQuestions
{
    public const int PageSize = 20;

    /// <param name="Service">Code of a service; null for all.</param>
    /// <param name="Field">Path of a field; null for all.</param>
    [Allow(Permission.ViewDrafts)]
    public sealed record Query(string? Service = null, string? Field = null, bool OnlyWaiting = false, int Page = 1)
        : IRequest<Page<Row>>
    {
        /// <summary>How many rows a page holds.</summary>
        public int Size { get; init; } = PageSize;
    }

    /// <param name="Answer">The clarification that answers; null while the question waits.</param>
    public sealed record Row(
        Guid Id, string Hromada, string ServiceCode, LocalText? Service, string Field, string Text,
        DateTimeOffset AskedAt, Clarification? Answer);

    internal sealed class Handler(
        ICnapDb db, PublishedStandards standards, HromadaDirectory directory, TimeProvider clock)
        : IRequestHandler<Query, Page<Row>>
    {
        public async Task<Page<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var page = Math.Max(1, query.Page);
            var standard = await standards.InForceOnAsync(KyivDate.Today(clock), db, cancellationToken);
            var map = await directory.GetAsync(db, cancellationToken);
            var names = map.Hromadas.ToDictionary(h => h.Id, h => h.Name);
            var asked = Asked(query);
            var total = await asked.CountAsync(cancellationToken);
            var rows = await asked
                .OrderBy(q => q.Answer != null).ThenBy(q => q.Question.ServiceCode).ThenBy(q => q.Question.Field)
                .ThenBy(q => q.Question.AskedAt).ThenBy(q => q.Question.Id)
                .Skip((page - 1) * query.Size).Take(query.Size).ToListAsync(cancellationToken);

            return new Page<Row>(
                [
                    .. rows.Select(q => new Row(
                        q.Question.Id,
                        names.GetValueOrDefault(q.Question.HromadaId, ""),
                        q.Question.ServiceCode,
                        standard.Find(q.Question.ServiceCode)?.Content.ShortName,
                        q.Question.Field,
                        q.Question.Text,
                        q.Question.AskedAt,
                        q.Answer)),
                ],
                page,
                total,
                query.Size);
        }

        // A withdrawn clarification answers nothing.
        private IQueryable<Asked> Asked(Query query)
        {
            var asked =
                from question in db.HromadaQuestions.AsNoTracking()
                join answer in db.Clarifications.AsNoTracking().Where(c => c.WithdrawnAt == null)
                    on question.ClarificationId equals answer.Id into answers
                from answer in answers.DefaultIfEmpty()
                select new Asked { Question = question, Answer = answer };
            asked = string.IsNullOrEmpty(query.Service)
                ? asked
                : asked.Where(q => q.Question.ServiceCode == query.Service);
            asked = string.IsNullOrEmpty(query.Field) ? asked : asked.Where(q => q.Question.Field == query.Field);
            return query.OnlyWaiting ? asked.Where(q => q.Answer == null) : asked;
        }
    }

    private sealed class Asked
    {
        public required HromadaQuestion Question { get; init; }

        public Clarification? Answer { get; init; }
    }
}
