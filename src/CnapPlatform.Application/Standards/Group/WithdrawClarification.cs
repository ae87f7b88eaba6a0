using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>The working group takes a clarification from every card; the questions it answered wait again.</summary>
public static class WithdrawClarification
{
    [Allow(Permission.EditStandard)]
    public sealed record Command(Guid Id) : IRequest;

    internal sealed class Handler(ICnapDb db, PublishedClarifications published, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var clarification = await db.Clarifications
                .SingleOrDefaultAsync(c => c.Id == command.Id, cancellationToken) ?? throw new NotFound();
            clarification.Withdraw(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            published.Forget();
        }
    }
}
