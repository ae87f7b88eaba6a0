using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Documents;

/// <summary>
/// That a package went to the provider, or came to the CNAP with its result (вихідний пакет): what the journal and the
/// handover registers are made from. Written with the line of the route sheet; never changed.
/// </summary>
public sealed class PackageMove : IOwnedByHromada
{
    public HromadaId HromadaId { get; init; }

    public CaseId CaseId { get; init; }

    /// <summary>The line of the route sheet.</summary>
    public int RouteSeq { get; init; }

    public HandoverDirection Direction { get; init; }

    /// <summary>Null where the administrator who provides the service brings the result.</summary>
    public ProviderBodyId? ProviderBodyId { get; init; }

    public DateTimeOffset At { get; init; }

    public ServicePointId PointId { get; init; }

    public required string ServiceCode { get; init; }

    /// <summary>Null for a line that moves no package.</summary>
    public static PackageMove? Of(RouteEntry line, Case subject)
    {
        if (DirectionOf(line.Action) is not { } direction)
        {
            return null;
        }

        return new PackageMove
        {
            HromadaId = line.HromadaId,
            CaseId = line.CaseId,
            RouteSeq = line.Seq,
            Direction = direction,
            ProviderBodyId = subject.AdministratorProvides ? null : subject.ProviderBodyId,
            At = line.At,
            PointId = subject.PointId,
            ServiceCode = subject.ServiceCode,
        };
    }

    private static HandoverDirection? DirectionOf(CaseAction action) => action switch
    {
        CaseAction.HandOver => HandoverDirection.ToProvider,
        CaseAction.ReturnResult => HandoverDirection.FromProvider,
        _ => null,
    };
}
