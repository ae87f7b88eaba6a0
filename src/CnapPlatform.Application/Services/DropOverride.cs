using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Services;

/// <summary>A hromada takes the standard's own text of a row back.</summary>
public static class DropOverride
{
    [Allow(Permission.ManageServices)]
    public sealed record Command(string Code, CardField Field) : IRequest;

    internal sealed class Handler(ICnapDb db, ICurrentHromada hromada) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var service = await db.OfferedServices
                .SingleOrDefaultAsync(s => s.ServiceCode == command.Code, cancellationToken) ?? throw new NotFound();
            service.DropOverride(command.Field);

            var owner = await db.Hromadas.SingleAsync(h => h.Id == hromada.Id, cancellationToken);
            owner.Touch();
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
