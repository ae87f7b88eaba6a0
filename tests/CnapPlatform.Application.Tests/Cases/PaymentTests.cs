using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Payments;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using static CnapPlatform.Application.Tests.Cases.CounterFees;

namespace CnapPlatform.Application.Tests.Cases;

/// <summary>The fee at the counter under a version that has its rules.</summary>
public sealed class PaymentTests
{
    private const long Fee = 55_800;

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_fee_is_that_of_the_variant_and_the_case_waits_for_it(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var usual = await RegisterAsync(cnap);
        var urgent = await RegisterAsync(cnap, Given.UrgentVariant);

        Assert.Equal(
            (Fee, 91_400L, FeeState.Due),
            ((await cnap.ReadAsync(Given.City, usual)).FeeKopiykas!.Value,
                (await cnap.ReadAsync(Given.City, urgent)).FeeKopiykas!.Value,
                (await cnap.ReadAsync(Given.City, urgent)).FeeState));
        await AssertRefusedAsync(
            PaymentsRefusals.FeeNotPaid,
            () => cnap.StepAsync(Given.City, usual, Given.CityAdministrator, CaseAction.HandOver));

        await PayAsync(cnap, usual, "558");
        await cnap.StepAsync(Given.City, usual, Given.CityAdministrator, CaseAction.HandOver);

        var paid = await cnap.WithDbAsync(Given.City, db => db.Payments.SingleAsync());
        Assert.Equal(
            ("К-558", Fee, Given.Today, Given.StateBody, "Олена Коваль"),
            (paid.ReceiptNumber, paid.Kopiykas, paid.PaidOn, paid.Payee, paid.RecordedByName));
        Assert.Equal(CaseStatus.HandedOver, (await cnap.ReadAsync(Given.City, usual)).Status);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_share_of_the_subsistence_minimum_is_that_of_the_year_of_filing(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);

        var id = await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, Given.ResidenceService));

        var registered = await cnap.ReadAsync(Given.City, id);
        Assert.Equal((4_992L, FeeStep.HandOver), (registered.FeeKopiykas!.Value, registered.FeeBefore!.Value));
        await AssertRefusedAsync(
            PaymentsRefusals.FeeNotPaid,
            () => cnap.StepAsync(Given.City, id, Given.CityAdministrator, CaseAction.DecideAtCounter));
        await PayAsync(cnap, id, "49,92");
        await cnap.StepAsync(Given.City, id, Given.CityAdministrator, CaseAction.DecideAtCounter);
        Assert.True((await cnap.ReadAsync(Given.City, id)).Decision!.BySameHands);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_amount_that_is_not_the_fee_is_said_and_taken_when_the_receipt_really_says_so(
        DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var id = await RegisterAsync(cnap);

        await AssertWrongAsync(() => PayAsync(cnap, id, "500"), "Amount", "Payments.Amount.TooLittle");
        await AssertWrongAsync(() => PayAsync(cnap, id, "600"), "Amount", "Payments.Amount.TooMuch");
        await PayAsync(cnap, id, "500", otherAmount: true);
        Assert.Equal(5_800L, (await cnap.ReadAsync(Given.City, id)).UnpaidKopiykas);
        await PayAsync(cnap, id, "100", otherAmount: true);

        var refund = await cnap.WithDbAsync(Given.City, db => db.Refunds.SingleAsync());
        Assert.Equal((RefundGround.Overpaid, 4_200L, RefundState.Due), (refund.Ground, refund.Kopiykas, refund.State));
        await AssertRefusedAsync(PaymentsRefusals.PaidAlready, () => PayAsync(cnap, id, "1"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Bad_receipts_are_shown_at_their_fields(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var id = await RegisterAsync(cnap);

        foreach (var amount in new[] { "-558", "0", "0,00", "1,234", "багато", "", "1e3", "5.5.8" })
        {
            await AssertWrongAsync(() => PayAsync(cnap, id, amount), "Amount", "Payments.Amount.Malformed");
        }

        await AssertWrongAsync(() => PayAsync(cnap, id, "9999999999,50"), "Amount", "Payments.Amount.TooLarge");
        await AssertWrongAsync(() => PayAsync(cnap, id, "6.14"), "Amount", "Payments.Amount.TooLittle");
        await AssertWrongAsync(() => PayAsync(cnap, id, "6,14"), "Amount", "Payments.Amount.TooLittle");
        await AssertWrongAsync(
            () => PayAsync(cnap, id, "558", on: Given.Today.AddDays(1)), "PaidOn", "Payments.PaidOn.InFuture");
        await AssertWrongAsync(
            () => PayAsync(cnap, id, "558", on: Given.Today.AddYears(-3).AddDays(-1)),
            "PaidOn", "Payments.PaidOn.TooOld");
        await AssertWrongAsync(
            () => PayAsync(cnap, id, "558", number: " "), "ReceiptNumber", "Payments.Receipt.Required");
        Assert.Equal(0, await cnap.WithDbAsync(Given.City, db => db.Payments.CountAsync()));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_exemption_is_recorded_with_its_document(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var id = await RegisterAsync(cnap);

        await cnap.SendAsync(Given.City, new ExemptFromFee.Command
        {
            CaseId = id.Value,
            Version = 1,
            Ground = "Особа з інвалідністю",
            Document = "посвідчення АА 1",
        });
        await cnap.StepAsync(Given.City, id, Given.CityAdministrator, CaseAction.HandOver);

        var exempt = await cnap.WithDbAsync(Given.City, db => db.FeeExemptions.SingleAsync());
        Assert.Equal(
            ("Особа з інвалідністю", "посвідчення АА 1", "Олена Коваль"),
            (exempt.Ground, exempt.Document, exempt.AcceptedBy));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_withdrawn_case_makes_its_fee_due_back_and_the_refund_goes_its_way(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var id = await RegisterAsync(cnap);
        await PayAsync(cnap, id, "558");
        await cnap.SendAsync(Given.City, new TakeStep.Command
        {
            CaseId = id.Value,
            Version = 2,
            Action = CaseAction.Withdraw,
            Words = "Заява від 12.02",
        });

        var book = await cnap.SendAsync(Given.City, new ListPayments.Query());
        Assert.Equal((Fee, RefundGround.Withdrawn), (book.Refunds[0].Refund.Kopiykas, book.Refunds[0].Refund.Ground));
        Assert.Equal("Порядок повернення", book.Refunds[0].Refund.Basis);

        var move = new MoveRefund.Command
        {
            CaseId = id.Value,
            Ground = RefundGround.Withdrawn,
            Version = book.Refunds[0].Refund.Version,
            To = RefundState.Paid,
            Number = "9",
            On = Given.Today,
        };
        await AssertRefusedAsync(PaymentsRefusals.RefundOutOfTurn, () => cnap.SendAsync(Given.City, move));
        await AssertWrongAsync(
            () => cnap.SendAsync(Given.City, move with { On = Given.Today.AddDays(1) }), "On", "Payments.PaidOn.InFuture");
        await cnap.SendAsync(Given.City, move with { To = RefundState.Requested });
        await AssertRefusedAsync(CaseRefusals.StaleScreen, () => cnap.SendAsync(Given.City, move));
        await cnap.SendAsync(Given.City, move with { Version = move.Version + 1 });
        Assert.Empty((await cnap.SendAsync(Given.City, new ListPayments.Query())).Refunds);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_case_returned_uncured_makes_its_fee_due_back(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var id = await RegisterAsync(cnap);
        await PayAsync(cnap, id, "558");
        await cnap.HandOverAndReceiveAsync(Given.City, id, Given.StateOfficer);
        await cnap.SendAsync(Given.City, new LeaveWithoutMovement.Command
        {
            CaseId = id.Value,
            Version = 4,
            What = "Немає фото",
            CureBy = Given.Today.AddDays(10),
        });
        cnap.Clock.SetKyiv(Given.Today.AddDays(20), 9);
        await cnap.SendAsync(Given.City, new TakeStep.Command
        {
            CaseId = id.Value,
            Version = 5,
            Action = CaseAction.ReturnUncured,
            Words = "Не усунуто",
        });

        var refund = await cnap.WithDbAsync(Given.City, db => db.Refunds.SingleAsync());
        Assert.Equal((RefundGround.Returned, Fee), (refund.Ground, refund.Kopiykas));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_book_of_a_day_holds_its_receipts_by_recipient(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        await PayAsync(cnap, await RegisterAsync(cnap), "558");
        await PayAsync(cnap, await RegisterAsync(cnap), "558", on: Given.Today.AddDays(-1), number: "К-2");
        await PayAsync(
            cnap, await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, Given.ResidenceService)), "49.92");

        var day = await cnap.SendAsync(Given.City, new ListPayments.Query());
        var two = await cnap.SendAsync(Given.City, new ListPayments.Query(Given.Today.AddDays(-1), Given.Today));

        Assert.Equal([(null, 1, 4_992L), ("Міграційна служба", 1, Fee)], day.Totals.Select(t => (t.Provider, t.Count, t.Kopiykas)));
        Assert.Equal((2, 3), (day.Rows.Count, two.Rows.Count));
        await AssertWrongAsync(
            () => cnap.SendAsync(Given.City, new ListPayments.Query(Given.Today, Given.Today.AddDays(-1))),
            "To", "Payments.Period.Backwards");
        cnap.User.Is(Given.SettlementAdministrator);
        Assert.Empty((await cnap.SendAsync(Given.Settlement, new ListPayments.Query())).Rows);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Requisites_are_the_tenants_and_every_change_is_kept(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var set = new SetRequisites.Command
        {
            Payee = Given.StateBody.Value,
            Recipient = "ГУК",
            Edrpou = "37567646",
            Iban = "ua21 3223 1300 0002 6007 2335 6600 1",
        };
        cnap.User.Is(Given.CityAdministrator);
        await Assert.ThrowsAsync<NotAllowed>(() => cnap.SendAsync(Given.City, set));
        cnap.User.Is(Given.CityTenantAdministrator);
        await cnap.SendAsync(Given.City, set);
        await cnap.SendAsync(Given.City, set with { Recipient = "ГУК у Дубові", BudgetCode = "22012500" });
        await Assert.ThrowsAsync<NotFound>(() => cnap.SendAsync(
            Given.City, set with { Payee = Given.OwnBodyOf(Given.Settlement).Value }));

        var rows = await cnap.SendAsync(Given.City, new ListRequisites.Query());
        var dms = rows.Single(row => row.Payee == Given.StateBody);
        Assert.Equal(["ГУК у Дубові", "ГУК"], dms.Versions.Select(version => version.Recipient));
        Assert.Equal(Given.Iban, dms.Versions[0].Iban);

        var id = await RegisterAsync(cnap);
        var sheet = await cnap.SendAsync(Given.City, new GetCounterSheet.Query(id.Value));
        Assert.Equal("ГУК у Дубові", sheet.Requisites!.Recipient);
        Assert.Null((await cnap.SendAsync(Given.Settlement, new GetCounterSheet.Query(
            (await cnap.RegisterAsync(Given.Settlement, Desk.WalkIn(Given.Settlement, Given.IdCardService))).Value)))
            .Requisites);
    }

    [Theory]
    [InlineData("UA21322313000002600723356600O", "Payments.Iban.Letters")]
    [InlineData("UA213223130000026007233566002", "Payments.Iban.Malformed")]
    [InlineData("UA21", "Payments.Iban.Malformed")]
    [InlineData("", "Payments.Iban.Required")]
    public void A_wrong_account_number_is_shown_at_its_field(string iban, string message)
    {
        var failure = Assert.Single(new SetRequisites.Validator().Validate(new SetRequisites.Command
        {
            Recipient = "ГУК",
            Edrpou = "37567646",
            Iban = iban,
        }).Errors);

        Assert.Equal(("Iban", message), (failure.PropertyName, failure.ErrorMessage));
    }
}
