using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Views;

/// <summary>All cases that answer a question, row by row, for a file; only those that the reader sees on the page.</summary>
public static class ExportCases
{
    [Allow(Permission.ViewCases)]
    public sealed record Query(CaseCriteria Criteria) : IRequest<IAsyncEnumerable<Row>>;

    public sealed record Row
    {
        public CaseNumber? Number { get; init; }

        public CaseKind Kind { get; init; }

        public required LocalText Service { get; init; }

        public CaseStatus Status { get; init; }

        public required string Applicant { get; init; }

        public CaseChannel Channel { get; init; }

        public required string Point { get; init; }

        public string? Provider { get; init; }

        public DateOnly SubmittedOn { get; init; }

        public DateOnly? RegisteredOn { get; init; }

        public DateOnly? DueOn { get; init; }

        public DateOnly? DecidedOn { get; init; }

        public DecisionOutcome? Outcome { get; init; }

        /// <summary>What was decided on a complaint; null for any other case.</summary>
        public ComplaintOutcome? OnComplaint { get; init; }

        public bool IsOverdue { get; init; }
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, PublishedStandards standards, RemindersHere reminders, TimeProvider clock)
        : IRequestHandler<Query, IAsyncEnumerable<Row>>
    {
        public async Task<IAsyncEnumerable<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var names = new Names(
                await db.Points.AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken),
                await db.ProviderBodies.AsNoTracking().ToDictionaryAsync(b => b.Id, b => b.Name, cancellationToken),
                []);
            foreach (var version in await standards.ListAsync(db, cancellationToken))
            {
                names.Versions[version.Number] = await standards.GetAsync(version.Number, db, cancellationToken);
            }

            var now = clock.GetUtcNow();
            var soon = (await reminders.GetAsync(cancellationToken)).DaysSoon;
            var found = await db.Cases.AsNoTracking().VisibleTo(user)
                .FoundByAsync(query.Criteria, now, soon, cancellationToken);
            return found.InOrder(query.Criteria.Order).AsAsyncEnumerable()
                .Select(c => Show(c, names, now));
        }

        private static Row Show(Case c, Names names, DateTimeOffset now) => new()
        {
            Number = c.Number,
            Kind = c.Kind,
            Service = names.Versions[c.StandardNumber].Passport(c.ServiceCode, c.LocalCard).ShortName,
            Status = c.Status,
            Applicant = c.Applicant.Name,
            Channel = c.Channel,
            Point = names.Points[c.PointId],
            Provider = c.ProviderBodyId is { } body ? names.Bodies.GetValueOrDefault(body) : null,
            SubmittedOn = c.SubmittedOn,
            RegisteredOn = c.RegisteredOn,
            DueOn = c.DueOn,
            DecidedOn = c.Decision?.DecidedOn,
            Outcome = c.Decision?.Outcome,
            OnComplaint = c.Decision?.Complaint,
            IsOverdue = c.IsOverdueAt(now),
        };

        private sealed record Names(
            Dictionary<ServicePointId, string> Points,
            Dictionary<ProviderBodyId, string> Bodies,
            Dictionary<int, PublishedStandard> Versions);
    }
}
