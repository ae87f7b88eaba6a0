using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Cases.Paper;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases.Paper;

/// <summary>Takes numbers from the counter beforehand, to be printed on blanks for a time without power or network.</summary>
public static class ReserveNumbers
{
    private const int Most = 100;

    [Allow(Permission.UsePaper)]
    public sealed record Command : IRequest<NumberBlockId>
    {
        public Guid PointId { get; init; }

        public int? Count { get; init; }

        public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.PointId).NotEmpty().WithMessage("Cases.Point.Required");
            RuleFor(c => c.Count).NotNull().WithMessage("Paper.Count.Range")
                .InclusiveBetween(1, Most).WithMessage("Paper.Count.Range");
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Paper.Reason.Required")
                .MaximumLength(500).WithMessage("Paper.Reason.TooLong").PlainText();
        }
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentHromada hromada, ICurrentUser user, ICaseNumbers numbers, TimeProvider clock)
        : IRequestHandler<Command, NumberBlockId>
    {
        public async Task<NumberBlockId> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var point = await db.ServedPointAsync(user, new ServicePointId(command.PointId), cancellationToken);

            await using var transaction = await db.BeginAsync(cancellationToken);
            var count = command.Count!.Value;
            var last = await numbers.TakeAsync(hromada.Id, KyivDate.Of(now).Year, count, cancellationToken);
            var block = NumberBlock.Reserve(point, last, count, command.Reason!.Trim(), user.AsCaseActor(), now);
            db.NumberBlocks.Add(block);
            db.TrackedCases.AddRange(block.Numbers.Select(TrackedCase.OfBlank));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return block.Id;
        }
    }
}
