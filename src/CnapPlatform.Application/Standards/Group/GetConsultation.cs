using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Comparison;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>
/// A draft as it stands before the public: what it changes, what has been said of it and what the group answers. Not
/// found where no consultation is or has been.
/// </summary>
public static class GetConsultation
{
    public const int PageSize = 20;

    [Allow(Permission.Anyone)]
    public sealed record Query(int Number, int Page = 1) : IRequest<View>;

    /// <param name="Until">The last day; null once the consultation was closed or the version published.</param>
    /// <param name="Against">The version that this one replaces: the changes are told against it.</param>
    /// <param name="MaySpeakFor">The name of the hromada that the person at hand may speak for.</param>
    public sealed record View(
        int Number,
        string Title,
        DateOnly? Until,
        bool IsOpen,
        int Against,
        IReadOnlyList<ServiceChanges> Changes,
        CodeNames Names,
        IReadOnlyList<Named> Services,
        Page<Remark> Remarks,
        string? MaySpeakFor);

    public sealed record Named(string Code, LocalText Name);

    /// <param name="Text">Empty where the remark is hidden.</param>
    public sealed record Remark(
        Guid Id, string? ServiceCode, string? Field, string? Hromada, string Text, DateTimeOffset At, string? Answer,
        DateTimeOffset? AnsweredAt, string? HiddenBecause);

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, PublishedStandards standards, DraftChanges changes,
        HromadaDirectory directory, TimeProvider clock)
        : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = KyivDate.Today(clock);
            var version = await db.Standards.AsNoTracking()
                .SingleOrDefaultAsync(s => s.Number == query.Number, cancellationToken) ?? throw new NotFound();
            var map = await directory.GetAsync(db, cancellationToken);
            var names = map.Hromadas.ToDictionary(h => h.Id, h => h.Name);
            var remarks = await RemarksAsync(query, names, cancellationToken);
            if (version.ConsultationUntil is null && remarks.Total == 0)
            {
                throw new NotFound();
            }

            var published = await BasisAsync(version, today, cancellationToken);
            var (changed, codes) = version.ConsultationUntil is null
                ? new DraftChanges.Told([], CodeNames.Of())
                : await changes.AgainstAsync(version, published, db, cancellationToken);
            return new View(
                version.Number,
                version.Title,
                version.ConsultationUntil,
                version.IsOpenForRemarksOn(today),
                published.Number,
                changed,
                codes,
                ServicesOf(published, changed),
                remarks,
                user.SpeaksFor() is { } hromada ? names.GetValueOrDefault(hromada) : null);
        }

        // A draft changes what is in force on its eve: a version may be published that begins before it.
        private Task<PublishedStandard> BasisAsync(
            StandardVersion version, DateOnly today, CancellationToken cancellationToken) =>
            standards.InForceOnAsync(StandardVersion.EveOf(version.EffectiveFrom, today), db, cancellationToken);

        // The services of the draft, told without reading them all: those in force, less and more what it changes.
        private static List<Named> ServicesOf(PublishedStandard published, IReadOnlyList<ServiceChanges> changes)
        {
            var removed = changes.Where(c => c.Kind == ServiceChange.Removed).Select(c => c.Code).ToHashSet();
            return
            [
                .. published.Passports.Where(p => !removed.Contains(p.Code))
                    .Select(p => new Named(p.Code, p.Content.ShortName)),
                .. changes.Where(c => c.Kind == ServiceChange.Added).Select(c => new Named(c.Code!, c.Service!)),
            ];
        }

        private async Task<Page<Remark>> RemarksAsync(
            Query query, Dictionary<HromadaId, string> names, CancellationToken cancellationToken)
        {
            var page = Math.Max(1, query.Page);
            var all = db.ConsultationRemarks.AsNoTracking().Where(r => r.StandardNumber == query.Number);
            var total = await all.CountAsync(cancellationToken);
            var rows = await all.OrderByDescending(r => r.At).ThenBy(r => r.Id)
                .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
            return new Page<Remark>([.. rows.Select(r => Public(r, names))], page, total, PageSize);
        }

        // Of a hidden remark the public sees that there was one, and why it was hidden.
        private static Remark Public(ConsultationRemark r, Dictionary<HromadaId, string> names)
        {
            var isHidden = r.HiddenBecause is not null;
            return new Remark(
                r.Id, r.ServiceCode, r.Field,
                r.HromadaId is { } id ? names.GetValueOrDefault(id) : null,
                isHidden ? "" : r.Text,
                r.At,
                isHidden ? null : r.Answer,
                isHidden ? null : r.AnsweredAt,
                r.HiddenBecause);
        }
    }

    /// <summary>The hromada that a person may speak for in a consultation.</summary>
    internal static HromadaId? SpeaksFor(this ICurrentUser user) =>
        user.Membership is { HromadaId: { } hromada, Role: var role }
        && RolePermissions.May(role, Permission.AskMinistry)
            ? hromada
            : null;
}
