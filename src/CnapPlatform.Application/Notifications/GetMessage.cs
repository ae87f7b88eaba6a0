using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Notifications;

/// <summary>One message with every try to send it; the address is whole, because it is here to be mended.</summary>
public static class GetMessage
{
    [Allow(Permission.ManageNotices)]
    public sealed record Query(Guid Id) : IRequest<Result>;

    public sealed record Result(
        Guid Id,
        NotificationChannel Channel,
        string Recipient,
        string Template,
        string Language,
        int Parts,
        MessageState State,
        DateTimeOffset WrittenAt,
        DateTimeOffset? NextTryAt,
        (ReceiptKind? Kind, DateTimeOffset? At, string? Reason) Receipt,
        IReadOnlyList<DeliveryAttempt> Attempts);

    internal sealed class Handler(ICnapDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var message = await db.Notifications.AsNoTracking()
                .SingleOrDefaultAsync(
                    n => n.Id == query.Id && n.Channel != NotificationChannel.InApp, cancellationToken)
                ?? throw new NotFound();
            var attempts = await db.DeliveryAttempts.AsNoTracking().Where(a => a.NotificationId == query.Id)
                .OrderBy(a => a.Seq).ToListAsync(cancellationToken);
            var next = await db.DeliveryWork.AsNoTracking()
                .Where(w => w.NotificationId == query.Id).Select(w => (DateTimeOffset?)w.DueAt)
                .FirstOrDefaultAsync(cancellationToken);
            return new Result(
                message.Id,
                message.Channel,
                message.Recipient,
                message.Template,
                message.Language,
                message.Parts,
                MessageStates.Of(message),
                message.SentAt,
                next,
                (message.Receipt, message.ReceiptAt, message.ReceiptReason),
                attempts);
        }
    }
}

/// <summary>Sends a dead letter anew, to a mended address or to the same.</summary>
public static class ResendMessage
{
    [Allow(Permission.ManageNotices)]
    public sealed record Command : IRequest
    {
        public Guid Id { get; init; }

        /// <summary>The channel of the message, which says what an address looks like.</summary>
        public NotificationChannel Channel { get; init; }

        public string? Address { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Address).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Messages.Address.Required")
            .Must((c, address) => MessageAddress.Fits(c.Channel, address)).WithMessage("Messages.Address.Malformed")
            .PlainText();
    }

    internal sealed class Handler(ICnapDb db, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var message = await db.Notifications.SingleOrDefaultAsync(
                n => n.Id == command.Id && n.Channel == command.Channel, cancellationToken)
                ?? throw new NotFound();
            message.Resend(MessageAddress.Tidy(message.Channel, command.Address!));
            db.DeliveryWork.Add(new DeliveryWork
            {
                NotificationId = message.Id,
                HromadaId = message.HromadaId,
                DueAt = clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
