using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Staff.ApiKeys;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Staff.ApiKeys;

/// <summary>Stops a key of one's own place for good.</summary>
public static class RevokeApiKey
{
    [Allow(Permission.ManageApiKeys)]
    public sealed record Command(Guid KeyId) : IRequest;

    internal sealed class Handler(ICnapDb db, ICurrentUser user, ApiKeyDirectory directory, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var key = await db.ApiKeys.Of(ApiKeyOwners.Of(user))
                .SingleOrDefaultAsync(k => k.Id == new ApiKeyId(command.KeyId), cancellationToken)
                ?? throw new NotFound();
            key.Revoke(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            directory.Forget();
        }
    }
}
