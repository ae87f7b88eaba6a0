using System.Globalization;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Documents;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Documents;

/// <summary>
/// The receiver marks a register as received; or the CNAP writes down the mark that the provider put on its paper copy.
/// </summary>
public static class SignRegister
{
    [Allow(Permission.ViewCases)]
    public sealed record Command : IRequest
    {
        public Guid Id { get; init; }

        public int Version { get; init; }

        /// <summary>Asked of who writes down a paper mark; the receiver's own name is known.</summary>
        public string? Name { get; init; }

        public string? Position { get; init; }

        public DateOnly? On { get; init; }

        /// <summary>HH:mm, Kyiv time.</summary>
        public string? Time { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).MaximumLength(200).WithMessage("Cases.Note.TooLong").OneLine();
            RuleFor(c => c.Position).MaximumLength(200).WithMessage("Cases.Note.TooLong").OneLine();
            RuleFor(c => c.Time).Must(time => string.IsNullOrWhiteSpace(time) || ParseTime(time) is not null)
                .WithMessage("Papers.Register.TimeMalformed");
            When(c => !string.IsNullOrWhiteSpace(c.Name) || !string.IsNullOrWhiteSpace(c.Position), () =>
            {
                RuleFor(c => c.Name).NotEmpty().WithMessage("Papers.Register.NameRequired");
                RuleFor(c => c.Position).NotEmpty().WithMessage("Papers.Register.PositionRequired");
                RuleFor(c => c.On).NotNull().WithMessage("Papers.Register.DayRequired");
                RuleFor(c => c.Time).NotEmpty().WithMessage("Papers.Register.TimeRequired");
            });
        }
    }

    private static TimeOnly? ParseTime(string? text) =>
        TimeOnly.TryParseExact(
            text?.Trim(), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    internal sealed class Handler(ICnapDb db, ICurrentUser user, ICurrentHromada hromada, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var register = await db.HandoverRegisters.Include(r => r.Lines)
                .SingleOrDefaultAsync(r => r.Id == new HandoverRegisterId(command.Id), cancellationToken)
                ?? throw new NotFound();
            user.MustKeepRegistersOf(register.ProviderBodyId, hromada.Id);
            if (register.Version != command.Version)
            {
                throw new Refused(KernelRefusals.ChangedMeanwhile);
            }

            var now = clock.GetUtcNow();
            if (register.IsReceivedBy(user))
            {
                register.Sign(user.Name, user.Membership!.Position, now, now);
            }
            else
            {
                WriteDown(register, command, now);
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        // Only the CNAP keeps paper copies that the other side signed.
        private void WriteDown(HandoverRegister register, Command command, DateTimeOffset now)
        {
            if (user.Membership!.ProviderBodyId is not null || Blank.ToNull(command.Name) is not { } name)
            {
                throw new Refused(DocumentRefusals.NotTheReceiver);
            }

            var signed = command.On!.Value.ToDateTime(ParseTime(command.Time)!.Value);
            register.Sign(name, command.Position!.Trim(), KyivDate.Instant(signed), now);
        }
    }
}
