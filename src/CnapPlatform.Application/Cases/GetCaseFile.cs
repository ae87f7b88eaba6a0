using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases;

/// <summary>The content of one attachment, for staff who may see the case.</summary>
public static class GetCaseFile
{
    [Allow(Permission.ViewCases)]
    public sealed record Query(Guid CaseId, int Seq) : IRequest<Download>;

    public sealed record Download(Stream Content, string ContentType, string Name);

    internal sealed class Handler(ICnapDb db, ICurrentHromada hromada, ICurrentUser user, IFileStore files)
        : IRequestHandler<Query, Download>
    {
        public async Task<Download> Handle(Query query, CancellationToken cancellationToken)
        {
            var found = await db.ReadableBy(user).AsNoTracking().Include(c => c.Documents)
                .SingleOrDefaultAsync(c => c.Id == new CaseId(query.CaseId), cancellationToken);
            var file = found?.Documents.SingleOrDefault(d => d.Seq == query.Seq)?.File ?? throw new NotFound();
            var content = await files.OpenAsync(hromada.Id, file.StorageKey, cancellationToken);
            return new Download(content, file.ContentType, file.Name);
        }
    }
}
