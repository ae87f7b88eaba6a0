using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Payments;

/// <summary>
/// What was noted of fees, to be compared with the statement of the treasury, and refunds that wait. A cancelled entry
/// stays in the book of its day and counts in no sum.
/// </summary>
public static class ListPayments
{
    /// <summary>As many entries of a kind as a search without a period shows.</summary>
    public const int Most = 500;

    private const int LongestPeriod = 92;

    /// <param name="From">Without days: today, or all time where a receipt or a case is looked for.</param>
    /// <param name="Receipt">A part of the number of the receipt, of the exemption's document or of the refund.</param>
    /// <param name="Case">The number of the case, or its applicant.</param>
    /// <param name="Kind">Null for all.</param>
    [Allow(Permission.HandlePayments)]
    public sealed record Query(
        DateOnly? From = null, DateOnly? To = null, string? Receipt = null, string? Case = null,
        PaymentKind? Kind = null) : IRequest<Book>;

    /// <param name="From">Null where all time was searched.</param>
    /// <param name="IsCut">More was found than is shown.</param>
    public sealed record Book(
        DateOnly? From, DateOnly? To, IReadOnlyList<Row> Rows, IReadOnlyList<RefundRow> Refunds, bool IsCut)
    {
        /// <summary>Of the receipts that count.</summary>
        public IReadOnlyList<Total> Totals { get; } =
        [
            .. Rows.Where(row => row.Kind == PaymentKind.Paid).GroupBy(row => row.Provider)
                .Select(group => new Total(group.Key, group.Count(), group.Sum(row => row.Kopiykas)))
                .OrderBy(total => total.Provider, StringComparer.Ordinal),
        ];

        public long Paid => Totals.Sum(total => total.Kopiykas);

        public long Refunded => Rows.Where(row => row.Kind == PaymentKind.Refunded).Sum(row => row.Kopiykas);
    }

    /// <param name="Provider">Null for the services that the CNAP provides itself.</param>
    /// <param name="Document">Number of the receipt or of the payment back, document of an exemption.</param>
    /// <param name="Kopiykas">Nothing for an exemption.</param>
    public sealed record Row(
        CaseId CaseId, CaseNumber? Number, string Applicant, string? Provider, string Document, DateOnly On,
        long Kopiykas, string By, DateTimeOffset At)
    {
        public LocalText Service { get; init; } = LocalText.Empty;

        public PaymentKind Kind { get; init; }

        public FeeCancellation? Cancellation { get; init; }
    }

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

    internal sealed class Handler(ICnapDb db, ICurrentUser user, PaymentBook book, TimeProvider clock)
        : IRequestHandler<Query, Book>
    {
        public async Task<Book> Handle(Query query, CancellationToken cancellationToken)
        {
            var isSearch = SearchText.Key(query.Receipt).Length > 0 || SearchText.Key(query.Case).Length > 0;
            DateOnly? day = isSearch ? null : KyivDate.Today(clock);
            var from = query.From ?? query.To ?? day;
            var to = query.To ?? from;
            var visible = db.Cases.AsNoTracking().VisibleTo(user);
            var search = new PaymentSearch(from, to, SearchText.Key(query.Receipt), query.Kind)
            {
                Cases = await visible.FoundByAsync(query.Case, cancellationToken),
            };
            var (rows, isCut) = await book.ReadAsync(search, cancellationToken);
            return new Book(from, to, rows, await RefundsAsync(visible, cancellationToken), isCut);
        }

        private async Task<IReadOnlyList<RefundRow>> RefundsAsync(
            IQueryable<Case> visible, CancellationToken cancellationToken)
        {
            var waiting = await db.Refunds.AsNoTracking()
                .Where(r => r.State == RefundState.Due || r.State == RefundState.Requested)
                .Join(visible, r => r.CaseId, c => c.Id, (r, c) => new { Refund = r, Case = c })
                .OrderBy(row => row.Refund.ArisenAt)
                .Select(row => new { row.Refund, row.Case.Number, row.Case.Applicant.Name })
                .Take(200)
                .ToListAsync(cancellationToken);
            return [.. waiting.Select(row => new RefundRow(row.Refund, row.Number, row.Name))];
        }
    }
}

/// <summary>What an entry of the book says: money came, none was due, money went back, or it counts no more.</summary>
public enum PaymentKind
{
    Paid,
    Exempt,
    Refunded,
    Cancelled,
}
