using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Documents;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Documents;

/// <summary>A paper of a case as it was made, to be read and printed.</summary>
public static class GetPaper
{
    [Allow(Permission.ViewCases)]
    public sealed record Query(Guid CaseId, int Seq) : IRequest<Printed>;

    /// <param name="CorrectedBy">The later paper that mends this one.</param>
    public sealed record Printed(CasePaper Paper, CaseNumber? CaseNumber, int? CorrectedBy);

    internal sealed class Handler(ICnapDb db, ICurrentUser user) : IRequestHandler<Query, Printed>
    {
        public async Task<Printed> Handle(Query query, CancellationToken cancellationToken)
        {
            var id = new CaseId(query.CaseId);
            var subject = await db.ReadableBy(user).Where(c => c.Id == id)
                .Select(c => new { c.Number }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            var paper = await db.CasePapers.AsNoTracking()
                .SingleOrDefaultAsync(p => p.CaseId == id && p.Seq == query.Seq, cancellationToken)
                ?? throw new NotFound();
            var correctedBy = await db.CasePapers.Where(p => p.CaseId == id && p.Corrects == query.Seq)
                .Select(p => (int?)p.Seq).FirstOrDefaultAsync(cancellationToken);
            return new Printed(paper, subject.Number, correctedBy);
        }
    }
}
