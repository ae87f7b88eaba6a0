using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Documents;

/// <summary>Puts chosen files into the archive; whatever is not ready any more is left where it is.</summary>
public static class ArchiveCases
{
    [Allow(Permission.IssueResults)]
    public sealed record Command : IRequest<int>
    {
        public IReadOnlyList<Guid> CaseIds { get; init; } = [];
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.CaseIds.Count).GreaterThan(0).WithMessage("Papers.Archive.NoneChosen");
            RuleFor(c => c.CaseIds.Count).LessThanOrEqualTo(500).WithMessage("Papers.Archive.TooMany");
        }
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, ArchiveRules archive, TimeProvider clock)
        : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var ids = command.CaseIds.Select(id => new CaseId(id)).ToList();
            var ready = await db.Cases.VisibleTo(user).Include(c => c.Route)
                .Where(c => ids.Contains(c.Id)
                    && (c.Status == CaseStatus.Issued || c.Status == CaseStatus.SentByPost))
                .ToListAsync(cancellationToken);
            // A correction that waits for its second person keeps its case out of the archive.
            ready.RemoveAll(subject => subject.IsCorrectionProposed);
            foreach (var subject in ready)
            {
                await archive.ArchiveAsync(subject, null, clock.GetUtcNow(), cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            return ready.Count;
        }
    }
}
