using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;

namespace CnapPlatform.Application.Standards.Exchange;

/// <summary>The dry run of an import: every change a file would make to a draft, and every fault of the file.</summary>
public static class PreviewImport
{
    [Allow(Permission.EditStandard)]
    public sealed record Query(int Number, string FileSha256) : IRequest<ImportPlan>;

    internal sealed class Handler(ICnapDb db, IImportFiles files, ImportReader reader)
        : IRequestHandler<Query, ImportPlan>
    {
        public async Task<ImportPlan> Handle(Query query, CancellationToken cancellationToken)
        {
            var draft = await LoadedVersion.ReadAsync(db, query.Number, cancellationToken);
            draft.Version.RequireDraft();
            var content = await files.FindAsync(query.FileSha256, cancellationToken) ?? throw new NotFound();
            return reader.Read(content, draft.Document).Plan;
        }
    }
}
