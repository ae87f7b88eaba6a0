using CnapPlatform.Application.Cases;
using CnapPlatform.Domain.Cases;
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
            db.Add(Requisites(hromada));
            var last = await services.GetRequiredService<ICaseNumbers>()
                .TakeAsync(hromada, Given.Today.Year, 2, CancellationToken.None);
            var point = await db.Points.SingleAsync(p => p.Id == Given.CentreOf(hromada));
            db.Add(NumberBlock.Reserve(point, last, 2, "Виїзд", Given.Administrator, Given.Now));
            await OverrideNoteAsync(db, hromada);
            db.Add(LocalService.Establish(
                hromada,
                new LocalServiceText(
                    new CouncilDecision("1-1", Given.Today),
                    Given.Today,
                    new PassportContent { Code = LocalService.CodePrefix + "bench", Name = new LocalText("Лава") }),
                Given.StandardContent(),
                new OverrideAuthor(AccountId.New(), Given.Now)));
            await db.SaveChangesAsync();

            var message = await db.Outbox.FirstAsync(m => m.CaseId == registered.Id);
            db.Add(Notification(message));
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return registered.Id;
        });

    // With a check of its documents, a receipt and money that goes back.
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
        paid.Pay(
            new Receipt("К-1", Given.Today, 110),
            Given.Administrator,
            Given.Now,
            new RefundRule { When = RefundGround.Overpaid, Percent = 100 });
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

    private static Notification Notification(OutboxMessage message) => new()
    {
        Id = Guid.CreateVersion7(),
        HromadaId = message.HromadaId,
        OutboxId = message.Id,
        CaseId = message.CaseId,
        Channel = NotificationChannel.Mail,
        Recipient = "hanna@example.com",
        Subject = "Заяву зареєстровано",
        Body = "Заяву зареєстровано.",
        SentAt = Given.Now,
    };
}
