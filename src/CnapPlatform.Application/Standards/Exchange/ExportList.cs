using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;

namespace CnapPlatform.Application.Standards.Exchange;

/// <summary>One list of a version as a table file: for spreadsheets and for other systems.</summary>
public static class ExportList
{
    /// <summary>A list of a published version, open to everybody.</summary>
    [Allow(Permission.Anyone)]
    public sealed record Query(int Number, string List, string Format) : IRequest<ListFile>;

    /// <summary>The same list of a version that is not published yet.</summary>
    [Allow(Permission.ViewDrafts)]
    public sealed record DraftQuery(int Number, string List, string Format) : IRequest<ListFile>;

    internal sealed class Handler(ICnapDb db, PublishedStandards standards, ISheetFiles sheets)
        : IRequestHandler<Query, ListFile>, IRequestHandler<DraftQuery, ListFile>
    {
        public async Task<ListFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var standard = await standards.GetAsync(query.Number, db, cancellationToken);
            return Write(StandardLists.Find(query.List, standard.Document), query.Format, query.Number);
        }

        public async Task<ListFile> Handle(DraftQuery query, CancellationToken cancellationToken)
        {
            var version = await LoadedVersion.ReadAsync(db, query.Number, cancellationToken);
            return Write(StandardLists.Find(query.List, version.Document), query.Format, query.Number);
        }

        private ListFile Write(SheetTable? table, string format, int number) => (table, format) switch
        {
            ({ } rows, "csv") => new ListFile(
                sheets.WriteCsv(rows), "text/csv; charset=utf-8", $"standard-{number}-{rows.Name}.csv"),
            ({ } rows, "xlsx") => new ListFile(
                sheets.WriteXlsx(rows), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                $"standard-{number}-{rows.Name}.xlsx"),
            _ => throw new NotFound(),
        };
    }
}

/// <summary>A table as a file to be saved.</summary>
public sealed record ListFile(byte[] Content, string ContentType, string Name);
