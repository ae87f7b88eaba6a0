using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>An editor writes down a meeting of the group: who, about what, and afterwards its minutes.</summary>
public static class SaveMeeting
{
    [Allow(Permission.EditStandard)]
    public sealed record Command : IRequest<Guid>
    {
        /// <summary>Null for a new meeting.</summary>
        public Guid? Id { get; init; }

        /// <summary>What the screen shows; an older one is stale.</summary>
        public int Revision { get; init; }

        public DateOnly? HeldOn { get; init; }

        public string? Title { get; init; }

        public string? Participants { get; init; }

        public string? Agenda { get; init; }

        public string? Minutes { get; init; }

        /// <summary>The version it is about.</summary>
        public int? StandardNumber { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.HeldOn).NotNull().WithMessage("Group.Meeting.Day.Required");
            RuleFor(c => c.Title).NotEmpty().WithMessage("Group.Meeting.Title.Required")
                .MaximumLength(300).WithMessage("Group.Meeting.TooLong").PlainText();
            RuleFor(c => c.Participants).NotEmpty().WithMessage("Group.Meeting.Participants.Required")
                .MaximumLength(2000).WithMessage("Group.Text.TooLong").PlainText();
            RuleFor(c => c.Agenda).NotEmpty().WithMessage("Group.Meeting.Agenda.Required")
                .MaximumLength(4000).WithMessage("Group.Meeting.TooLong").PlainText();
            RuleFor(c => c.Minutes).MaximumLength(20_000).WithMessage("Group.Meeting.TooLong").PlainText();
        }
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            if (command.StandardNumber is { } number
                && !await db.Standards.AnyAsync(s => s.Number == number, cancellationToken))
            {
                throw new NotFound();
            }

            var meeting = command.Id is { } id ? await ChangeAsync(id, command, cancellationToken) : Add(command);
            await db.SaveChangesAsync(cancellationToken);
            return meeting.Id;
        }

        private GroupMeeting Add(Command command)
        {
            var meeting = new GroupMeeting
            {
                HeldOn = command.HeldOn!.Value,
                Title = command.Title!.Trim(),
                Participants = command.Participants!.Trim(),
                Agenda = command.Agenda!.Trim(),
                Minutes = command.Minutes?.Trim() ?? "",
                StandardNumber = command.StandardNumber,
                By = user.AccountId!.Value,
                At = clock.GetUtcNow(),
            };
            db.GroupMeetings.Add(meeting);
            return meeting;
        }

        private async Task<GroupMeeting> ChangeAsync(Guid id, Command command, CancellationToken cancellationToken)
        {
            var meeting = await db.GroupMeetings.SingleOrDefaultAsync(m => m.Id == id, cancellationToken)
                ?? throw new NotFound();
            if (meeting.Revision != command.Revision)
            {
                throw new Refused(KernelRefusals.ChangedMeanwhile);
            }

            meeting.HeldOn = command.HeldOn!.Value;
            meeting.Title = command.Title!.Trim();
            meeting.Participants = command.Participants!.Trim();
            meeting.Agenda = command.Agenda!.Trim();
            meeting.Minutes = command.Minutes?.Trim() ?? "";
            meeting.StandardNumber = command.StandardNumber;
            meeting.Revision++;
            return meeting;
        }
    }
}
