using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases;

/// <summary>
/// Cases of a hromada as other systems look for them: by number or name, state and day of submission, the newest
/// first. Nothing is counted, so that a page costs the same however many cases there are.
/// </summary>
public static class SearchCases
{
    public const int PageSize = 50;

    [Allow(Permission.ViewCases)]
    public sealed record Query : IRequest<Found>
    {
        /// <summary>A case's number, or part of a number or of a name.</summary>
        public string? Text { get; init; }

        public IReadOnlyList<CaseStatus> Statuses { get; init; } = [];

        public DateOnly? From { get; init; }

        public DateOnly? To { get; init; }

        public int Page { get; init; } = 1;
    }

    public sealed record Found(IReadOnlyList<Row> Items, int Page, bool HasMore);

    public sealed record Row(
        Guid Id,
        CaseNumber? Number,
        string Applicant,
        string ServiceCode,
        LocalText Service,
        CaseStatus Status,
        DateOnly SubmittedOn,
        DateOnly? RegisteredOn,
        DateOnly? DueOn,
        int Version);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(q => q.Text).MaximumLength(200).WithMessage("Cases.Search.TextTooLong").PlainText();
            RuleFor(q => q.Page).InclusiveBetween(1, 1000).WithMessage("Cases.Search.PageRange");
            RuleFor(q => q.To).GreaterThanOrEqualTo(q => q.From).WithMessage("Cases.Search.ToBeforeFrom")
                .When(q => q.From is not null && q.To is not null);
        }
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, PublishedStandards standards)
        : IRequestHandler<Query, Found>
    {
        public async Task<Found> Handle(Query query, CancellationToken cancellationToken)
        {
            var cases = await Narrow(db.Cases.AsNoTracking().VisibleTo(user), query)
                .FoundByAsync(query.Text, cancellationToken);
            var page = await cases.OrderByDescending(c => c.SubmittedAt)
                .Skip((query.Page - 1) * PageSize).Take(PageSize + 1)
                .Select(c => new
                {
                    c.Id,
                    c.Number,
                    c.Applicant.Name,
                    c.ServiceCode,
                    c.StandardNumber,
                    c.LocalCard,
                    c.Status,
                    c.SubmittedOn,
                    c.RegisteredOn,
                    c.DueOn,
                    c.Version,
                })
                .ToListAsync(cancellationToken);

            var rows = new List<Row>();
            foreach (var c in page.Take(PageSize))
            {
                var standard = await standards.GetAsync(c.StandardNumber, db, cancellationToken);
                rows.Add(new Row(
                    c.Id.Value, c.Number, c.Name, c.ServiceCode,
                    standard.Passport(c.ServiceCode, c.LocalCard).ShortName, c.Status, c.SubmittedOn, c.RegisteredOn,
                    c.DueOn, c.Version));
            }

            return new Found(rows, query.Page, page.Count > PageSize);
        }

        private static IQueryable<Case> Narrow(IQueryable<Case> cases, Query query)
        {
            if (query.Statuses.Count > 0)
            {
                cases = cases.Where(c => query.Statuses.Contains(c.Status));
            }

            if (query.From is { } from)
            {
                cases = cases.Where(c => c.SubmittedOn >= from);
            }

            if (query.To is { } to)
            {
                cases = cases.Where(c => c.SubmittedOn <= to);
            }

            return cases;
        }
    }
}
