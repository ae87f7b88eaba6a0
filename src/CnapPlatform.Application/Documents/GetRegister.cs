using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Documents;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Documents;

/// <summary>One register with its lines, to be printed in two copies and signed.</summary>
public static class GetRegister
{
    [Allow(Permission.ViewCases)]
    public sealed record Query(Guid Id) : IRequest<Details>;

    /// <param name="IsReceiver">The reader works for the side that receives: own name and time are the mark.</param>
    /// <param name="MaySign">The reader may put the mark, or write down that of a paper copy.</param>
    public sealed record Details(HandoverRegister Register, bool IsReceiver, bool MaySign);

    internal sealed class Handler(ICnapDb db, ICurrentUser user, ICurrentHromada hromada)
        : IRequestHandler<Query, Details>
    {
        public async Task<Details> Handle(Query query, CancellationToken cancellationToken)
        {
            var own = user.Membership!.ProviderBodyId;
            var register = await db.HandoverRegisters.AsNoTracking().Include(r => r.Lines.OrderBy(l => l.Seq))
                .SingleOrDefaultAsync(
                    r => r.Id == new HandoverRegisterId(query.Id) && (own == null || r.ProviderBodyId == own),
                    cancellationToken)
                ?? throw new NotFound();
            var isReceiver = register.IsReceivedBy(user);
            var mayKeep = own is not null || user.May(Permission.HandOverCases, hromada.Id);
            return new Details(
                register, isReceiver, !register.IsSigned && mayKeep && (isReceiver || own is null));
        }
    }

    /// <summary>The provider receives cases, the CNAP receives packages.</summary>
    internal static bool IsReceivedBy(this HandoverRegister register, ICurrentUser user) =>
        (register.Direction == HandoverDirection.ToProvider) == (user.Membership!.ProviderBodyId is not null);
}
