using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>The group puts a hidden remark back on the public page.</summary>
public static class ShowRemark
{
    [Allow(Permission.EditStandard)]
    public sealed record Command(int Number, Guid Id) : IRequest;

    internal sealed class Handler(ICnapDb db) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var remark = await db.ConsultationRemarks
                .SingleOrDefaultAsync(r => r.StandardNumber == command.Number && r.Id == command.Id, cancellationToken)
                ?? throw new NotFound();
            remark.HiddenBecause = null;
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
