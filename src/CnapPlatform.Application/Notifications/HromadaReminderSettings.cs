using System.Text.RegularExpressions;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Notifications;

/// <summary>When people of the current hromada are reminded: its own values and what the platform sets.</summary>
public static class GetHromadaReminders
{
    [Allow(Permission.ManageNotices)]
    public sealed record Query : IRequest<Result>;

    public sealed record Result(SaveHromadaReminders.Command Form, ReminderPolicy Platform);

    internal sealed class Handler(ICnapDb db, ReminderPolicy platform) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var own = await db.HromadaReminders.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            var form = new SaveHromadaReminders.Command
            {
                DaysBefore = own?.DaysBefore,
                ToUnitHead = own?.ToUnitHead,
                ToCnapHead = own?.ToCnapHead,
                ToCouncil = own?.ToCouncil,
                CouncilEmail = own?.CouncilEmail,
            };
            return new Result(form, platform);
        }
    }
}

/// <summary>A hromada sets its own reminders and ladder; an empty field follows the platform.</summary>
public static class SaveHromadaReminders
{
    [Allow(Permission.ManageNotices)]
    public sealed record Command : IRequest
    {
        /// <summary>Days before the end of a term: «5, 3, 1».</summary>
        public string? DaysBefore { get; init; }

        public int? ToUnitHead { get; init; }

        public int? ToCnapHead { get; init; }

        public int? ToCouncil { get; init; }

        public string? CouncilEmail { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(ReminderPolicy platform)
        {
            RuleFor(c => c.DaysBefore).Must(days => HromadaReminders.DaysOf(days!) is not null)
                .WithMessage("Reminders.Days.Malformed")
                .When(c => !string.IsNullOrWhiteSpace(c.DaysBefore));
            RuleFor(c => c.ToUnitHead).InclusiveBetween(0, 90).WithMessage("Reminders.Step.OutOfRange");
            RuleFor(c => c.ToCnapHead).Cascade(CascadeMode.Stop)
                .InclusiveBetween(0, 90).WithMessage("Reminders.Step.OutOfRange")
                .Must((command, _) => LadderOf(command, platform).CnapHeadComesLater)
                .WithMessage("Reminders.Step.CnapHeadTooEarly");
            RuleFor(c => c.ToCouncil).Cascade(CascadeMode.Stop)
                .InclusiveBetween(0, 90).WithMessage("Reminders.Step.OutOfRange")
                .Must((command, _) => LadderOf(command, platform).CouncilComesLast)
                .WithMessage("Reminders.Step.CouncilTooEarly");
            RuleFor(c => c.CouncilEmail).Must(email => MessageAddress.IsEmail(email!))
                .WithMessage("Reminders.Council.Malformed")
                .When(c => !string.IsNullOrWhiteSpace(c.CouncilEmail));
        }

        // What is left empty stands where the platform has it.
        private static EscalationLadder LadderOf(Command command, ReminderPolicy platform) => new HromadaReminders
        {
            ToUnitHead = command.ToUnitHead,
            ToCnapHead = command.ToCnapHead,
            ToCouncil = command.ToCouncil,
        }.Over(platform).Ladder;
    }

    internal sealed class Handler(ICnapDb db, ICurrentHromada hromada, ReminderPolicies policies)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var own = await db.HromadaReminders.SingleOrDefaultAsync(cancellationToken);
            if (own is null)
            {
                own = new HromadaReminders { HromadaId = hromada.Id };
                db.HromadaReminders.Add(own);
            }

            var days = Blank.ToNull(command.DaysBefore);
            own.DaysBefore = days is null ? null : string.Join(", ", HromadaReminders.DaysOf(days)!);
            own.ToUnitHead = command.ToUnitHead;
            own.ToCnapHead = command.ToCnapHead;
            own.ToCouncil = command.ToCouncil;
            own.CouncilEmail = Blank.ToNull(command.CouncilEmail);
            await db.SaveChangesAsync(cancellationToken);
            policies.Forget(hromada.Id);
        }
    }
}

/// <summary>What an address of each channel looks like, and how it is shown to those who need not know it whole.</summary>
public static partial class MessageAddress
{
    public static bool IsEmail(string text) => text.Length <= 200 && Email().IsMatch(text.Trim());

    public static bool Fits(NotificationChannel channel, string? address) => channel switch
    {
        NotificationChannel.Mail => IsEmail(address ?? ""),
        NotificationChannel.Sms => Sms.NumberOf(address) is not null,
        _ => address is { Length: > 0 and <= Notification.LongestRecipient },
    };

    /// <summary>The spelling that is sent to.</summary>
    public static string Tidy(NotificationChannel channel, string address) =>
        channel == NotificationChannel.Sms ? Sms.NumberOf(address)! : address.Trim();

    /// <summary>Enough to recognise it: «h…@example.com», «+380…33».</summary>
    public static string Masked(NotificationChannel channel, string address) => channel switch
    {
        NotificationChannel.Mail when address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at =>
            $"{address[0]}…{address[at..]}",
        NotificationChannel.Sms when address.Length > 6 => $"{address[..4]}…{address[^2..]}",
        _ => "…",
    };

    [GeneratedRegex(@"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Email();
}
