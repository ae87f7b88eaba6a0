namespace CnapPlatform.Domain.Cases.Payments;

/// <summary>Why money matters of a case say no.</summary>
public static class PaymentsRefusals
{
    public const string FeeNotPaid = "Payments.Refused.FeeNotPaid";
    public const string NothingToPay = "Payments.Refused.NothingToPay";
    public const string CaseIsClosed = "Payments.Refused.CaseIsClosed";
    public const string PaidAlready = "Payments.Refused.PaidAlready";
    public const string SameReceipt = "Payments.Refused.SameReceipt";
    public const string NothingToCancel = "Payments.Refused.NothingToCancel";
    public const string RefundUnderWay = "Payments.Refused.RefundUnderWay";
    public const string RefundOutOfTurn = "Payments.Refused.RefundOutOfTurn";
    public const string RefundBeforeGround = "Payments.Refused.RefundBeforeGround";
}
