using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Comparison;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Services.Network;

/// <summary>
/// The standard as one hromada has it: the version it works by, what comes next, what that changes for its services,
/// and the texts about which it has to decide.
/// </summary>
public static class GetOwnStandard
{
    [Allow(Permission.ViewHromadaSettings)]
    public sealed record Query : IRequest<View>;

    public sealed record View(
        Current Now, IReadOnlyList<Coming> Next, IReadOnlyList<OwnText> Texts, IReadOnlyList<LocalText> GoneServices)
    {
        public IEnumerable<OwnText> Conflicts => Texts.Where(text => text.Own.ConflictsWith is not null);

        /// <summary>Versions whose day is known and from whose day there will be something to decide.</summary>
        public IEnumerable<Coming> ToDecideLater => Next.Where(next => next.AsksLater);
    }

    /// <param name="IsOwnDecision">The hromada has adopted it; else the effective date brought it.</param>
    public sealed record Current(
        int Number, string Title, DateOnly Since, bool IsOwnDecision, bool IsCarriedOver);

    /// <summary>A version that comes by itself on its day, that the hromada has adopted, or may adopt.</summary>
    /// <param name="From">The day it comes; null while the hromada has not decided.</param>
    /// <param name="Earliest">The first day the hromada may choose.</param>
    /// <param name="Basis">The version it works by on the eve: what this one is compared with.</param>
    /// <param name="Services">The hromada's services that it changes.</param>
    public sealed record Coming(
        int Number, string Title, AdoptionRule Adoption, DateOnly? From, DateOnly Earliest, int Basis,
        IReadOnlyList<ChangedService> Services)
    {
        /// <summary>It waits for nobody's decision to come, and then there will be something to decide.</summary>
        public bool AsksLater => From is not null && ToDecide > 0;

        /// <summary>How many of the hromada's own texts it will have to decide about.</summary>
        public int ToDecide => Services.SelectMany(service => service.Texts)
            .Count(text => text.Outcome is RebaseOutcome.Conflict or RebaseOutcome.NotAllowed);
    }

    /// <param name="Texts">What would become of the hromada's own texts of this service.</param>
    public sealed record ChangedService(
        string Code, LocalText Name, ServiceChangeKind Kind, IReadOnlyList<StandardField> Fields,
        IReadOnlyList<RebasedRow> Texts);

    /// <summary>One row the hromada says in its own words.</summary>
    /// <param name="Base">The service's passport when the text was written; null where that version had none.</param>
    /// <param name="Theirs">Its passport now.</param>
    /// <param name="MayKeep">The standard still lets a hromada say the row itself.</param>
    public sealed record OwnText(
        string Code, int Version, LocalOverride Own, PassportContent? Base, PassportContent Theirs, bool MayKeep);

    internal sealed class Handler(
        ICnapDb db, ICurrentHromada hromada, PublishedStandards standards, ComingVersions coming, TimeProvider clock)
        : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = KyivDate.Today(clock);
            var now = await standards.InForceForAsync(hromada.Id, today, db, cancellationToken);
            var adoption = await db.Adoptions.AsNoTracking().SingleOrDefaultAsync(
                a => a.HromadaId == hromada.Id && a.StandardNumber == now.Number, cancellationToken);
            var services = await db.OfferedServices.AsNoTracking().ToListAsync(cancellationToken);
            var inForce = services.Where(s => s.IsOfferedOn(today)).ToList();
            return new View(
                Show(now.Version, adoption),
                await coming.ListAsync(now, cancellationToken),
                await TextsAsync(now, services, cancellationToken),
                await GoneAsync(now, inForce, cancellationToken));
        }

        private static Current Show(StandardVersion version, StandardAdoption? adoption) => new(
            version.Number,
            version.Title,
            adoption is not null && adoption.EffectiveFrom > version.EffectiveFrom
                ? adoption.EffectiveFrom
                : version.EffectiveFrom,
            adoption?.By is not null,
            adoption?.RebasedAt is not null);

        private async Task<List<OwnText>> TextsAsync(
            PublishedStandard now, List<OfferedService> services, CancellationToken cancellationToken)
        {
            var texts = new List<OwnText>();
            foreach (var passport in now.Passports)
            {
                var service = services.Find(s => s.ServiceCode == passport.Code);
                foreach (var own in (service?.Overrides ?? []).OrderBy(o => o.Field))
                {
                    var basis = await standards.GetAsync(own.BaseNumber, db, cancellationToken);
                    texts.Add(new OwnText(
                        passport.Code, service!.Version, own, basis.Find(passport.Code)?.Content, passport.Content,
                        now.Content.IsOverridable(own.Field, passport.Content.Level)));
                }
            }

            return texts;
        }

        // What the hromada still lists although its version of the standard gives it no more.
        private async Task<List<LocalText>> GoneAsync(
            PublishedStandard now, List<OfferedService> services, CancellationToken cancellationToken)
        {
            var gone = services.Where(s => now.Find(s.ServiceCode) is null).Select(s => s.ServiceCode).ToList();
            var names = new List<LocalText>();
            foreach (var version in (await standards.ListAsync(db, cancellationToken)).Reverse())
            {
                var earlier = await standards.GetAsync(version.Number, db, cancellationToken);
                names.AddRange(gone.Select(earlier.Find).Where(p => p is not null).Select(p => p!.Content.ShortName));
                gone.RemoveAll(code => earlier.Find(code) is not null);
            }

            return names;
        }
    }
}
