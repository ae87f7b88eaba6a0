using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Cases.Payments;

/// <summary>One receipt that an applicant has shown; never changed.</summary>
public sealed class CasePayment : IOwnedByHromada
{
    public HromadaId HromadaId { get; init; }

    public CaseId CaseId { get; init; }

    public int Seq { get; init; }

    public required string ReceiptNumber { get; init; }

    public DateOnly PaidOn { get; init; }

    public long Kopiykas { get; init; }

    /// <summary>Whose money it is; empty for the hromada's own.</summary>
    public ProviderBodyId Payee { get; init; }

    public AccountId? RecordedBy { get; init; }

    public required string RecordedByName { get; init; }

    public DateTimeOffset RecordedAt { get; init; }
}

/// <summary>A receipt before it is written down.</summary>
public sealed record Receipt(string Number, DateOnly PaidOn, long Kopiykas);

/// <summary>Money that goes back to the applicant.</summary>
public sealed class CaseRefund : IOwnedByHromada
{
    public HromadaId HromadaId { get; init; }

    public CaseId CaseId { get; init; }

    public RefundGround Ground { get; init; }

    public long Kopiykas { get; init; }

    /// <summary>The act that gives it back, as the version names it.</summary>
    public string? Basis { get; init; }

    public DateTimeOffset ArisenAt { get; init; }

    public RefundState State { get; private set; }

    /// <summary>The day the submission went to the treasury (подання на повернення).</summary>
    public DateOnly? RequestedOn { get; private set; }

    public string? RequestNumber { get; private set; }

    public DateOnly? PaidOn { get; private set; }

    public string? PaymentNumber { get; private set; }

    public string? ChangedByName { get; private set; }

    public int Version { get; private set; }

    public void Request(string number, DateOnly on, CaseActor actor)
    {
        Require(RefundState.Due, on);
        (State, RequestNumber, RequestedOn, ChangedByName) = (RefundState.Requested, number, on, actor.Name);
        Version++;
    }

    public void Pay(string number, DateOnly on, CaseActor actor)
    {
        Require(RefundState.Requested, on);
        (State, PaymentNumber, PaidOn, ChangedByName) = (RefundState.Paid, number, on, actor.Name);
        Version++;
    }

    private void Require(RefundState state, DateOnly on)
    {
        if (State != state)
        {
            throw new Kernel.Refused(PaymentsRefusals.RefundOutOfTurn);
        }

        if (on < (RequestedOn ?? Kernel.KyivDate.Of(ArisenAt)))
        {
            throw new Kernel.Refused(PaymentsRefusals.RefundBeforeGround);
        }
    }
}

public enum RefundState
{
    Due,
    Requested,
    Paid,
}
