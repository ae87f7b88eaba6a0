using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Notifications;

/// <summary>A person has read some of their notices, usually those of the page they look at.</summary>
public static class MarkNoticesRead
{
    [Allow(Permission.SignedIn)]
    public sealed record Command(IReadOnlyList<Guid> Ids) : IRequest;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() =>
            RuleFor(c => c.Ids).NotNull().WithMessage("Notifications.Ids.Required")
                .Must(ids => ids is null || ids.Count <= 200).WithMessage("Notifications.Ids.TooMany");
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var unread = await db.Notifications.OwnInbox(user)
                .Where(notice => notice.ReadAt == null && command.Ids.Contains(notice.Id))
                .ToListAsync(cancellationToken);

            unread.ForEach(notice => notice.ReadAt = clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
