using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Staff;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>Somebody of the group gives a task with a date, pinned to a version, a service or a field.</summary>
public static class AddTask
{
    [Allow(Permission.ReviewStandard)]
    public sealed record Command : IRequest<Guid>
    {
        public int? StandardNumber { get; init; }

        public string? ServiceCode { get; init; }

        /// <summary>The path of a field: of the service where one is named, else of the version.</summary>
        public string? Field { get; init; }

        public string? Title { get; init; }

        public Guid? Assignee { get; init; }

        public DateOnly? DueOn { get; init; }

        /// <summary>The meeting that gave it.</summary>
        public Guid? MeetingId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.StandardNumber).NotNull().WithMessage("Group.Task.Version.Required");
            RuleFor(c => c.Title).NotEmpty().WithMessage("Group.Task.Title.Required")
                .MaximumLength(500).WithMessage("Group.Task.TooLong").PlainText();
            RuleFor(c => c.Assignee).NotEmpty().WithMessage("Group.Task.Assignee.Required");
            RuleFor(c => c.DueOn).NotNull().WithMessage("Group.Task.Due.Required")
                .Must(day => day is null || day >= KyivDate.Today(clock)).WithMessage("Group.Task.Due.Past");
            RuleFor(c => c.Field).Must((c, path) => StandardField.Find(c.ServiceCode, path!) is not null)
                .WithMessage("Group.Task.Field.Unknown").When(c => !string.IsNullOrEmpty(c.Field));
        }
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, IAccountDirectory accounts, TimeProvider clock)
        : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            await RequireAsync(command, cancellationToken);
            var assignee = new AccountId(command.Assignee!.Value);
            var people = await accounts.FindAsync([assignee], cancellationToken);
            if (!people.TryGetValue(assignee, out var person)
                || !await db.Memberships.AnyAsync(
                    m => m.AccountId == assignee && m.HromadaId == null && m.ProviderBodyId == null,
                    cancellationToken))
            {
                throw new NotFound();
            }

            var task = new GroupTask
            {
                StandardNumber = command.StandardNumber!.Value,
                ServiceCode = Blank.ToNull(command.ServiceCode),
                Field = Blank.ToNull(command.Field),
                Title = command.Title!.Trim(),
                Assignee = assignee,
                AssigneeName = person.Name,
                DueOn = command.DueOn!.Value,
                MeetingId = command.MeetingId,
                By = user.AccountId!.Value,
                At = clock.GetUtcNow(),
            };
            db.GroupTasks.Add(task);
            await db.SaveChangesAsync(cancellationToken);
            return task.Id;
        }

        private async Task RequireAsync(Command command, CancellationToken cancellationToken)
        {
            var code = Blank.ToNull(command.ServiceCode);
            var isThere = await db.Standards.AnyAsync(
                    s => s.Number == command.StandardNumber && s.Status != StandardStatus.Discarded, cancellationToken)
                && (code is null || await db.Passports.AnyAsync(
                    p => p.StandardNumber == command.StandardNumber && p.Code == code, cancellationToken))
                && (command.MeetingId is null
                    || await db.GroupMeetings.AnyAsync(m => m.Id == command.MeetingId, cancellationToken));
            if (!isThere)
            {
                throw new NotFound();
            }
        }
    }
}
