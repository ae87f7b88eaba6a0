using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Notifications;

namespace CnapPlatform.Infrastructure.Persistence;

/// <summary>Writes what happened to the aggregates into the outbox, in the very transaction that saves them.</summary>
internal static class OutboxWriter
{
    public static void Collect(CnapDb db)
    {
        foreach (var aggregate in db.ChangeTracker.Entries<IHasEvents>().ToList())
        {
            foreach (var happened in aggregate.Entity.TakeEvents().OfType<CaseEvent>())
            {
                var kind = happened.GetType().Name;
                var owner = (Case)aggregate.Entity;
                Add(db, owner, kind, $"{kind}:{happened.CaseId.Value:N}:{owner.Version}", happened.At);
            }
        }
    }

    private static void Add(CnapDb db, Case about, string kind, string dedupKey, DateTimeOffset at)
    {
        var message = new OutboxMessage
        {
            Id = Guid.CreateVersion7(),
            HromadaId = about.HromadaId,
            CaseId = about.Id,
            Kind = kind,
            DedupKey = dedupKey,
            At = at,
        };
        db.Set<OutboxMessage>().Add(message);
        db.Set<OutboxSignal>().Add(new OutboxSignal { OutboxId = message.Id, HromadaId = about.HromadaId, At = at });
    }
}
