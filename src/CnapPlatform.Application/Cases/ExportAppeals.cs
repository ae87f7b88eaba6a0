using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases;

/// <summary>
/// Cases of a hromada as they are published: without anything about natural persons (CMU 835, Appendix 38). First the
/// cases of a period are named, then they are read a page at a time, so that a year of a large city fits in memory.
/// </summary>
public static class ExportAppeals
{
    public const int PageSize = 500;

    public const int LongestPeriod = 366;

    [Allow(Permission.ExportOpenData)]
    public sealed record Query : IRequest<IReadOnlyList<Guid>>
    {
        /// <summary>The first day, of Kyiv.</summary>
        public DateOnly? From { get; init; }

        /// <summary>The last day, counted in.</summary>
        public DateOnly? To { get; init; }
    }

    [Allow(Permission.ExportOpenData)]
    public sealed record PageQuery(IReadOnlyList<Guid> Ids) : IRequest<IReadOnlyList<Row>>;

    /// <summary>One case; who applied is named for legal persons only.</summary>
    public sealed record Row(string Uid, DateTimeOffset RegisteredAt, CaseStatus Status)
    {
        /// <summary>Identifier of the service in the national register; null where it is not verified.</summary>
        public string? Code { get; init; }

        public required LocalText Title { get; init; }

        public string? AuthorityId { get; init; }

        public string? AuthorityName { get; init; }

        public ApplicantKind ApplicantKind { get; init; }

        public string? ApplicantName { get; init; }

        public string? ApplicantId { get; init; }

        public DateOnly? DecidedOn { get; init; }

        public DateOnly? IssuedOn { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(q => q.From).NotNull().WithMessage("Guide.Date.Required");
            RuleFor(q => q.To).NotNull().WithMessage("Guide.Date.Required");
            When(q => q.From is not null && q.To is not null, () => RuleFor(q => q.To)
                .GreaterThanOrEqualTo(q => q.From).WithMessage("Guide.Period.Reversed")
                .Must((query, to) => to!.Value.DayNumber - query.From!.Value.DayNumber < LongestPeriod)
                .WithMessage("Guide.Period.TooLong"));
        }
    }

    internal sealed class Handler(ICnapDb db) : IRequestHandler<Query, IReadOnlyList<Guid>>
    {
        public async Task<IReadOnlyList<Guid>> Handle(Query query, CancellationToken cancellationToken)
        {
            var from = KyivDate.StartOf(query.From!.Value);
            var until = KyivDate.StartOf(query.To!.Value.AddDays(1));

            // What has no number yet is no registered case; every change of a case is a line of its route sheet.
            var ids = await db.Cases.AsNoTracking()
                .Where(c => c.Number != null && c.Route.Any(r => r.At >= from && r.At < until))
                .OrderBy(c => c.SubmittedAt)
                .Select(c => c.Id)
                .ToListAsync(cancellationToken);
            return [.. ids.Select(id => id.Value)];
        }
    }

    internal sealed class PageHandler(ICnapDb db, PublishedStandards standards)
        : IRequestHandler<PageQuery, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(PageQuery query, CancellationToken cancellationToken)
        {
            var cases = await ReadAsync([.. query.Ids.Select(id => new CaseId(id))], cancellationToken);
            var used = cases.Select(c => c.ProviderBodyId).OfType<ProviderBodyId>().Distinct().ToList();
            var bodies = await db.ProviderBodies.AsNoTracking().Where(b => used.Contains(b.Id))
                .ToDictionaryAsync(b => b.Id, cancellationToken);

            var rows = new List<Row>(cases.Count);
            foreach (var c in cases.OrderBy(c => c.SubmittedAt))
            {
                var standard = await standards.GetAsync(c.StandardNumber, db, cancellationToken);
                var body = c.ProviderBodyId is { } id ? bodies[id] : null;
                rows.Add(RowOf(c, standard.Passport(c.ServiceCode, c.LocalCard), body));
            }

            return rows;
        }

        private Task<List<Found>> ReadAsync(List<CaseId> ids, CancellationToken cancellationToken) =>
            db.Cases.AsNoTracking()
                .Where(c => ids.Contains(c.Id))
                .Select(c => new Found
                {
                    Number = c.Number,
                    RegisteredAt = c.RegisteredAt,
                    SubmittedAt = c.SubmittedAt,
                    Status = c.Status,
                    DecidedOn = (DateOnly?)c.Decision!.DecidedOn,
                    ServiceCode = c.ServiceCode,
                    StandardNumber = c.StandardNumber,
                    LocalCard = c.LocalCard,
                    ProviderBodyId = c.ProviderBodyId,
                    Kind = c.Applicant.Kind,
                    LegalName = c.Applicant.Kind == ApplicantKind.LegalEntity ? c.Applicant.Name : null,
                    LegalId = c.Applicant.Kind == ApplicantKind.LegalEntity ? c.Applicant.TaxNumber : null,
                    IssuedAt = c.Route
                        .Where(r => r.Action == CaseAction.Issue || r.Action == CaseAction.SendByPost)
                        .OrderByDescending(r => r.Seq).Select(r => (DateTimeOffset?)r.At).FirstOrDefault(),
                })
                .ToListAsync(cancellationToken);

        // A complaint may have sent the case back since its result was given out.
        private static bool IsIssued(CaseStatus status) =>
            status is CaseStatus.Issued or CaseStatus.SentByPost or CaseStatus.Archived;

        private static Row RowOf(Found c, PassportContent passport, ProviderBody? body) =>
            new($"{c.Number}", c.RegisteredAt!.Value, c.Status)
            {
                Code = passport.RegistryId,
                Title = passport.Name,
                AuthorityId = body?.Edrpou,
                AuthorityName = body?.Name,
                ApplicantKind = c.Kind,
                ApplicantName = c.LegalName,
                ApplicantId = c.LegalId,
                DecidedOn = c.DecidedOn,
                IssuedOn = IsIssued(c.Status) && c.IssuedAt is { } issued ? KyivDate.Of(issued) : null,
            };
    }

    /// <summary>What is read of a case; the name of a natural person is not.</summary>
    private sealed record Found
    {
        public CaseNumber? Number { get; init; }

        public DateTimeOffset? RegisteredAt { get; init; }

        public DateTimeOffset SubmittedAt { get; init; }

        public CaseStatus Status { get; init; }

        public DateOnly? DecidedOn { get; init; }

        public required string ServiceCode { get; init; }

        public int StandardNumber { get; init; }

        public PassportContent? LocalCard { get; init; }

        public ProviderBodyId? ProviderBodyId { get; init; }

        public ApplicantKind Kind { get; init; }

        public string? LegalName { get; init; }

        public string? LegalId { get; init; }

        public DateTimeOffset? IssuedAt { get; init; }
    }
}
