using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Load.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace CnapPlatform.Load.Filling;

/// <summary>Cases with all that the platform keeps of them, ready to be written.</summary>
internal sealed class CaseBatch
{
    private static readonly Type[] Types =
    [
        typeof(Case), typeof(RouteEntry), typeof(CaseDocument), typeof(TrackedCase), typeof(CaseIndexEntry),
        typeof(OutboxMessage), typeof(DueWork), typeof(ProviderWork),
    ];

    private readonly List<Case> _cases = [];
    private readonly List<OutboxMessage> _outbox = [];
    private readonly List<DueWork> _due = [];
    private readonly List<ProviderWork> _provider = [];

    public int Count => _cases.Count;

    public static IReadOnlyList<string> Tables(IModel model) =>
        [.. Types.Select(type => model.FindEntityType(type)!.GetTableName()!)];

    public void Add(Case made, IEnumerable<DueWork> due)
    {
        _cases.Add(made);
        _due.AddRange(due);
        if (made.ProviderBodyId is not null && made.Status is CaseStatus.HandedOver or CaseStatus.InReview
            or CaseStatus.Hearing or CaseStatus.Suspended or CaseStatus.Decided && !made.AdministratorProvides)
        {
            _provider.Add(ProviderWork.For(made, made.Route.Last(r => r.Action == CaseAction.HandOver).At));
        }
    }

    /// <summary>What happened to a case since it was asked last, as delivered messages.</summary>
    public void Tell(Case made)
    {
        foreach (var happened in made.TakeEvents().OfType<CaseEvent>())
        {
            var kind = happened.GetType().Name;
            _outbox.Add(new OutboxMessage
            {
                Id = Guid.CreateVersion7(happened.At),
                HromadaId = made.HromadaId,
                CaseId = made.Id,
                Kind = kind,
                DedupKey = $"{kind}:{made.Id.Value:N}:{made.Version}",
                At = happened.At,
                DeliveredAt = happened.At.AddSeconds(10),
            });
        }
    }

    /// <summary>Writes everything in the connection's transaction; answers the number of rows.</summary>
    public async Task<long> WriteAsync(
        CaseTables tables, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var rows = 0L;
        rows += await WriteAsync(tables.Cases, _cases);
        rows += await WriteAsync(tables.Route, [.. _cases.SelectMany(made => made.Route)]);
        rows += await WriteAsync(tables.Documents, [.. _cases.SelectMany(made => made.Documents)]);
        rows += await WriteAsync(tables.Tracked, _cases.ConvertAll(TrackedCase.For));
        rows += await WriteAsync(tables.Index, _cases.ConvertAll(Entry));
        rows += await WriteAsync(tables.Outbox, _outbox);
        rows += await WriteAsync(tables.Due, _due);
        return rows + await WriteAsync(tables.Provider, _provider);

        async Task<int> WriteAsync<T>(TableCopy<T> table, List<T> what)
            where T : class
        {
            await table.WriteAsync(connection, what, cancellationToken);
            return what.Count;
        }
    }

    private static CaseIndexEntry Entry(Case subject) => new()
    {
        HromadaId = subject.HromadaId,
        CaseId = subject.Id,
        ServiceCode = subject.ServiceCode,
        StandardNumber = subject.StandardNumber,
        FiledOn = subject.SubmittedOn,
        ClosedOn = subject.IsClosed ? KyivDate.Of(subject.Route[^1].At) : null,
    };
}

/// <summary>The tables of cases, ready to be copied into.</summary>
internal sealed class CaseTables(IModel model)
{
    public TableCopy<Case> Cases { get; } = new(model);

    public TableCopy<RouteEntry> Route { get; } = new(model);

    public TableCopy<CaseDocument> Documents { get; } = new(model);

    public TableCopy<TrackedCase> Tracked { get; } = new(model);

    public TableCopy<CaseIndexEntry> Index { get; } = new(model);

    public TableCopy<OutboxMessage> Outbox { get; } = new(model);

    public TableCopy<DueWork> Due { get; } = new(model);

    public TableCopy<ProviderWork> Provider { get; } = new(model);
}
