using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Documents;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Documents;

/// <summary>
/// The registration journal (журнал реєстрації) of a hromada and a year: incoming packages by their numbers,
/// outgoing ones by the time they came to the CNAP.
/// </summary>
public static class ListJournal
{
    public const int PageSize = 50;

    /// <summary>As many lines as one print or file holds.</summary>
    public const int Whole = 100_000;

    [Allow(Permission.ViewCases)]
    public sealed record Query : IRequest<Journal>
    {
        public bool Outgoing { get; init; }

        public int? Year { get; init; }

        public DateOnly? From { get; init; }

        public DateOnly? To { get; init; }

        public Guid? PointId { get; init; }

        public string? Service { get; init; }

        public int PageNumber { get; init; } = 1;

        public int Size { get; init; } = PageSize;
    }

    public sealed record Journal(
        int Year,
        Page<Row> Rows,
        IReadOnlyList<Choice> Points,
        IReadOnlyList<Choice> Services);

    public sealed record Choice(string Value, LocalText Name);

    public sealed record Row(
        Guid CaseId,
        int Number,
        string CaseNumber,
        DateTimeOffset RegisteredAt,
        string Applicant,
        string Address,
        LocalText Service,
        CaseKind Kind,
        string Point,
        int Documents,
        string? Provider,
        DateTimeOffset? HandedOverAt,
        DateTimeOffset? ResultAt,
        CaseStatus Status,
        DateTimeOffset? NotifiedAt,
        DateTimeOffset? IssuedAt,
        string? IssuedTo);

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, PublishedStandards standards, StandardHere here, TimeProvider clock)
        : IRequestHandler<Query, Journal>
    {
        public async Task<Journal> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = KyivDate.Today(clock);
            var year = query.Year is { } asked && asked is > 1990 and < 3000 ? asked : today.Year;
            var points = await db.Points.AsNoTracking().OrderBy(p => p.Number)
                .Select(p => new { p.Id, p.Name }).ToListAsync(cancellationToken);
            var names = points.ToDictionary(p => p.Id, p => p.Name);
            var size = Math.Clamp(query.Size, 1, Whole);
            var rows = query.Outgoing
                ? await OutgoingAsync(query, year, size, names, cancellationToken)
                : await IncomingAsync(query, year, size, names, cancellationToken);
            var standard = await here.InForceOnAsync(today, cancellationToken);
            var ofCouncil = await db.LocalServices.AsNoTracking().ToListAsync(cancellationToken);
            return new Journal(
                year, rows,
                [.. points.Select(p => new Choice(p.Id.Value.ToString(), new LocalText(p.Name)))],
                [
                    .. standard.Passports.Select(p => new Choice(p.Code, p.Content.ShortName)),
                    .. ofCouncil.Select(s => new Choice(s.Code, s.Content.ShortName)),
                ]);
        }

        private async Task<Page<Row>> IncomingAsync(
            Query query, int year, int size, Dictionary<ServicePointId, string> points,
            CancellationToken cancellationToken)
        {
            var cases = db.Cases.AsNoTracking().VisibleTo(user).Where(c => c.JournalYear == year);
            cases = query.From is { } from ? cases.Where(c => c.RegisteredOn >= from) : cases;
            cases = query.To is { } to ? cases.Where(c => c.RegisteredOn <= to) : cases;
            cases = query.PointId is { } point ? cases.Where(c => c.PointId == new ServicePointId(point)) : cases;
            cases = string.IsNullOrEmpty(query.Service) ? cases : cases.Where(c => c.ServiceCode == query.Service);
            var (number, total) = await CountAsync(cases, query.PageNumber, size, cancellationToken);
            var ids = await cases.OrderBy(c => c.JournalNumber).Skip((number - 1) * size).Take(size)
                .Select(c => new Line(c.Id, c.JournalNumber!.Value, c.RegisteredAt!.Value))
                .ToListAsync(cancellationToken);
            return new Page<Row>(await RowsAsync(ids, points, cancellationToken), number, total, size);
        }

        private async Task<Page<Row>> OutgoingAsync(
            Query query, int year, int size, Dictionary<ServicePointId, string> points,
            CancellationToken cancellationToken)
        {
            var first = Max(query.From, new DateOnly(year, 1, 1));
            var last = Min(query.To, new DateOnly(year, 12, 31));
            var from = KyivDate.StartOf(first);
            var until = KyivDate.StartOf(last.AddDays(1));
            var moves = VisibleMoves().Where(m => m.Direction == HandoverDirection.FromProvider
                && m.At >= from && m.At < until);
            moves = query.PointId is { } point ? moves.Where(m => m.PointId == new ServicePointId(point)) : moves;
            moves = string.IsNullOrEmpty(query.Service) ? moves : moves.Where(m => m.ServiceCode == query.Service);
            var (number, total) = await CountAsync(moves, query.PageNumber, size, cancellationToken);
            var page = await moves.OrderBy(m => m.At).ThenBy(m => m.RouteSeq)
                .Skip((number - 1) * size).Take(size)
                .Select(m => new { m.CaseId, m.At }).ToListAsync(cancellationToken);
            var before = (number - 1) * size;
            List<Line> lines = [.. page.Select((m, index) => new Line(m.CaseId, before + index + 1, m.At))];
            return new Page<Row>(await RowsAsync(lines, points, cancellationToken), number, total, size);
        }

        // The rule of who sees which case, said of the moves themselves: asking each case is slow in a long journal.
        private IQueryable<PackageMove> VisibleMoves()
        {
            var moves = db.PackageMoves.AsNoTracking();
            if (user.Membership is { ProviderBodyId: { } body })
            {
                return moves.Where(m => m.ProviderBodyId == body);
            }

            var points = user.Membership!.Points.Select(p => p.ServicePointId).ToList();
            return user.Membership.Role == Role.HeadOfCnap || points.Count == 0
                ? moves
                : moves.Where(m => points.Contains(m.PointId));
        }

        private static async Task<(int Number, int Total)> CountAsync<T>(
            IQueryable<T> rows, int asked, int size, CancellationToken cancellationToken)
        {
            var total = await rows.CountAsync(cancellationToken);
            return (Pages.NumberOf(asked, total, size), total);
        }

        private async Task<List<Row>> RowsAsync(
            List<Line> lines, Dictionary<ServicePointId, string> points, CancellationToken cancellationToken)
        {
            var rows = new List<Row>(lines.Count);
            foreach (var chunk in lines.Chunk(500))
            {
                var ids = chunk.Select(l => l.CaseId).Distinct().ToList();
                var read = await ReadAsync(ids, cancellationToken);
                foreach (var line in chunk)
                {
                    var entry = read[line.CaseId];
                    var standard = await standards.GetAsync(entry.StandardNumber, db, cancellationToken);
                    rows.Add(entry.ToRow(line, standard, points[entry.PointId]));
                }
            }

            return rows;
        }

        private async Task<Dictionary<CaseId, JournalEntry>> ReadAsync(
            List<CaseId> ids, CancellationToken cancellationToken) =>
            await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id))
                .Select(c => new JournalEntry
                {
                    Id = c.Id,
                    Number = c.Number,
                    Kind = c.Kind,
                    ServiceCode = c.ServiceCode,
                    StandardNumber = c.StandardNumber,
                    LocalCard = c.LocalCard,
                    PointId = c.PointId,
                    Applicant = c.Applicant.Name,
                    Address = c.Applicant.Address,
                    Status = c.Status,
                    Documents = c.Documents.Count,
                    Provider = db.ProviderBodies.Where(b => b.Id == c.ProviderBodyId).Select(b => b.Name)
                        .FirstOrDefault(),
                    Steps = c.Route.Where(r => r.Action == CaseAction.HandOver || r.Action == CaseAction.ReturnResult
                        || r.Action == CaseAction.Notify || r.Action == CaseAction.Issue
                        || r.Action == CaseAction.SendByPost).ToList(),
                })
                .ToDictionaryAsync(c => c.Id, cancellationToken);

        private static DateOnly Max(DateOnly? one, DateOnly other) => one is { } day && day > other ? day : other;

        private static DateOnly Min(DateOnly? one, DateOnly other) => one is { } day && day < other ? day : other;
    }

    internal sealed record Line(CaseId CaseId, int Number, DateTimeOffset At);
}
