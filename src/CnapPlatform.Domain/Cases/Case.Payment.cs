using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Cases;

/// <summary>The administrative fee of a case: what is due, what was paid, what goes back.</summary>
public sealed partial class Case
{
    private readonly List<CasePayment> _payments = [];
    private readonly List<FeeExemptionProof> _exemptions = [];
    private readonly List<FeeCancellation> _feeCancellations = [];
    private readonly List<CaseRefund> _refunds = [];

    public FeeState FeeState { get; private set; }

    /// <summary>What is to be paid; null where the version does not know the amount.</summary>
    public long? FeeKopiykas { get; private init; }

    /// <summary>The step that waits for the fee; null where no rule is known.</summary>
    public FeeStep? FeeBefore { get; private init; }

    /// <summary>By the receipts that count.</summary>
    public long PaidKopiykas { get; private set; }

    /// <summary>All that were noted, the cancelled ones too.</summary>
    public IReadOnlyList<CasePayment> Payments => _payments;

    /// <summary>All that were noted, the cancelled ones too.</summary>
    public IReadOnlyList<FeeExemptionProof> Exemptions => _exemptions;

    public IReadOnlyList<FeeCancellation> FeeCancellations => _feeCancellations;

    public IReadOnlyList<CaseRefund> Refunds => _refunds;

    /// <summary>The exemption that counts.</summary>
    public FeeExemptionProof? Exemption =>
        _exemptions.Find(exemption => CancellationOf(FeeEntry.Exemption, exemption.Seq) is null);

    /// <summary>What is still to be paid; null where the amount is not known.</summary>
    public long? UnpaidKopiykas => FeeState == FeeState.Due ? FeeKopiykas - PaidKopiykas : 0;

    /// <summary>
    /// A receipt or an exemption may be noted; in a case that is over only in place of one that has been cancelled.
    /// </summary>
    public bool TakesFee => FeeState == FeeState.Due && (!IsClosed || _feeCancellations.Count > 0);

    /// <summary>Why the fee of a case that ended without a decision goes back; null of every other case.</summary>
    public RefundGround? RefundOfEnd => Status switch
    {
        CaseStatus.Returned => RefundGround.Returned,
        CaseStatus.Withdrawn => RefundGround.Withdrawn,
        CaseStatus.RegistrationDeclined => RefundGround.RegistrationDeclined,
        CaseStatus.Closed => RefundGround.Closed,
        _ => null,
    };

    /// <summary>What the applicant owes, as far as it is known.</summary>
    private long? OwedKopiykas => FeeState == FeeState.Exempt ? 0 : FeeKopiykas;

    private long OverpaidKopiykas => Math.Max(0, PaidKopiykas - (OwedKopiykas ?? PaidKopiykas));

    public FeeCancellation? CancellationOf(FeeEntry entry, int seq) =>
        _feeCancellations.Find(cancelled => cancelled.Entry == entry && cancelled.EntrySeq == seq);

    /// <summary>
    /// Writes down a receipt. Less than the fee leaves the rest due; what is more goes back where the version has the
    /// rule.
    /// </summary>
    public void Pay(Receipt receipt, CaseActor actor, DateTimeOffset at, PaymentRules? rules)
    {
        RequireOpenFee();
        if (CountedPayments().Any(payment => payment.ReceiptKey == receipt.Key))
        {
            throw new Refused(PaymentsRefusals.SameReceipt);
        }

        _payments.Add(new CasePayment
        {
            HromadaId = HromadaId,
            CaseId = Id,
            Seq = _payments.Count + 1,
            ReceiptNumber = receipt.Number,
            ReceiptKey = receipt.Key,
            PaidOn = receipt.PaidOn,
            Kopiykas = receipt.Kopiykas,
            Payee = ProviderBodyId ?? default(ProviderBodyId),
            RecordedBy = actor.AccountId,
            RecordedByName = actor.Name,
            RecordedAt = at,
        });
        CountFee(at, rules);
    }

    /// <summary>
    /// The applicant belongs to a group that does not pay, and has shown it. Nothing was due then: what has been paid
    /// before is paid too much.
    /// </summary>
    public void Exempt(Exemption exemption, CaseActor actor, DateTimeOffset at, PaymentRules? rules)
    {
        RequireOpenFee();
        _exemptions.Add(new FeeExemptionProof
        {
            HromadaId = HromadaId,
            CaseId = Id,
            Seq = _exemptions.Count + 1,
            Ground = exemption.Ground,
            Document = exemption.Document,
            AcceptedBy = actor.Name,
            AcceptedAt = at,
            AcceptedOn = KyivDate.Of(at),
        });
        CountFee(at, rules);
    }

    /// <summary>Whether this receipt or exemption was noted and has not been cancelled since.</summary>
    public bool Counts(FeeEntry entry, int seq) => CancellationOf(entry, seq) is null && (entry == FeeEntry.Receipt
        ? _payments.Exists(payment => payment.Seq == seq)
        : _exemptions.Exists(exemption => exemption.Seq == seq));

    /// <summary>
    /// A receipt or an exemption was noted by mistake. Refused once the money that it makes go back has been asked of
    /// the treasury.
    /// </summary>
    public void CancelFeeEntry(
        FeeEntry entry, int seq, string reason, CaseActor actor, DateTimeOffset at, PaymentRules? rules)
    {
        if (!Counts(entry, seq))
        {
            throw new Refused(PaymentsRefusals.NothingToCancel);
        }

        _feeCancellations.Add(new FeeCancellation
        {
            HromadaId = HromadaId,
            CaseId = Id,
            Entry = entry,
            EntrySeq = seq,
            Reason = reason,
            By = actor.AccountId,
            ByName = actor.Name,
            At = at,
        });
        CountFee(at, rules);
    }

    /// <summary>The case has ended without a decision: what the version gives back becomes due.</summary>
    public void OweRefund(RefundGround ground, RefundRule? rule, DateTimeOffset at)
    {
        const decimal whole = 100m;
        var kept = PaidKopiykas - OverpaidKopiykas;
        var back = kept * (rule?.Percent ?? 0) / whole;
        Owe(ground, (long)Math.Round(back, MidpointRounding.AwayFromZero), rule, at);
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

        if (!TakesFee)
        {
            throw new Refused(IsClosed ? PaymentsRefusals.CaseIsClosed : PaymentsRefusals.PaidAlready);
        }
    }

    private IEnumerable<CasePayment> CountedPayments() =>
        _payments.Where(payment => CancellationOf(FeeEntry.Receipt, payment.Seq) is null);

    // State, sum and refunds follow from the entries that are not cancelled.
    private void CountFee(DateTimeOffset at, PaymentRules? rules)
    {
        PaidKopiykas = CountedPayments().Sum(payment => payment.Kopiykas);
        FeeState = Exemption switch
        {
            not null => FeeState.Exempt,
            _ when PaidKopiykas > 0 && PaidKopiykas >= (FeeKopiykas ?? 0) => FeeState.Paid,
            _ => FeeState.Due,
        };
        Owe(RefundGround.Overpaid, OverpaidKopiykas, rules?.RefundWhen(RefundGround.Overpaid), at);
        if (RefundOfEnd is { } ground)
        {
            OweRefund(ground, rules?.RefundWhen(ground), at);
        }

        Version++;
    }

    private void Owe(RefundGround ground, long kopiykas, RefundRule? rule, DateTimeOffset at)
    {
        var refund = _refunds.Find(known => known.Ground == ground);
        if (refund is null && rule is not null && kopiykas > 0)
        {
            refund = CaseRefund.Of(
                this, ground, string.Join(", ", new[] { rule.Act, rule.Article }.Where(part => part is not null)));
            _refunds.Add(refund);
        }

        refund?.Become(kopiykas, at);
    }
}
