using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Services.Network;

/// <summary>
/// What those who speak for a hromada are told of the standard at the start of their work: how many own texts wait for
/// a decision since a version changed what they replace, and how many a coming version will ask about. Derived from
/// those texts, so it stands until the last is decided.
/// </summary>
public static class FindStandardNotice
{
    [Allow(Permission.SignedIn)]
    public sealed record Query : IRequest<Notice?>;

    /// <param name="Texts">Those that wait for a decision now.</param>
    /// <param name="Title">The version that the hromada works by.</param>
    /// <param name="Later">Versions from whose day there will be something to decide.</param>
    /// <param name="MayDecide">The reader is the one who decides.</param>
    public sealed record Notice(
        int Texts, string Title, IReadOnlyList<GetOwnStandard.Coming> Later, bool MayDecide);

    internal sealed class Handler(
        ICnapDb db, ICurrentHromada hromada, ICurrentUser user, StandardHere standards, ComingVersions coming,
        TimeProvider clock) : IRequestHandler<Query, Notice?>
    {
        public async Task<Notice?> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!user.May(Permission.AskMinistry, hromada.Id))
            {
                return null;
            }

            var waiting = await db.ServiceUses.Where(u => u.HromadaId == hromada.Id && u.Overrides > 0)
                .Select(u => u.Conflicts).ToListAsync(cancellationToken);
            if (waiting.Count == 0)
            {
                return null;
            }

            var standard = await standards.InForceOnAsync(KyivDate.Today(clock), cancellationToken);
            var versions = await coming.ListAsync(standard, cancellationToken);
            var later = versions.Where(version => version.AsksLater).ToList();
            return waiting.Sum() + later.Count == 0
                ? null
                : new Notice(
                    waiting.Sum(), standard.Version.Title, later, user.May(Permission.ManageServices, hromada.Id));
        }
    }
}
