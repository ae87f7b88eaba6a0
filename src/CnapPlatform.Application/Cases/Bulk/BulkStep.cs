using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using MediatR;

namespace CnapPlatform.Application.Cases.Bulk;

/// <summary>A step that is taken on many cases at once: the work of a day.</summary>
public enum BulkStep
{
    HandOver,
    Receive,
    ReturnResult,
    Notify,
}

public static class BulkSteps
{
    public static CaseAction Action(this BulkStep step) => step switch
    {
        BulkStep.HandOver => CaseAction.HandOver,
        BulkStep.Receive => CaseAction.Receive,
        BulkStep.ReturnResult => CaseAction.ReturnResult,
        _ => CaseAction.Notify,
    };

    /// <summary>Taken by the provider, over all the hromadas it serves.</summary>
    public static bool IsOfProvider(this BulkStep step) => step is BulkStep.Receive or BulkStep.ReturnResult;

    internal static IRequest ToCommand(this BulkStep step, Guid caseId, int version, string? words) => step switch
    {
        BulkStep.HandOver => new HandOverCase.Command { CaseId = caseId, Version = version, Note = words },
        BulkStep.Receive => new ReceiveCase.Command { CaseId = caseId, Version = version },
        BulkStep.ReturnResult => new ReturnResult.Command { CaseId = caseId, Version = version, Note = words },
        _ => new NotifyApplicant.Command { CaseId = caseId, Version = version, Manner = words },
    };
}

/// <summary>
/// Sends a request as a unit of work of its own, by the same person: its own transaction, its own hromada, and a
/// failure that leaves the others alone.
/// </summary>
public interface IUnitsOfWork
{
    Task<T> SendAsync<T>(HromadaId hromada, IRequest<T> request, CancellationToken cancellationToken);

    Task SendAsync(HromadaId hromada, IRequest request, CancellationToken cancellationToken);
}
