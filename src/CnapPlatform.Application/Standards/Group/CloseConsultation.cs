using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>An editor ends a consultation before its day; what has been said stays to be read and answered.</summary>
public static class CloseConsultation
{
    [Allow(Permission.EditStandard)]
    public sealed record Command(int Number, int Revision) : IRequest;

    internal sealed class Handler(ICnapDb db, OpenConsultations open) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var version = await db.Standards.SingleOrDefaultAsync(s => s.Number == command.Number, cancellationToken)
                ?? throw new NotFound();
            if (version.Revision != command.Revision)
            {
                throw new Refused(KernelRefusals.ChangedMeanwhile);
            }

            version.CloseConsultation();
            await db.SaveChangesAsync(cancellationToken);
            open.Forget();
        }
    }
}
