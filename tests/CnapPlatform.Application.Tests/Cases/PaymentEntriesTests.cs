using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Payments;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using static CnapPlatform.Application.Tests.Cases.CounterFees;

namespace CnapPlatform.Application.Tests.Cases;

/// <summary>Receipts and exemptions that were noted wrongly, twice or on no ground, and how they are found.</summary>
public sealed class PaymentEntriesTests
{
    private const long Fee = 55_800;

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_receipt_noted_in_another_case_is_told_and_taken_when_it_is_really_another(
        DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var first = await RegisterAsync(cnap);
        var second = await RegisterAsync(cnap);
        await PayAsync(cnap, first, "558", number: "К-7");

        var told = await Assert.ThrowsAsync<ValidationException>(
            () => PayAsync(cnap, second, "558", number: " k 7"));
        var failure = Assert.Single(told.Errors);
        Assert.Equal(("ReceiptNumber", "Payments.Receipt.Noted"), (failure.PropertyName, failure.ErrorMessage));
        Assert.Equal(
            (await cnap.ReadAsync(Given.City, first)).Number.ToString(),
            failure.FormattedMessagePlaceholderValues["Case"]);
        await PayAsync(cnap, second, "100", otherAmount: true, number: "К-7", otherReceipt: true);

        await AssertRefusedAsync(
            PaymentsRefusals.SameReceipt,
            () => PayAsync(cnap, second, "458", number: "К-7", otherReceipt: true));
        await CancelAsync(cnap, first, FeeEntry.Receipt);
        await CancelAsync(cnap, second, FeeEntry.Receipt);
        await PayAsync(cnap, second, "558", number: "К-7");
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Another_hromadas_receipts_are_not_looked_at(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        await PayAsync(cnap, await RegisterAsync(cnap), "558", number: "К-7");
        var id = await cnap.RegisterAsync(
            Given.Settlement, Desk.WalkIn(Given.Settlement, Given.IdCardService) with { VariantKey = "standard" });

        await cnap.SendAsync(Given.Settlement, new RecordPayment.Command
        {
            CaseId = id.Value,
            Version = 1,
            ReceiptNumber = "К-7",
            PaidOn = Given.Today,
            Amount = "558",
        });

        Assert.Equal(FeeState.Paid, (await cnap.ReadAsync(Given.Settlement, id)).FeeState);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_cancelled_receipt_stays_with_who_and_why_and_the_case_waits_again(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var id = await RegisterAsync(cnap);
        await PayAsync(cnap, id, "600", otherAmount: true);
        await AssertWrongAsync(
            () => CancelAsync(cnap, id, FeeEntry.Receipt, reason: " "), "Reason", "Payments.Cancel.ReasonRequired");
        await AssertRefusedAsync(
            PaymentsRefusals.NothingToCancel, () => CancelAsync(cnap, id, FeeEntry.Exemption));

        await CancelAsync(cnap, id, FeeEntry.Receipt);

        var kept = (await cnap.SendAsync(Given.City, new GetCounterSheet.Query(id.Value))).Case;
        var cancelled = kept.CancellationOf(FeeEntry.Receipt, 1)!;
        Assert.Equal(
            ("Олена Коваль", "Не та справа", Given.Today),
            (cancelled.ByName, cancelled.Reason, DateOnly.FromDateTime(cancelled.At.UtcDateTime)));
        Assert.Equal((FeeState.Due, 1), (kept.FeeState, kept.Payments.Count));
        Assert.Equal(RefundState.Cancelled, Assert.Single(kept.Refunds).State);
        await AssertRefusedAsync(
            PaymentsRefusals.FeeNotPaid,
            () => cnap.StepAsync(Given.City, id, Given.CityAdministrator, CaseAction.HandOver));
        await PayAsync(cnap, id, "558");
        await cnap.StepAsync(Given.City, id, Given.CityAdministrator, CaseAction.HandOver);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_exemption_after_part_payment_makes_it_due_back_and_can_be_cancelled(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var id = await RegisterAsync(cnap);
        await PayAsync(cnap, id, "200", otherAmount: true);

        await ExemptAsync(cnap, id, "Особа з інвалідністю");
        var refund = await cnap.WithDbAsync(Given.City, db => db.Refunds.AsNoTracking().SingleAsync());
        Assert.Equal((RefundGround.Overpaid, 20_000L, RefundState.Due), (refund.Ground, refund.Kopiykas, refund.State));
        await cnap.SendAsync(Given.City, new TakeStep.Command
        {
            CaseId = id.Value,
            Version = 3,
            Action = CaseAction.Withdraw,
            Words = "Заява від 12.02",
        });
        Assert.Single((await cnap.SendAsync(Given.City, new ListPayments.Query())).Refunds);

        await CancelAsync(cnap, id, FeeEntry.Exemption);
        var waiting = Assert.Single((await cnap.SendAsync(Given.City, new ListPayments.Query())).Refunds);
        Assert.Equal((RefundGround.Withdrawn, 20_000L), (waiting.Refund.Ground, waiting.Refund.Kopiykas));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_confirmed_list_of_exemptions_leaves_no_other_ground(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var id = await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, Given.ResidenceService));

        await AssertWrongAsync(() => ExemptAsync(cnap, id, "Інша підстава"), "Ground", "Payments.Exempt.NotOnCard");
        await AssertWrongAsync(
            () => ExemptAsync(cnap, id, "Разом", Given.TreeService), "Ground", "Payments.Exempt.NotOnCard");
        await ExemptAsync(cnap, id, "Слова поза переліком", Given.IdCardService);
        await CancelAsync(cnap, id, FeeEntry.Exemption);
        await ExemptAsync(cnap, id, Freed);

        var proofs = await cnap.WithDbAsync(
            Given.City, db => db.FeeExemptions.OrderBy(e => e.Seq).Select(e => e.Ground).ToListAsync());
        Assert.Equal(["Отримати паспорт", Freed], proofs);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_book_is_searched_by_kind_number_and_case_and_sums_what_counts(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var (paid, wrong, exempt) = (
            await RegisterAsync(cnap), await RegisterAsync(cnap), await RegisterAsync(cnap));
        await PayAsync(cnap, paid, "558", number: "АБ-100");
        await PayAsync(cnap, wrong, "558", number: "ВГ-200", on: Given.Today.AddDays(-200));
        await CancelAsync(cnap, wrong, FeeEntry.Receipt);
        await ExemptAsync(cnap, exempt, "Особа з інвалідністю");
        var number = (await cnap.ReadAsync(Given.City, wrong)).Number.ToString();

        var today = await FindAsync(cnap, new ListPayments.Query());
        Assert.Equal([PaymentKind.Paid, PaymentKind.Exempt], today.Rows.Select(row => row.Kind).Order());
        Assert.Equal(Fee, today.Paid);
        var freed = await FindAsync(cnap, new ListPayments.Query(Kind: PaymentKind.Exempt));
        Assert.Equal(exempt, Assert.Single(freed.Rows).CaseId);
        Assert.Equal("Отримати паспорт", Assert.Single(freed.Rows).Service.Uk);
        var byDocument = await FindAsync(cnap, new ListPayments.Query(Receipt: "ПОСВІДЧЕННЯ аа"));
        Assert.Equal(exempt, Assert.Single(byDocument.Rows).CaseId);
        Assert.Empty((await FindAsync(cnap, new ListPayments.Query(Kind: PaymentKind.Refunded))).Rows);

        var cancelled = await FindAsync(cnap, new ListPayments.Query(Receipt: "200"));
        var row = Assert.Single(cancelled.Rows);
        Assert.Equal((wrong, PaymentKind.Cancelled, "Не та справа"), (row.CaseId, row.Kind, row.Cancellation!.Reason));
        Assert.Equal(0, cancelled.Paid);
        Assert.Null(cancelled.From);
        Assert.Single((await FindAsync(cnap, new ListPayments.Query(Case: number))).Rows);
        Assert.Empty((await FindAsync(cnap, new ListPayments.Query(Case: number, Kind: PaymentKind.Paid))).Rows);
        Assert.Empty((await FindAsync(cnap, new ListPayments.Query(From: Given.Today, Receipt: "200"))).Rows);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Money_that_went_back_stands_in_the_book_on_its_day(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var id = await RegisterAsync(cnap);
        await PayAsync(cnap, id, "600", otherAmount: true, on: Given.Today.AddDays(-1));
        var seen = await cnap.WithDbAsync(Given.City, db => db.Refunds.AsNoTracking().SingleAsync());
        var move = new MoveRefund.Command
        {
            CaseId = id.Value,
            Ground = RefundGround.Overpaid,
            Version = seen.Version,
            To = RefundState.Requested,
            Number = "П-1",
            On = Given.Today,
        };
        await cnap.SendAsync(Given.City, move);
        await AssertRefusedAsync(PaymentsRefusals.RefundUnderWay, () => CancelAsync(cnap, id, FeeEntry.Receipt));
        await cnap.SendAsync(Given.City, move with
        {
            Version = seen.Version + 1,
            To = RefundState.Paid,
            Number = "П-2",
        });

        var book = await FindAsync(cnap, new ListPayments.Query());

        var row = Assert.Single(book.Rows);
        Assert.Equal((PaymentKind.Refunded, "П-2", 4_200L), (row.Kind, row.Document, row.Kopiykas));
        Assert.Equal((0L, 4_200L), (book.Paid, book.Refunded));
        Assert.Single((await FindAsync(cnap, new ListPayments.Query(Receipt: "П-1"))).Rows);
        Assert.Single((await FindAsync(cnap, new ListPayments.Query(Receipt: "п-2"))).Rows);
    }

    private static Task<ListPayments.Book> FindAsync(TestCnap cnap, ListPayments.Query query)
    {
        cnap.User.Is(Given.CityAdministrator);
        return cnap.SendAsync(Given.City, query);
    }

    private static async Task ExemptAsync(TestCnap cnap, CaseId id, string ground, string? paidOnceWith = null)
    {
        cnap.User.Is(Given.CityAdministrator);
        await cnap.SendAsync(Given.City, new ExemptFromFee.Command
        {
            CaseId = id.Value,
            Version = (await cnap.ReadAsync(Given.City, id)).Version,
            Ground = ground,
            PaidOnceWith = paidOnceWith,
            Document = "посвідчення АА 1",
        });
    }

    private static async Task CancelAsync(
        TestCnap cnap, CaseId id, FeeEntry entry, int seq = 1, string reason = "Не та справа")
    {
        cnap.User.Is(Given.CityAdministrator);
        await cnap.SendAsync(Given.City, new CancelFeeEntry.Command
        {
            CaseId = id.Value,
            Version = (await cnap.ReadAsync(Given.City, id)).Version,
            Entry = entry,
            Seq = seq,
            Reason = reason,
        });
    }
}
