using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Services;

/// <summary>
/// A hromada decides what stands in a row that the standard has changed under its own words: those words, the
/// standard's, or new ones.
/// </summary>
public static class ResolveConflict
{
    public enum Choice
    {
        KeepOurs,
        TakeStandard,
        WriteAnew,
    }

    [Allow(Permission.ManageServices)]
    public sealed record Command : IRequest
    {
        public string Code { get; init; } = "";

        public CardField? Field { get; init; }

        /// <summary>Of the service as the person saw it.</summary>
        public int Version { get; init; }

        public Choice? How { get; init; }

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
            RuleFor(c => c.How).NotNull().WithMessage("Network.How.Required")
                .IsInEnum().WithMessage("Network.How.Required");
            When(c => c.How == Choice.WriteAnew, () =>
            {
                RuleFor(c => c.Uk).NotEmpty().WithMessage("Services.Text.Required")
                    .MaximumLength(2000).WithMessage("Services.Text.TooLong").PlainText();
                RuleFor(c => c.En).MaximumLength(2000).WithMessage("Services.Text.TooLong").PlainText();
                RuleFor(c => c.Reason).NotEmpty().WithMessage("Services.Reason.Required")
                    .MaximumLength(500).WithMessage("Services.Reason.TooLong").PlainText();
            });
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
            Resolve(service, command, standard);

            var owner = await db.Hromadas.SingleAsync(h => h.Id == hromada.Id, cancellationToken);
            owner.Touch();
            await db.SaveChangesAsync(cancellationToken);
        }

        private void Resolve(OfferedService service, Command command, PublishedStandard standard)
        {
            var own = service.Conflicting(command.Field!.Value);
            var level = standard.PassportInUse(service.ServiceCode).Level;
            switch (command.How)
            {
                case Choice.KeepOurs:
                    service.KeepOverride(own.Field, level, standard.Content);
                    break;
                case Choice.TakeStandard:
                    service.DropOverride(own.Field);
                    break;
                default:
                    service.Override(
                        new LocalOverrideText(
                            own.Field, command.Uk!.Trim(), Blank.ToNull(command.En), command.Reason!.Trim(),
                            standard.Number),
                        level,
                        standard.Content,
                        new OverrideAuthor(user.AccountId!.Value, clock.GetUtcNow()));
                    break;
            }
        }
    }
}
