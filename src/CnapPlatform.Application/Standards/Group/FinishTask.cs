using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>Whoever has a task, or gave it, says that it is done.</summary>
public static class FinishTask
{
    [Allow(Permission.ReviewStandard)]
    public sealed record Command(Guid Id) : IRequest;

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var task = await db.GroupTasks.SingleOrDefaultAsync(t => t.Id == command.Id, cancellationToken)
                ?? throw new NotFound();
            task.Finish(user.AccountId!.Value, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
