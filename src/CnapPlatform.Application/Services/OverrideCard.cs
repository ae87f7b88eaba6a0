using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Services;

/// <summary>
/// A hromada says one row of a card in its own words: place, hours, contacts. What only a statute may set is refused
/// (Law 5203-VI, Art. 5).
/// </summary>
public static class OverrideCard
{
    [Allow(Permission.ManageServices)]
    public sealed record Command : IRequest
    {
        public string Code { get; init; } = "";

        public int Version { get; init; }

        public CardField? Field { get; init; }

        public string? Uk { get; init; }

        public string? En { get; init; }

        public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Field).NotNull().WithMessage("Services.Field.Required")
                .IsInEnum().WithMessage("Services.Field.Required");
            RuleFor(c => c.Uk).NotEmpty().WithMessage("Services.Text.Required")
                .MaximumLength(2000).WithMessage("Services.Text.TooLong").PlainText();
            RuleFor(c => c.En).MaximumLength(2000).WithMessage("Services.Text.TooLong").PlainText();
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Services.Reason.Required")
                .MaximumLength(500).WithMessage("Services.Reason.TooLong").PlainText();
        }
    }

    internal sealed class Handler(
        ICnapDb db,
        ICurrentHromada hromada,
        ICurrentUser user,
        OfferedServices offered,
        StandardHere standards,
        TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var service = await offered.GetForChangeAsync(command.Code, command.Version, cancellationToken);
            var standard = await standards.InForceOnAsync(KyivDate.Today(clock), cancellationToken);
            var text = new LocalOverrideText(
                command.Field!.Value, command.Uk!.Trim(), Blank.ToNull(command.En), command.Reason!.Trim(),
                standard.Number);
            service.Override(
                text, standard.PassportInUse(command.Code).Level, standard.Content,
                new OverrideAuthor(user.AccountId!.Value, clock.GetUtcNow()));

            var owner = await db.Hromadas.SingleAsync(h => h.Id == hromada.Id, cancellationToken);
            owner.Touch();
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
