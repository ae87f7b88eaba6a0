using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>What an editor has typed so far is kept for them, on whatever device they come back.</summary>
public static class SaveWorkingCopy
{
    private const int LongestAnswers = 1_000_000;

    [Allow(Permission.EditStandard)]
    public sealed record Command(int Number, string? Code, string Field) : IRequest
    {
        public FieldAnswers Answers { get; init; } = new([]);

        public string BaseHash { get; init; } = "";

        /// <summary>
        /// The version was handed over while the person typed: what they could not save waits until it comes back.
        /// </summary>
        public bool AfterHandover { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.BaseHash).Length(64).WithMessage("Editing.Wrong.Malformed");
            RuleFor(c => c.Answers).Must(answers => answers.All.Sum(a => (long)a.Value.Length) <= LongestAnswers)
                .WithMessage("Editing.Wrong.FormTooLong");
        }
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var field = StandardField.Find(command.Code, command.Field) ?? throw new NotFound();
            var status = await db.Standards.Where(s => s.Number == command.Number)
                .Select(s => (StandardStatus?)s.Status).SingleOrDefaultAsync(cancellationToken)
                ?? throw new NotFound();
            if (status != StandardStatus.Draft && !(command.AfterHandover && MayComeBack(status)))
            {
                throw new Domain.Kernel.Refused(StandardRefusals.NotDraft);
            }

            var copy = await WorkingCopies.FindAsync(
                db, user, command.Number, command.Code, field.Path, cancellationToken);
            if (copy is null)
            {
                copy = new WorkingCopy
                {
                    AccountId = user.AccountId!.Value,
                    StandardNumber = command.Number,
                    ServiceCode = command.Code ?? "",
                    Field = field.Path,
                    Answers = "",
                    BaseHash = "",
                };
                db.WorkingCopies.Add(copy);
            }

            copy.Answers = command.Answers.ToJson();
            copy.BaseHash = command.BaseHash;
            copy.At = clock.GetUtcNow();
            await db.SaveChangesAsync(cancellationToken);
        }

        private static bool MayComeBack(StandardStatus status) =>
            status is StandardStatus.Review or StandardStatus.Approved;
    }
}
