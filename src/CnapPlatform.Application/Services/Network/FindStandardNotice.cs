using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Services.Network;

/// <summary>
/// What the inbox of whoever runs a hromada's services says of the standard: how many own texts wait for a decision
/// since a version changed what they replace. Derived from those texts, so it stands until the last is decided.
/// </summary>
public static class FindStandardNotice
{
    [Allow(Permission.SignedIn)]
    public sealed record Query : IRequest<Notice?>;

    public sealed record Notice(int Texts, int StandardNumber, string Title);

    internal sealed class Handler(
        ICnapDb db, ICurrentHromada hromada, ICurrentUser user, StandardHere standards, TimeProvider clock)
        : IRequestHandler<Query, Notice?>
    {
        public async Task<Notice?> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!user.May(Permission.ManageServices, hromada.Id))
            {
                return null;
            }

            var texts = await db.ServiceUses.Where(u => u.HromadaId == hromada.Id)
                .SumAsync(u => u.Conflicts, cancellationToken);
            if (texts == 0)
            {
                return null;
            }

            var standard = await standards.InForceOnAsync(KyivDate.Today(clock), cancellationToken);
            return new Notice(texts, standard.Number, standard.Version.Title);
        }
    }
}
