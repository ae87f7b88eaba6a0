using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases;

/// <summary>At the desk, after identification: a lost tracking code is replaced; the old one stops working.</summary>
public static class ReplaceTrackingCode
{
    [Allow(Permission.RegisterCases)]
    public sealed record Command : IRequest<TrackingCode>
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user) : IRequestHandler<Command, TrackingCode>
    {
        public async Task<TrackingCode> Handle(Command command, CancellationToken cancellationToken)
        {
            var subject = await db.LoadForStepAsync(user, command.CaseId, command.Version, cancellationToken);
            var known = await db.TrackedCases
                .Where(t => t.HromadaId == subject.HromadaId && t.CaseId == subject.Id)
                .ToListAsync(cancellationToken);
            db.TrackedCases.RemoveRange(known);

            var code = TrackingCode.New();
            subject.ReplaceTrackingCode(code);
            db.TrackedCases.Add(TrackedCase.For(subject));
            await db.SaveChangesAsync(cancellationToken);
            return code;
        }
    }
}
