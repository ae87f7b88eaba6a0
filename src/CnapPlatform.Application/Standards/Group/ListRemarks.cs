using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>All remarks on a draft as the working group reads them, hidden ones too; the newest first.</summary>
public static class ListRemarks
{
    public const int PageSize = 20;

    public enum Filter
    {
        All,
        Waiting,
        FromHromadas,
        Hidden,
    }

    /// <param name="Id">Only this one; null for all.</param>
    [Allow(Permission.ViewDrafts)]
    public sealed record Query(
        int Number, Filter Only = Filter.All, string? Service = null, int Page = 1, Guid? Id = null)
        : IRequest<View>;

    /// <param name="Revision">Of the version, for the form that opens and closes.</param>
    public sealed record View(
        string Title, StandardStatus Status, DateOnly? Until, bool IsOpen, int Revision, Page<Row> Remarks);

    public sealed record Row(ConsultationRemark Remark, LocalText? Service, string? Hromada);

    internal sealed class Handler(ICnapDb db, HromadaDirectory directory, TimeProvider clock)
        : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var page = Math.Max(1, query.Page);
            var version = await db.Standards.AsNoTracking()
                .SingleOrDefaultAsync(s => s.Number == query.Number, cancellationToken) ?? throw new NotFound();
            var asked = Chosen(query);
            var total = await asked.CountAsync(cancellationToken);
            var remarks = await asked.OrderByDescending(r => r.At).ThenBy(r => r.Id)
                .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);

            var map = await directory.GetAsync(db, cancellationToken);
            var names = map.Hromadas.ToDictionary(h => h.Id, h => h.Name);
            var codes = remarks.Select(r => r.ServiceCode).OfType<string>().Distinct().ToList();
            var passports = await db.Passports.AsNoTracking()
                .Where(p => p.StandardNumber == query.Number && codes.Contains(p.Code))
                .ToDictionaryAsync(p => p.Code, p => p.Content.ShortName, StringComparer.Ordinal, cancellationToken);
            return new View(
                version.Title,
                version.Status,
                version.ConsultationUntil,
                version.IsOpenForRemarksOn(KyivDate.Today(clock)),
                version.Revision,
                new Page<Row>(
                    [
                        .. remarks.Select(r => new Row(
                            r,
                            r.ServiceCode is null ? null : passports.GetValueOrDefault(r.ServiceCode),
                            r.HromadaId is { } id ? names.GetValueOrDefault(id) : null)),
                    ],
                    page,
                    total,
                    PageSize));
        }

        private IQueryable<ConsultationRemark> Chosen(Query query)
        {
            var all = db.ConsultationRemarks.AsNoTracking().Where(r => r.StandardNumber == query.Number)
                .Where(r => query.Id == null || r.Id == query.Id);
            all = string.IsNullOrEmpty(query.Service) ? all : all.Where(r => r.ServiceCode == query.Service);
            return query.Only switch
            {
                Filter.Waiting => all.Where(r => r.Answer == null && r.HiddenBecause == null),
                Filter.FromHromadas => all.Where(r => r.HromadaId != null),
                Filter.Hidden => all.Where(r => r.HiddenBecause != null),
                _ => all,
            };
        }
    }
}
