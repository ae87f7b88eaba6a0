using CnapPlatform.Application.Cases;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
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
            var registered = Given.RegisteredCase(hromada, sequence);
            db.Add(registered);
            await OverrideNoteAsync(db, hromada);
            await db.SaveChangesAsync();

            var message = await db.Outbox.FirstAsync(m => m.CaseId == registered.Id);
            db.Add(Notification(message));
            var draft = new FormDraft { HromadaId = hromada, KeyHash = "чернетка" };
            draft.Keep("запечатано", Given.Now, TimeSpan.FromDays(1));
            db.Add(draft);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return registered.Id;
        });

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
