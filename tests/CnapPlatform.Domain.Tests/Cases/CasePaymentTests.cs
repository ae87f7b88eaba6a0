using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Tests.Cases;

public sealed class CasePaymentTests
{
    private static readonly RefundRule AllOfIt = new() { Percent = 100, Act = "Порядок", Article = "п. 5" };

    private static readonly PaymentRules Rules = new()
    {
        Refunds = [.. Enum.GetValues<RefundGround>().Select(ground => AllOfIt with { When = ground })],
    };

    [Fact]
    public void A_case_whose_fee_is_due_is_neither_handed_over_nor_decided_until_it_is_paid()
    {
        var toHandOver = WithFee(FeeStep.HandOver);
        var immediate = WithFee(FeeStep.HandOver, administratorProvides: true);

        AssertUnpaid(() => toHandOver.HandOver(Sample.Administrator, Sample.ThursdayMorning, null));
        AssertUnpaid(() => immediate.Decide(
            Sample.Decision(Sample.Administrator), Sample.Administrator, Sample.ThursdayMorning));
        Assert.Equal((CaseStatus.Registered, 1), (toHandOver.Status, toHandOver.Route.Count));

        Pay(toHandOver, 55_800);
        Pay(immediate, 55_800);
        toHandOver.HandOver(Sample.Administrator, Sample.ThursdayMorning, null);
        immediate.Decide(Sample.Decision(Sample.Administrator), Sample.Administrator, Sample.ThursdayMorning);
        Assert.Equal((CaseStatus.HandedOver, CaseStatus.Decided), (toHandOver.Status, immediate.Status));
    }

    [Fact]
    public void A_fee_due_before_the_issue_lets_the_case_go_on_to_its_result()
    {
        var subject = WithFee(FeeStep.Issue);
        subject.HandOver(Sample.Administrator, Sample.ThursdayMorning, null);
        subject.Receive(Sample.Officer, Sample.ThursdayMorning);
        subject.Decide(Sample.Decision(Sample.Officer), Sample.Officer, Sample.ThursdayMorning);
        subject.ReturnResult(Sample.Officer, Sample.ThursdayMorning, null);
        subject.Notify(Sample.Administrator, Sample.ThursdayMorning, "телефоном");

        AssertUnpaid(() => subject.Issue(Sample.Administrator, Sample.ThursdayMorning, "особисто"));
        Pay(subject, 55_800);
        subject.Issue(Sample.Administrator, Sample.ThursdayMorning, "особисто");
        Assert.Equal(CaseStatus.Issued, subject.Status);
    }

    [Fact]
    public void Where_the_version_has_no_rule_nothing_waits_for_the_fee()
    {
        var subject = WithFee(before: null);

        subject.HandOver(Sample.Administrator, Sample.ThursdayMorning, null);

        Assert.Equal((CaseStatus.HandedOver, FeeState.Due), (subject.Status, subject.FeeState));
    }

    [Fact]
    public void Two_receipts_make_up_the_fee_and_a_third_is_refused()
    {
        var subject = WithFee();

        Pay(subject, 20_000);
        Assert.Equal((FeeState.Due, 35_800L), (subject.FeeState, subject.UnpaidKopiykas));
        Pay(subject, 35_800);

        Assert.Equal((FeeState.Paid, 0L, 55_800L), (subject.FeeState, subject.UnpaidKopiykas, subject.PaidKopiykas));
        Assert.Equal([1, 2], subject.Payments.Select(payment => payment.Seq));
        AssertRefused(PaymentsRefusals.PaidAlready, () => Pay(subject, 1));
        Assert.Empty(subject.Refunds);
    }

    [Fact]
    public void What_is_paid_too_much_goes_back_where_the_version_has_the_rule()
    {
        var with = WithFee();
        var without = WithFee();

        with.Pay(Receipt(60_000), Sample.Administrator, Sample.ThursdayMorning, Rules);
        without.Pay(Receipt(60_000), Sample.Administrator, Sample.ThursdayMorning, null);

        var refund = Assert.Single(with.Refunds);
        Assert.Equal((RefundGround.Overpaid, 4_200L, "Порядок, п. 5"), (refund.Ground, refund.Kopiykas, refund.Basis));
        Assert.Empty(without.Refunds);
    }

    [Fact]
    public void An_exempt_applicant_pays_nothing_and_the_case_goes_on()
    {
        var subject = WithFee(FeeStep.HandOver);

        Exempt(subject);
        subject.HandOver(Sample.Administrator, Sample.ThursdayMorning, null);

        Assert.Equal((FeeState.Exempt, CaseStatus.HandedOver), (subject.FeeState, subject.Status));
        AssertRefused(PaymentsRefusals.PaidAlready, () => Pay(subject, 55_800));
    }

    [Fact]
    public void A_free_service_and_a_closed_case_take_no_money()
    {
        var closed = WithFee();
        closed.Withdraw(Sample.Administrator, Sample.ThursdayMorning, "Заява");

        AssertRefused(PaymentsRefusals.NothingToPay, () => Pay(Sample.Registered(), 1));
        AssertRefused(PaymentsRefusals.CaseIsClosed, () => Pay(closed, 55_800));
    }

    [Fact]
    public void A_part_of_the_fee_goes_back_as_the_rule_says_and_nothing_where_nothing_was_paid()
    {
        var paid = WithFee();
        Pay(paid, 55_800);
        var unpaid = WithFee();
        var half = new RefundRule { When = RefundGround.Withdrawn, Percent = 50 };

        paid.OweRefund(RefundGround.Withdrawn, half, Sample.ThursdayMorning);
        unpaid.OweRefund(RefundGround.Withdrawn, half, Sample.ThursdayMorning);

        Assert.Equal(27_900, Assert.Single(paid.Refunds).Kopiykas);
        Assert.Empty(unpaid.Refunds);
    }

    [Fact]
    public void A_refund_is_asked_for_and_then_paid_and_never_out_of_turn()
    {
        var subject = WithFee();
        Pay(subject, 55_800);
        subject.OweRefund(RefundGround.Returned, AllOfIt, Sample.ThursdayMorning);
        var refund = subject.Refunds[0];

        AssertRefused(
            PaymentsRefusals.RefundOutOfTurn, () => refund.Pay("7", Sample.Thursday, Sample.Administrator));
        AssertRefused(
            PaymentsRefusals.RefundBeforeGround,
            () => refund.Request("7", Sample.Thursday.AddDays(-1), Sample.Administrator));
        refund.Request("7", Sample.Thursday.AddDays(1), Sample.Administrator);
        AssertRefused(
            PaymentsRefusals.RefundBeforeGround, () => refund.Pay("8", Sample.Thursday, Sample.Administrator));
        refund.Pay("8", Sample.Thursday.AddDays(2), Sample.Administrator);

        Assert.Equal(RefundState.Paid, refund.State);
        AssertRefused(
            PaymentsRefusals.RefundOutOfTurn,
            () => refund.Request("9", Sample.Thursday.AddDays(3), Sample.Administrator));
    }

    [Fact]
    public void A_cancelled_receipt_stays_and_counts_no_more()
    {
        var subject = WithFee(FeeStep.HandOver);
        Pay(subject, 55_800);

        Cancel(subject, FeeEntry.Receipt);

        Assert.Equal((FeeState.Due, 0L, 55_800L), (subject.FeeState, subject.PaidKopiykas, subject.UnpaidKopiykas));
        Assert.Equal(1, Assert.Single(subject.Payments).Seq);
        Assert.Equal("не та справа", subject.CancellationOf(FeeEntry.Receipt, 1)!.Reason);
        AssertUnpaid(() => subject.HandOver(Sample.Administrator, Sample.ThursdayMorning, null));
        AssertRefused(PaymentsRefusals.NothingToCancel, () => Cancel(subject, FeeEntry.Receipt));
        AssertRefused(PaymentsRefusals.NothingToCancel, () => Cancel(subject, FeeEntry.Receipt, 2));
        AssertRefused(PaymentsRefusals.NothingToCancel, () => Cancel(subject, FeeEntry.Exemption));
        Pay(subject, 55_800);
        Assert.Equal((FeeState.Paid, 2), (subject.FeeState, subject.Payments[1].Seq));
    }

    [Theory]
    [InlineData("К-20000")]
    [InlineData(" k 20000 ")]
    public void The_same_receipt_is_not_noted_twice_in_a_case(string again)
    {
        var subject = WithFee();
        Pay(subject, 20_000);
        void PayAgain() => subject.Pay(
            new Receipt(again, Sample.Thursday, 35_800), Sample.Administrator, Sample.ThursdayMorning, Rules);

        AssertRefused(PaymentsRefusals.SameReceipt, PayAgain);
        Cancel(subject, FeeEntry.Receipt);
        PayAgain();

        Assert.Equal(35_800, subject.PaidKopiykas);
    }

    [Fact]
    public void What_goes_back_follows_the_receipts_until_the_treasury_is_asked()
    {
        var subject = WithFee();
        Pay(subject, 60_000);
        var refund = Assert.Single(subject.Refunds);

        Cancel(subject, FeeEntry.Receipt);
        Assert.Equal((RefundState.Cancelled, 4_200L, false), (refund.State, refund.Kopiykas, refund.IsOpen));
        AssertRefused(
            PaymentsRefusals.RefundOutOfTurn, () => refund.Request("7", Sample.Thursday, Sample.Administrator));
        Pay(subject, 60_100);
        Assert.Equal((RefundState.Due, 4_300L), (refund.State, refund.Kopiykas));

        refund.Request("7", Sample.Thursday, Sample.Administrator);
        AssertRefused(PaymentsRefusals.RefundUnderWay, () => Cancel(subject, FeeEntry.Receipt, 2));
    }

    [Fact]
    public void What_was_paid_before_an_exemption_goes_back_and_once_only()
    {
        var subject = WithFee();
        Pay(subject, 20_000);

        Exempt(subject);
        subject.OweRefund(RefundGround.Withdrawn, AllOfIt, Sample.ThursdayMorning);
        var refund = Assert.Single(subject.Refunds);
        Assert.Equal((RefundGround.Overpaid, 20_000L), (refund.Ground, refund.Kopiykas));

        Cancel(subject, FeeEntry.Exemption);
        Assert.Equal((FeeState.Due, 35_800L), (subject.FeeState, subject.UnpaidKopiykas));
        Assert.Equal(RefundState.Cancelled, refund.State);
        Assert.Null(subject.Exemption);
        Exempt(subject);
        Assert.Equal((FeeState.Exempt, 2, RefundState.Due), (subject.FeeState, subject.Exemption!.Seq, refund.State));
    }

    [Fact]
    public void A_case_that_is_over_takes_a_receipt_in_place_of_a_cancelled_one()
    {
        var subject = WithFee();
        Pay(subject, 55_800);
        subject.Withdraw(Sample.Administrator, Sample.ThursdayMorning, "Заява");
        subject.OweRefund(RefundGround.Withdrawn, AllOfIt, Sample.ThursdayMorning);
        var refund = Assert.Single(subject.Refunds);

        Cancel(subject, FeeEntry.Receipt);
        Assert.Equal((RefundState.Cancelled, true), (refund.State, subject.TakesFee));
        Pay(subject, 55_000);
        Assert.Equal((RefundState.Due, 55_000L), (refund.State, refund.Kopiykas));
    }

    [Fact]
    public void Who_registers_and_decides_an_immediate_service_is_a_recorded_exception()
    {
        var subject = Sample.Registered(administratorProvides: true);

        subject.Decide(Sample.Decision(Sample.Administrator), Sample.Administrator, Sample.ThursdayMorning);

        Assert.True(subject.Decision!.BySameHands);
        Assert.False(Sample.In(CaseStatus.Decided).Decision!.BySameHands);
    }

    [Theory]
    [InlineData("UA213223130000026007233566001", true)]
    [InlineData("ua21 3223 1300 0002 6007 2335 6600 1", true)]
    [InlineData("UA213223130000026007233566002", false)]
    [InlineData("UA21322313000002600723356600O", false)]
    [InlineData("UA2132231300000260072335660", false)]
    [InlineData("PL213223130000026007233566001", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_account_number_is_read_only_where_its_check_digits_fit(string? typed, bool isRead) =>
        Assert.Equal(isRead ? "UA213223130000026007233566001" : null, Iban.Read(typed));

    private static Case WithFee(FeeStep? before = FeeStep.HandOver, bool administratorProvides = false) =>
        Case.RegisterAtCounter(
            Sample.Intake(administratorProvides) with { Fee = new CaseFee(FeeState.Due, 55_800, before) },
            Sample.Number(),
            Sample.Administrator,
            Sample.ThursdayMorning,
            Sample.FiveWorkingDays);

    private static Receipt Receipt(long kopiykas) => new($"К-{kopiykas}", Sample.Thursday, kopiykas);

    private static void Pay(Case subject, long kopiykas) =>
        subject.Pay(Receipt(kopiykas), Sample.Administrator, Sample.ThursdayMorning, Rules);

    private static void Exempt(Case subject) => subject.Exempt(
        new Exemption("Особа 966", "посвідчення 1"), Sample.Administrator, Sample.ThursdayMorning, Rules);

    private static void Cancel(Case subject, FeeEntry entry, int seq = 1) => subject.CancelFeeEntry(
        entry, seq, "не та справа", Sample.Administrator, Sample.ThursdayMorning, Rules);

    private static void AssertUnpaid(Action step) => AssertRefused(PaymentsRefusals.FeeNotPaid, step);

    private static void AssertRefused(string reason, Action step) =>
        Assert.Equal(reason, Assert.Throws<Refused>(step).Reason);
}
