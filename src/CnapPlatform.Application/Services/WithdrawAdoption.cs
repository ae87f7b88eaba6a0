using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Services;

/// <summary>A hromada takes its decision to adopt a version back, while the day it chose has not come.</summary>
public static class WithdrawAdoption
{
    [Allow(Permission.ManageServices)]
    public sealed record Command : IRequest
    {
        public int Number { get; init; }

        /// <summary>The day chosen, as the person saw it.</summary>
        public DateOnly? Was { get; init; }
    }

    internal sealed class Handler(ICnapDb db, ICurrentHromada hromada, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var adoption = await db.Adoptions.SingleOrDefaultAsync(
                a => a.HromadaId == hromada.Id && a.StandardNumber == command.Number, cancellationToken);
            if (adoption is null || adoption.EffectiveFrom != command.Was)
            {
                throw new Refused(KernelRefusals.ChangedMeanwhile);
            }

            adoption.RequireAhead(KyivDate.Today(clock));
            db.Adoptions.Remove(adoption);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
