using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>An editor gives up what they had typed and not saved.</summary>
public static class DiscardWorkingCopy
{
    [Allow(Permission.EditStandard)]
    public sealed record Command(int Number, string? Code, string Field) : IRequest;

    internal sealed class Handler(ICnapDb db, ICurrentUser user) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            await WorkingCopies.RemoveAsync(
                db, user, command.Number, command.Code, command.Field, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
