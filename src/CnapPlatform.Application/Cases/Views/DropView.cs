using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Views;

/// <summary>A person no longer needs a view.</summary>
public static class DropView
{
    [Allow(Permission.ViewCases)]
    public sealed record Command(Guid Id) : IRequest;

    internal sealed class Handler(ICnapDb db, ICurrentUser user) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var view = await db.SavedViews.SingleOrDefaultAsync(
                v => v.Id == command.Id && v.AccountId == user.AccountId, cancellationToken) ?? throw new NotFound();
            db.SavedViews.Remove(view);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
