using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Cases;

/// <summary>The administrative fee of a case: what is due, what was paid, what goes back.</summary>
public sealed partial class Case
{
    private readonly List<CasePayment> _payments = [];
    private readonly List<CaseRefund> _refunds = [];

    public FeeState FeeState { get; private set; }

    /// <summary>What is to be paid; null where the version does not know the amount.</summary>
    public long? FeeKopiykas { get; private init; }

    /// <summary>The step that waits for the fee; null where no rule is known.</summary>
    public FeeStep? FeeBefore { get; private init; }

    public long PaidKopiykas { get; private set; }

    public FeeExemptionProof? Exemption { get; private set; }

    public IReadOnlyList<CasePayment> Payments => _payments;

    public IReadOnlyList<CaseRefund> Refunds => _refunds;

    /// <summary>What is still to be paid; null where the amount is not known.</summary>
    public long? UnpaidKopiykas => FeeState == FeeState.Due ? FeeKopiykas - PaidKopiykas : 0;

    /// <summary>
    /// Writes down a receipt. Less than the fee leaves the rest due; what is more goes back where the version has the
    /// rule.
    /// </summary>
    public void Pay(Receipt receipt, CaseActor actor, DateTimeOffset at, RefundRule? overpaid)
    {
        RequireOpenFee();
        _payments.Add(new CasePayment
        {
            HromadaId = HromadaId,
            CaseId = Id,
            Seq = _payments.Count + 1,
            ReceiptNumber = receipt.Number,
            PaidOn = receipt.PaidOn,
            Kopiykas = receipt.Kopiykas,
            Payee = ProviderBodyId ?? default(ProviderBodyId),
            RecordedBy = actor.AccountId,
            RecordedByName = actor.Name,
            RecordedAt = at,
        });
        PaidKopiykas += receipt.Kopiykas;
        FeeState = FeeKopiykas is null || PaidKopiykas >= FeeKopiykas ? FeeState.Paid : FeeState.Due;
        if (PaidKopiykas > FeeKopiykas)
        {
            Owe(RefundGround.Overpaid, PaidKopiykas - FeeKopiykas.Value, overpaid, at);
        }

        Version++;
    }

    /// <summary>The applicant belongs to a group that does not pay, and has shown it.</summary>
    public void Exempt(FeeExemptionProof proof)
    {
        RequireOpenFee();
        (FeeState, Exemption) = (FeeState.Exempt, proof);
        Version++;
    }

    /// <summary>The case has ended without a decision: what the version gives back becomes due.</summary>
    public void OweRefund(RefundGround ground, RefundRule? rule, DateTimeOffset at)
    {
        var kept = Math.Min(PaidKopiykas, FeeKopiykas ?? PaidKopiykas);
        if (rule is not null && kept > 0)
        {
            const decimal whole = 100m;
            Owe(ground, (long)Math.Round(kept * rule.Percent / whole, MidpointRounding.AwayFromZero), rule, at);
        }
    }

    private void RequireFeeBefore(FeeStep step)
    {
        if (FeeState == FeeState.Due && FeeBefore is { } before && before <= step)
        {
            throw new Refused(PaymentsRefusals.FeeNotPaid);
        }
    }

    private void RequireOpenFee()
    {
        if (FeeState == FeeState.None)
        {
            throw new Refused(PaymentsRefusals.NothingToPay);
        }

        if (IsClosed)
        {
            throw new Refused(PaymentsRefusals.CaseIsClosed);
        }

        if (FeeState != FeeState.Due)
        {
            throw new Refused(PaymentsRefusals.PaidAlready);
        }
    }

    private void Owe(RefundGround ground, long kopiykas, RefundRule? rule, DateTimeOffset at)
    {
        if (rule is null || kopiykas <= 0)
        {
            return;
        }

        _refunds.Add(new CaseRefund
        {
            HromadaId = HromadaId,
            CaseId = Id,
            Ground = ground,
            Kopiykas = kopiykas,
            Basis = string.Join(", ", new[] { rule.Act, rule.Article }.Where(part => part is not null)),
            ArisenAt = at,
        });
    }
}
