using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Documents;

/// <summary>Results nobody came for, files ready for the archive, and the archive's inventory (опис справ).</summary>
public static class ListArchive
{
    public enum Part
    {
        Unclaimed,
        Ready,
        Archived,
    }

    private const int PageSize = 50;

    [Allow(Permission.ViewCases)]
    public sealed record Query(
        Part Part, int? Year = null, RetentionClass? Class = null, int PageNumber = 1, int Size = PageSize)
        : IRequest<Archive>;

    public sealed record Archive(
        Page<Row> Rows, int Year, IReadOnlyDictionary<RetentionClass, StatedTerm?> Terms, DateOnly Today);

    public sealed record Row(
        Guid CaseId,
        int Version,
        string Number,
        string Applicant,
        string Address,
        LocalText Service,
        CaseStatus Status,
        DateOnly SubmittedOn,
        DateTimeOffset LastStepAt,
        RetentionClass? Class,
        DateOnly? ArchivedOn,
        DateOnly? KeepUntil,
        int Documents,
        int? Sheets);

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, PublishedStandards standards, StandardHere here, TimeProvider clock)
        : IRequestHandler<Query, Archive>
    {
        public async Task<Archive> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = KyivDate.Today(clock);
            var year = query.Year is { } asked && asked is > 1990 and < 3000 ? asked : today.Year;
            var cases = Of(db.Cases.AsNoTracking().VisibleTo(user), query, year);
            var total = await cases.CountAsync(cancellationToken);
            var size = Math.Clamp(query.Size, 1, ListJournal.Whole);
            var number = Pages.NumberOf(query.PageNumber, total, size);
            var page = await cases.OrderBy(c => c.JournalYear).ThenBy(c => c.JournalNumber)
                .Skip((number - 1) * size).Take(size)
                .Select(c => new
                {
                    Case = c,
                    LastStepAt = c.Route.Max(r => r.At),
                    Documents = c.Documents.Count,
                    Sheets = c.Documents.Sum(d => d.Sheets),
                })
                .ToListAsync(cancellationToken);
            var rows = new List<Row>();
            foreach (var c in page)
            {
                var (_, passport) = await standards.StandardOfAsync(c.Case, db, cancellationToken);
                rows.Add(new Row(
                    c.Case.Id.Value, c.Case.Version, c.Case.Number?.ToString() ?? "", c.Case.Applicant.Name,
                    c.Case.Applicant.Address, passport.ShortName, c.Case.Status, c.Case.SubmittedOn, c.LastStepAt,
                    c.Case.Retention, c.Case.ArchivedOn, c.Case.KeepUntil, c.Documents, c.Sheets));
            }

            var rules = (await here.InForceOnAsync(today, cancellationToken)).Content.Procedure;
            var terms = Enum.GetValues<RetentionClass>().ToDictionary(k => k, k => ArchiveRules.TermOf(rules, k));
            return new Archive(new Page<Row>(rows, number, total, size), year, terms, today);
        }

        private static IQueryable<Case> Of(IQueryable<Case> cases, Query query, int year)
        {
            switch (query.Part)
            {
                case Part.Unclaimed:
                    return cases.Where(c => c.Status == CaseStatus.Unclaimed);
                case Part.Ready:
                    return cases.Where(c => c.Status == CaseStatus.Issued || c.Status == CaseStatus.SentByPost);
                default:
                    var first = new DateOnly(year, 1, 1);
                    var last = new DateOnly(year, 12, 31);
                    var archived = cases.Where(c => c.Status == CaseStatus.Archived
                        && c.ArchivedOn >= first && c.ArchivedOn <= last);
                    return query.Class is { } kept ? archived.Where(c => c.Retention == kept) : archived;
            }
        }
    }
}
