using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Cases.Payments;

/// <summary>Money that goes back to the applicant.</summary>
public sealed class CaseRefund : IOwnedByHromada
{
    public HromadaId HromadaId { get; init; }

    public CaseId CaseId { get; init; }

    public RefundGround Ground { get; init; }

    /// <summary>Of a cancelled one what was to go back before.</summary>
    public long Kopiykas { get; private set; }

    /// <summary>The act that gives it back, as the version names it.</summary>
    public string? Basis { get; init; }

    public DateTimeOffset ArisenAt { get; private set; }

    public RefundState State { get; private set; }

    /// <summary>The day the submission went to the treasury (подання на повернення).</summary>
    public DateOnly? RequestedOn { get; private set; }

    public string? RequestNumber { get; private set; }

    public DateOnly? PaidOn { get; private set; }

    public string? PaymentNumber { get; private set; }

    public string? ChangedByName { get; private set; }

    public int Version { get; private set; }

    public bool IsOpen => State is RefundState.Due or RefundState.Requested;

    /// <summary>Nothing yet: <see cref="Become"/> says how much.</summary>
    internal static CaseRefund Of(Case subject, RefundGround ground, string? basis) => new()
    {
        HromadaId = subject.HromadaId,
        CaseId = subject.Id,
        Ground = ground,
        Basis = basis,
        State = RefundState.Cancelled,
    };

    /// <summary>
    /// Follows the receipts and exemptions that are noted and cancelled, as long as nothing has been asked of the
    /// treasury.
    /// </summary>
    internal void Become(long kopiykas, DateTimeOffset at)
    {
        if (kopiykas == (State == RefundState.Cancelled ? 0 : Kopiykas))
        {
            return;
        }

        if (State is RefundState.Requested or RefundState.Paid)
        {
            throw new Refused(PaymentsRefusals.RefundUnderWay);
        }

        (State, Kopiykas, ArisenAt) = (State, kopiykas) switch
        {
            (_, 0) => (RefundState.Cancelled, Kopiykas, ArisenAt),
            (RefundState.Cancelled, _) => (RefundState.Due, kopiykas, at),
            _ => (State, kopiykas, ArisenAt),
        };
        Version++;
    }

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
            throw new Refused(PaymentsRefusals.RefundOutOfTurn);
        }

        if (on < (RequestedOn ?? KyivDate.Of(ArisenAt)))
        {
            throw new Refused(PaymentsRefusals.RefundBeforeGround);
        }
    }
}

public enum RefundState
{
    Due,
    Requested,
    Paid,

    /// <summary>Nothing goes back: the receipt or the exemption that it came of has been cancelled.</summary>
    Cancelled,
}
