using CnapPlatform.Application.Cases;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Documents;
using CnapPlatform.Domain.Cases.Paper;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.TestSupport;

/// <summary>Puts at least one row of a hromada into every table that hromadas own, for tests of isolation.</summary>
public static class TenantRows
{
    public static Task<CaseId> FillAsync(TestCnap cnap, HromadaId hromada) =>
        cnap.InScopeAsync(hromada, async services =>
        {
            var db = services.GetRequiredService<CnapDb>();
            await using var transaction = await db.BeginAsync(CancellationToken.None);
            var sequence = await services.GetRequiredService<ICaseNumbers>()
                .TakeNextAsync(hromada, Given.Today.Year, CancellationToken.None);
            var registered = PaidCase(hromada, sequence);
            db.Add(registered);
            db.AddRange(Papers(registered));
            db.Add(Register(registered));
            db.Add(Requisites(hromada));
            var last = await services.GetRequiredService<ICaseNumbers>()
                .TakeAsync(hromada, Given.Today.Year, 2, CancellationToken.None);
            var point = await db.Points.SingleAsync(p => p.Id == Given.CentreOf(hromada));
            db.Add(NumberBlock.Reserve(point, last, 2, "Виїзд", Given.Administrator, Given.Now));
            db.Add(OwnService(hromada));
            db.Add(SavedView.Of(hromada, AccountId.New(), "Мої", "state=open"));
            await OverrideNoteAsync(db, hromada);
            await db.SaveChangesAsync();

            var message = await db.Outbox.FirstAsync(m => m.CaseId == registered.Id);
            var notice = Notification(message);
            db.Add(notice);
            db.Add(DeliveryAttempt.Of(
                notice, 1, new ProviderAnswer("file", AttemptResult.Accepted, "ok", Given.Now)));
            db.Add(new HromadaReminders { HromadaId = hromada, DaysBefore = "3" });
            var draft = new FormDraft { HromadaId = hromada, KeyHash = "чернетка" };
            draft.Keep("запечатано", Given.Now, TimeSpan.FromDays(1));
            db.Add(draft);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return registered.Id;
        });

    // With a check of its documents, a cancelled exemption, a receipt and money that goes back.
    private static Case PaidCase(HromadaId hromada, int sequence)
    {
        var paid = Case.RegisterAtCounter(
            Given.Intake(hromada) with
            {
                Fee = new CaseFee(FeeState.Due, 100, null),
                Checks = [new CheckedDocument("Заява", null, DocumentState.Original, 1)],
            },
            new CaseNumber(hromada, 1, Given.Today.Year, sequence),
            Given.Administrator,
            Given.Now,
            Given.FiveWorkingDays);
        var rules = new PaymentRules
        {
            Refunds = [new RefundRule { When = RefundGround.Overpaid, Percent = 100 }],
        };
        paid.Exempt(new Exemption("Особа 966", "посвідчення 1"), Given.Administrator, Given.Now, rules);
        paid.CancelFeeEntry(FeeEntry.Exemption, 1, "Не та справа", Given.Administrator, Given.Now, rules);
        paid.Pay(new Receipt("К-1", Given.Today, 110), Given.Administrator, Given.Now, rules);
        return paid;
    }

    private static PaymentRequisites Requisites(HromadaId hromada) => new()
    {
        HromadaId = hromada,
        Payee = default,
        Seq = 1,
        Recipient = "ГУК",
        Edrpou = "12345678",
        Iban = Given.Iban,
        By = AccountId.New(),
        ByName = "Олена Коваль",
        At = Given.Now,
    };

    private static async Task OverrideNoteAsync(CnapDb db, HromadaId hromada)
    {
        var id = Given.OfferedServiceOf(hromada, Given.AddressService);
        var service = await db.OfferedServices.SingleAsync(s => s.Id == id);
        service.Override(
            new LocalOverrideText(CardField.Note, "Вхід з двору.", null, "Ремонт фасаду", Given.StandardNumber),
            ServiceLevel.State,
            Given.Standard().Content,
            new OverrideAuthor(AccountId.New(), Given.Now));
    }

    private static LocalService OwnService(HromadaId hromada)
    {
        var standard = Given.StandardContent() with
        {
            Establishable =
            [
                .. new[] { CardField.Name, CardField.Term, CardField.Fee }
                    .Select(field => new EstablishableField(field, "Приклад")),
            ],
        };
        var content = new PassportContent { Code = LocalService.CodePrefix + "pram", Name = new LocalText("Возик") };
        var text = new LocalServiceText(new CouncilDecision("1", Given.Today), Given.Today, content);
        return LocalService.Establish(hromada, text, standard, new OverrideAuthor(AccountId.New(), Given.Now));
    }

    private static IEnumerable<object> Papers(Case registered) =>
    [
        new PackageMove
        {
            HromadaId = registered.HromadaId,
            CaseId = registered.Id,
            RouteSeq = 1,
            At = Given.Now,
            PointId = registered.PointId,
            ServiceCode = registered.ServiceCode,
        },
        new CasePaper
        {
            HromadaId = registered.HromadaId,
            CaseId = registered.Id,
            Seq = 1,
            Template = "receipt",
            StandardNumber = registered.StandardNumber,
            Heading = "Талон",
            Body = "Справу зареєстровано",
            Signatures = "",
            Sender = "ЦНАП",
            Addressee = registered.Applicant.Name,
            MadeAt = Given.Now,
            MadeByName = "Олена Коваль",
        },
        new SupersededDecision
        {
            HromadaId = registered.HromadaId,
            CaseId = registered.Id,
            Seq = 1,
            ReplacedByName = "Петро Мельник",
            Why = "описка",
        },
    ];

    private static HandoverRegister Register(Case registered)
    {
        var key = new HandoverKey(
            registered.HromadaId, HandoverDirection.ToProvider, registered.ProviderBodyId!.Value, Given.Today);
        var register = HandoverRegister.Open(key, 1, ("Відділ", "ЦНАП"), Given.Administrator, Given.Now);
        register.Add(
        [
            new HandedOver(
                registered.Id, 1, registered.Number.ToString()!, "Послуга", registered.Applicant.Name, 1, 1, Given.Now),
        ]);
        return register;
    }

    private static Notification Notification(OutboxMessage message) => new()
    {
        Id = Guid.CreateVersion7(),
        HromadaId = message.HromadaId,
        OutboxId = message.Id,
        DedupKey = $"{message.Id:N}",
        CaseId = message.CaseId,
        Channel = NotificationChannel.Mail,
        Recipient = "hanna@example.com",
        Subject = "Заяву зареєстровано",
        Body = "Заяву зареєстровано.",
        SentAt = Given.Now,
    };
}
