using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Comparison;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Services.Network;

/// <summary>
/// What a version would touch if it were published: hromadas, services, their own texts and open applications. Asked
/// of the platform's indexes, so no hromada's own rows are read; compared with the version in force on the day before.
/// </summary>
public static class PreviewImpact
{
    [Allow(Permission.ViewDrafts)]
    public sealed record Query(int Number) : IRequest<Impact>;

    /// <param name="Connected">Hromadas that offer services.</param>
    /// <param name="Touched">Of them, those that offer a service which changes or goes.</param>
    /// <param name="Conflicts">Own texts whose row the version changes: their hromadas will decide.</param>
    /// <param name="NotAllowed">Own texts of rows that may not be replaced any more.</param>
    /// <param name="Standing">Own texts that are carried over unchanged.</param>
    /// <param name="OpenCases">Open applications for services that change or go; they keep their version.</param>
    public sealed record Impact(
        int Number, int Basis, int Connected, int Touched, int Conflicts, int NotAllowed, int Standing, int OpenCases,
        IReadOnlyList<ServiceImpact> Services, IReadOnlyList<HromadaImpact> Hromadas)
    {
        public bool IsPublished { get; init; }

        /// <summary>The first day of the version, planned until it is published.</summary>
        public DateOnly EffectiveFrom { get; init; }
    }

    public sealed record ServiceImpact(
        string Code, LocalText Name, ServiceChangeKind Kind, IReadOnlyList<StandardField> Fields, int Hromadas,
        int Conflicts, int NotAllowed, int OpenCases);

    /// <summary>A hromada whose own texts are touched.</summary>
    public sealed record HromadaImpact(HromadaId Id, string Name, HromadaType Type, int Conflicts, int NotAllowed);

    internal sealed class Handler(ICnapDb db, PublishedStandards standards, TimeProvider clock)
        : IRequestHandler<Query, Impact>
    {
        public async Task<Impact> Handle(Query query, CancellationToken cancellationToken)
        {
            var draft = await VersionReader.ReadAsync(query.Number, db, cancellationToken);
            var basis = await BasisAsync(draft.Version, cancellationToken);
            var changes = StandardComparer.Compare(basis.Document, draft.Document, new Dictionary<string, int>())
                .Services.Where(s => s.Kind != ServiceChangeKind.Added)
                .ToDictionary(s => s.Code, StringComparer.Ordinal);
            var texts = await TextsAsync(basis, draft, cancellationToken);
            var (connected, touched, offered) = await OfferedAsync([.. changes.Keys], cancellationToken);
            var open = await db.CaseIndex.Where(c => c.ClosedOn == null)
                .GroupBy(c => c.ServiceCode).Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, cancellationToken);

            var services = changes.Values.Select(s => new ServiceImpact(
                s.Code, s.Name, s.Kind, [.. s.Fields.Select(f => f.Field)], offered.GetValueOrDefault(s.Code),
                Count(texts.Where(t => t.Code == s.Code), RebaseOutcome.Conflict),
                Count(texts.Where(t => t.Code == s.Code), RebaseOutcome.NotAllowed),
                open.GetValueOrDefault(s.Code))).ToList();
            return new Impact(
                draft.Number, basis.Number, connected, touched, Count(texts, RebaseOutcome.Conflict),
                Count(texts, RebaseOutcome.NotAllowed), Count(texts, RebaseOutcome.Carried),
                services.Sum(s => s.OpenCases), services, await HromadasAsync(texts, cancellationToken))
            {
                IsPublished = draft.Version.Status == StandardStatus.Published,
                EffectiveFrom = draft.Version.EffectiveFrom,
            };
        }

        private async Task<PublishedStandard> BasisAsync(StandardVersion draft, CancellationToken cancellationToken)
        {
            var eve = StandardVersion.EveOf(draft.EffectiveFrom, KyivDate.Today(clock));
            var basis = await standards.InForceOnAsync(eve, db, cancellationToken);
            return basis.Number == draft.Number
                ? await standards.GetAsync(draft.BasedOn ?? basis.Number, db, cancellationToken)
                : basis;
        }

        private async Task<(int Connected, int Touched, Dictionary<string, int> Offered)> OfferedAsync(
            string[] changed, CancellationToken cancellationToken)
        {
            var connected = await db.ServiceUses.Where(u => u.IsOffered)
                .Select(u => u.HromadaId).Distinct().CountAsync(cancellationToken);
            var touched = await db.ServiceUses.Where(u => u.IsOffered && changed.Contains(u.ServiceCode))
                .Select(u => u.HromadaId).Distinct().CountAsync(cancellationToken);
            var offered = await db.ServiceUses.Where(u => u.IsOffered)
                .GroupBy(u => u.ServiceCode).Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, cancellationToken);
            return (connected, touched, offered);
        }

        // The index knows which rows a hromada says itself, not the words: a text that repeats the new standard
        // counts as one to decide about.
        private async Task<List<OwnText>> TextsAsync(
            PublishedStandard basis, PublishedStandard draft, CancellationToken cancellationToken)
        {
            var uses = await db.ServiceUses.Where(u => u.Overrides > 0)
                .Select(u => new { u.HromadaId, u.ServiceCode, u.OwnFields }).ToListAsync(cancellationToken);
            var outcomes = new Dictionary<(string Code, string Field), RebaseOutcome>();
            return
            [
                .. uses.SelectMany(u => u.OwnFields.Split(',').Select(field =>
                    new OwnText(u.HromadaId, u.ServiceCode, OutcomeOf(u.ServiceCode, field)))),
            ];

            RebaseOutcome OutcomeOf(string code, string field)
            {
                if (!outcomes.TryGetValue((code, field), out var outcome))
                {
                    outcome = Outcome(basis.Find(code)?.Content, draft.Find(code)?.Content, field, draft.Content);
                    outcomes.Add((code, field), outcome);
                }

                return outcome;
            }
        }

        private static RebaseOutcome Outcome(
            PassportContent? basis, PassportContent? theirs, string fieldName, StandardContent standard)
        {
            var field = Enum.Parse<CardField>(fieldName);
            if (theirs is null || !standard.IsOverridable(field, theirs.Level))
            {
                return RebaseOutcome.NotAllowed;
            }

            return basis is not null && StandardRow.IsSame(basis, theirs, field)
                ? RebaseOutcome.Carried
                : RebaseOutcome.Conflict;
        }

        private async Task<List<HromadaImpact>> HromadasAsync(
            List<OwnText> texts, CancellationToken cancellationToken)
        {
            var touched = texts.Where(t => t.Outcome != RebaseOutcome.Carried).ToLookup(t => t.Hromada);
            var names = await db.Hromadas.AsNoTracking().Select(h => new { h.Id, h.Name, h.Type, h.SortKey })
                .OrderBy(h => h.SortKey).ToListAsync(cancellationToken);
            return
            [
                .. names.Where(h => touched.Contains(h.Id)).Select(h => new HromadaImpact(
                    h.Id, h.Name, h.Type, Count(touched[h.Id], RebaseOutcome.Conflict),
                    Count(touched[h.Id], RebaseOutcome.NotAllowed))),
            ];
        }

        private static int Count(IEnumerable<OwnText> texts, RebaseOutcome outcome) =>
            texts.Count(t => t.Outcome == outcome);
    }

    private sealed record OwnText(HromadaId Hromada, string Code, RebaseOutcome Outcome);
}
