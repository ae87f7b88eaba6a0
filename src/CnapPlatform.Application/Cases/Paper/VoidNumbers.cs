using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Paper;

/// <summary>Accounts for numbers of a block that no case will bear: a spoilt blank, nobody came.</summary>
public static class VoidNumbers
{
    [Allow(Permission.UsePaper)]
    public sealed record Command : IRequest
    {
        public Guid BlockId { get; init; }

        public IReadOnlyList<int> Sequences { get; init; } = [];

        public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Sequences).NotEmpty().WithMessage("Paper.Void.NothingChosen");
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Paper.Void.ReasonRequired")
                .MaximumLength(500).WithMessage("Paper.Reason.TooLong").PlainText();
        }
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var block = await db.BlockAsync(user, command.BlockId, cancellationToken);
            var hashes = new List<string>();
            foreach (var sequence in command.Sequences.Distinct())
            {
                var spoilt = block.Free(sequence);
                spoilt.MakeVoid(command.Reason!.Trim(), user.AsCaseActor(), clock.GetUtcNow());
                hashes.Add(spoilt.CodeHash);
            }

            // Nobody will come with their receipts.
            db.TrackedCases.RemoveRange(
                await db.TrackedCases.Where(t => hashes.Contains(t.CodeHash)).ToListAsync(cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
