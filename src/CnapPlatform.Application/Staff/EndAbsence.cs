using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Staff;

/// <summary>The person is back earlier, or does not go: their own work is theirs again.</summary>
public static class EndAbsence
{
    [Allow(Permission.ViewCases)]
    public sealed record Command : IRequest
    {
        public Guid AbsenceId { get; init; }
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, ICurrentHromada hromada, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var own = user.Membership!;
            var absence = await db.Absences.SingleOrDefaultAsync(
                a => a.Id == command.AbsenceId
                    && a.HromadaId == own.HromadaId && a.ProviderBodyId == own.ProviderBodyId,
                cancellationToken)
                ?? throw new NotFound();
            if (absence.AccountId != own.AccountId && !user.May(Permission.ManageAbsences, hromada.Id))
            {
                throw new NotAllowed(Permission.ManageAbsences);
            }

            absence.EndNow(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
