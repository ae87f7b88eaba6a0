using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>The consultations that are over: what was said and answered stays to be read by everybody.</summary>
public static class ListClosedConsultations
{
    /// <param name="Number">Of one version only; null for all, the latest first.</param>
    [Allow(Permission.Anyone)]
    public sealed record Query(int? Number = null) : IRequest<IReadOnlyList<ClosedConsultation>>;

    internal sealed class Handler(ICnapDb db, TimeProvider clock)
        : IRequestHandler<Query, IReadOnlyList<ClosedConsultation>>
    {
        public async Task<IReadOnlyList<ClosedConsultation>> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = KyivDate.Today(clock);
            var said = await db.ConsultationRemarks.AsNoTracking()
                .Where(r => query.Number == null || r.StandardNumber == query.Number)
                .GroupBy(r => r.StandardNumber)
                .Select(all => new
                {
                    Number = all.Key,
                    Remarks = all.Count(),
                    Answers = all.Sum(r => r.Answer != null && r.HiddenBecause == null ? 1 : 0),
                })
                .ToDictionaryAsync(all => all.Number, cancellationToken);
            var numbers = said.Keys.ToList();
            var versions = await db.Standards.AsNoTracking()
                .Where(s => query.Number == null || s.Number == query.Number)
                .Where(s => (s.ConsultationUntil == null && numbers.Contains(s.Number))
                    || s.ConsultationUntil < today)
                .OrderByDescending(s => s.Number).Select(s => new { s.Number, s.Title })
                .ToListAsync(cancellationToken);
            return
            [
                .. versions.Select(v => said.TryGetValue(v.Number, out var counted)
                    ? new ClosedConsultation(v.Number, v.Title, counted.Remarks, counted.Answers)
                    : new ClosedConsultation(v.Number, v.Title, 0, 0)),
            ];
        }
    }
}

/// <summary>A version on which everybody could speak.</summary>
/// <param name="Remarks">All of them, hidden ones too.</param>
public sealed record ClosedConsultation(int Number, string Title, int Remarks, int Answers);
