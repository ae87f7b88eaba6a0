using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Payments;

/// <summary>The receipts of a day or several, to be compared with the statement of the treasury; refunds that wait.</summary>
public static class ListPayments
{
    private const int LongestPeriod = 92;

    [Allow(Permission.HandlePayments)]
    public sealed record Query(DateOnly? From = null, DateOnly? To = null) : IRequest<Book>;

    public sealed record Book(
        DateOnly From, DateOnly To, IReadOnlyList<Row> Rows, IReadOnlyList<Total> Totals,
        IReadOnlyList<RefundRow> Refunds);

    public sealed record Row(
        CaseId CaseId, CaseNumber? Number, string Applicant, string ServiceCode, string? Provider,
        string ReceiptNumber, DateOnly PaidOn, long Kopiykas, string RecordedBy, DateTimeOffset RecordedAt);

    /// <param name="Provider">Null for the services that the CNAP provides itself.</param>
    public sealed record Total(string? Provider, int Count, long Kopiykas);

    public sealed record RefundRow(CaseRefund Refund, CaseNumber? Number, string Applicant);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(q => q.To).GreaterThanOrEqualTo(q => q.From).WithMessage("Payments.Period.Backwards")
                .When(q => q.From is not null && q.To is not null);
            RuleFor(q => q.To)
                .Must((q, to) => to!.Value.DayNumber - q.From!.Value.DayNumber <= LongestPeriod)
                .WithMessage("Payments.Period.TooLong").When(q => q.From is not null && q.To is not null);
        }
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Book>
    {
        public async Task<Book> Handle(Query query, CancellationToken cancellationToken)
        {
            var from = query.From ?? query.To ?? KyivDate.Today(clock);
            var to = query.To ?? from;
            var visible = db.Cases.AsNoTracking().VisibleTo(user);
            var paid = await db.Payments.AsNoTracking().Where(p => p.PaidOn >= from && p.PaidOn <= to)
                .Join(visible, p => p.CaseId, c => c.Id, (p, c) => new { Payment = p, Case = c })
                .OrderBy(row => row.Payment.PaidOn).ThenBy(row => row.Payment.RecordedAt)
                .Select(row => new
                {
                    row.Payment,
                    row.Case.Number,
                    row.Case.Applicant.Name,
                    row.Case.ServiceCode,
                })
                .ToListAsync(cancellationToken);
            var payees = paid.Select(row => row.Payment.Payee).Distinct().ToList();
            var names = await db.ProviderBodies.Where(b => payees.Contains(b.Id))
                .ToDictionaryAsync(b => b.Id, b => b.Name, cancellationToken);
            List<Row> rows =
            [
                .. paid.Select(row => new Row(
                    row.Payment.CaseId, row.Number, row.Name, row.ServiceCode,
                    names.GetValueOrDefault(row.Payment.Payee), row.Payment.ReceiptNumber, row.Payment.PaidOn,
                    row.Payment.Kopiykas, row.Payment.RecordedByName, row.Payment.RecordedAt)),
            ];

            return new Book(from, to, rows, Totals(rows), await RefundsAsync(visible, cancellationToken));
        }

        private static IReadOnlyList<Total> Totals(IEnumerable<Row> rows) =>
        [
            .. rows.GroupBy(row => row.Provider)
                .Select(group => new Total(group.Key, group.Count(), group.Sum(row => row.Kopiykas)))
                .OrderBy(total => total.Provider, StringComparer.Ordinal),
        ];

        private async Task<IReadOnlyList<RefundRow>> RefundsAsync(
            IQueryable<Case> visible, CancellationToken cancellationToken)
        {
            var waiting = await db.Refunds.AsNoTracking().Where(r => r.State != RefundState.Paid)
                .Join(visible, r => r.CaseId, c => c.Id, (r, c) => new { Refund = r, Case = c })
                .OrderBy(row => row.Refund.ArisenAt)
                .Select(row => new { row.Refund, row.Case.Number, row.Case.Applicant.Name })
                .Take(200)
                .ToListAsync(cancellationToken);
            return [.. waiting.Select(row => new RefundRow(row.Refund, row.Number, row.Name))];
        }
    }
}
