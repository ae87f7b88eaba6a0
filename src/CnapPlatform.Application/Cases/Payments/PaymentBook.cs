using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Payments;

/// <summary>Receipts, exemptions and payments back side by side, each on its own day.</summary>
internal sealed class PaymentBook(ICnapDb db, PublishedStandards standards)
{
    public async Task<(IReadOnlyList<ListPayments.Row> Rows, bool IsCut)> ReadAsync(
        PaymentSearch search, CancellationToken cancellationToken)
    {
        List<List<Found>> kinds =
        [
            await ReceiptsAsync(search, cancellationToken),
            await ExemptionsAsync(search, cancellationToken),
            await RefundsAsync(search, cancellationToken),
        ];
        var isCut = search.From is null && kinds.Exists(kind => kind.Count > ListPayments.Most);
        var found = kinds.SelectMany(kind => isCut ? kind.Take(ListPayments.Most) : kind)
            .OrderBy(entry => entry.Row.On).ThenBy(entry => entry.Row.At).ToList();
        var payees = found.Select(entry => entry.Payee).Distinct().ToList();
        var names = await db.ProviderBodies.Where(b => payees.Contains(b.Id))
            .ToDictionaryAsync(b => b.Id, b => b.Name, cancellationToken);
        var rows = new List<ListPayments.Row>(found.Count);
        foreach (var entry in found)
        {
            rows.Add(entry.Row with
            {
                Provider = names.GetValueOrDefault(entry.Payee),
                Service = await ServiceAsync(entry, cancellationToken),
            });
        }

        return (rows, isCut);
    }

    // By the version of its case, as the case's own page says it.
    private async Task<LocalText> ServiceAsync(Found entry, CancellationToken cancellationToken) =>
        (await standards.GetAsync(entry.StandardNumber, db, cancellationToken))
        .Passport(entry.ServiceCode, entry.LocalCard).ShortName;

    private async Task<List<Found>> ReceiptsAsync(PaymentSearch search, CancellationToken cancellationToken)
    {
        var (asksValid, asksCancelled) = (search.Asks(PaymentKind.Paid), search.Asks(PaymentKind.Cancelled));
        var key = search.Key;
        var receipts = db.Payments.AsNoTracking();
        receipts = search.From is { } from ? receipts.Where(p => p.PaidOn >= from) : receipts;
        receipts = search.To is { } to ? receipts.Where(p => p.PaidOn <= to) : receipts;
        receipts = key.Length > 0 ? receipts.Where(p => p.ReceiptKey.Contains(key)) : receipts;
        var cancelled = db.FeeCancellations.AsNoTracking().Where(x => x.Entry == FeeEntry.Receipt);
        var found =
            from receipt in receipts
            join c in search.Cases on receipt.CaseId equals c.Id
            join x in cancelled on new { receipt.CaseId, receipt.Seq } equals new { x.CaseId, Seq = x.EntrySeq }
                into marks
            from mark in marks.DefaultIfEmpty()
            where (asksValid && mark == null) || (asksCancelled && mark != null)
            orderby receipt.PaidOn descending, receipt.RecordedAt descending
            select new
            {
                Entry = receipt,
                Mark = mark,
                c.Number,
                c.Applicant.Name,
                c.ServiceCode,
                c.StandardNumber,
                c.LocalCard,
            };
        var read = await found.Take(search.Limit).ToListAsync(cancellationToken);
        return
        [
            .. read.Select(row => new Found(
                row.Entry.Payee,
                row.StandardNumber,
                row.ServiceCode,
                row.LocalCard,
                Marked(PaymentKind.Paid, row.Mark, new ListPayments.Row(
                    row.Entry.CaseId, row.Number, row.Name, null, row.Entry.ReceiptNumber, row.Entry.PaidOn,
                    row.Entry.Kopiykas, row.Entry.RecordedByName, row.Entry.RecordedAt)))),
        ];
    }

    private async Task<List<Found>> ExemptionsAsync(PaymentSearch search, CancellationToken cancellationToken)
    {
        var (asksValid, asksCancelled) = (search.Asks(PaymentKind.Exempt), search.Asks(PaymentKind.Cancelled));
        var proofs = db.FeeExemptions.AsNoTracking();
        proofs = search.From is { } from ? proofs.Where(e => e.AcceptedOn >= from) : proofs;
        proofs = search.To is { } to ? proofs.Where(e => e.AcceptedOn <= to) : proofs;
        var cancelled = db.FeeCancellations.AsNoTracking().Where(x => x.Entry == FeeEntry.Exemption);
        var found =
            from proof in proofs
            join c in search.Cases on proof.CaseId equals c.Id
            join x in cancelled on new { proof.CaseId, proof.Seq } equals new { x.CaseId, Seq = x.EntrySeq }
                into marks
            from mark in marks.DefaultIfEmpty()
            where (asksValid && mark == null) || (asksCancelled && mark != null)
            orderby proof.AcceptedAt descending
            select new
            {
                Entry = proof,
                Mark = mark,
                c.Number,
                c.Applicant.Name,
                c.ServiceCode,
                c.StandardNumber,
                c.LocalCard,
                c.ProviderBodyId,
            };
        var read = await search.ReadAsync(found, row => search.Means(row.Entry.Document), cancellationToken);
        return
        [
            .. read.Select(row => new Found(
                row.ProviderBodyId ?? default(ProviderBodyId),
                row.StandardNumber,
                row.ServiceCode,
                row.LocalCard,
                Marked(PaymentKind.Exempt, row.Mark, new ListPayments.Row(
                    row.Entry.CaseId, row.Number, row.Name, null, row.Entry.Document, row.Entry.AcceptedOn, 0,
                    row.Entry.AcceptedBy, row.Entry.AcceptedAt)))),
        ];
    }

    private async Task<List<Found>> RefundsAsync(PaymentSearch search, CancellationToken cancellationToken)
    {
        if (!search.Asks(PaymentKind.Refunded))
        {
            return [];
        }

        var refunds = db.Refunds.AsNoTracking().Where(r => r.State == RefundState.Paid);
        refunds = search.From is { } from ? refunds.Where(r => r.PaidOn >= from) : refunds;
        refunds = search.To is { } to ? refunds.Where(r => r.PaidOn <= to) : refunds;
        var found =
            from refund in refunds
            join c in search.Cases on refund.CaseId equals c.Id
            orderby refund.PaidOn descending
            select new
            {
                Entry = refund,
                c.Number,
                c.Applicant.Name,
                c.ServiceCode,
                c.StandardNumber,
                c.LocalCard,
                c.ProviderBodyId,
            };
        var read = await search.ReadAsync(
            found,
            row => search.Means(row.Entry.PaymentNumber) || search.Means(row.Entry.RequestNumber),
            cancellationToken);
        return
        [
            .. read.Select(row => new Found(
                row.ProviderBodyId ?? default(ProviderBodyId),
                row.StandardNumber,
                row.ServiceCode,
                row.LocalCard,
                Marked(PaymentKind.Refunded, null, new ListPayments.Row(
                    row.Entry.CaseId, row.Number, row.Name, null, row.Entry.PaymentNumber ?? "",
                    row.Entry.PaidOn!.Value, row.Entry.Kopiykas, row.Entry.ChangedByName ?? "", row.Entry.ArisenAt)))),
        ];
    }

    private static ListPayments.Row Marked(PaymentKind kind, FeeCancellation? mark, ListPayments.Row row) =>
        row with { Kind = mark is null ? kind : PaymentKind.Cancelled, Cancellation = mark };

    private sealed record Found(
        ProviderBodyId Payee, int StandardNumber, string ServiceCode, PassportContent? LocalCard,
        ListPayments.Row Row);
}

/// <param name="From">Null for all time.</param>
/// <param name="Key">A part of a number as <see cref="SearchText"/> writes it; empty for all.</param>
internal sealed record PaymentSearch(DateOnly? From, DateOnly? To, string Key, PaymentKind? Kind)
{
    public required IQueryable<Case> Cases { get; init; }

    /// <summary>A period is shown whole.</summary>
    public int Limit => From is null ? ListPayments.Most + 1 : int.MaxValue;

    public bool Asks(PaymentKind kind) => Kind is null || Kind == kind;

    public bool Means(string? number) => SearchText.Key(number).Contains(Key, StringComparison.Ordinal);

    /// <summary>
    /// As many as are shown. Documents have no key in the database, and databases tell letters apart each in its own
    /// way, so that what was typed is compared here, the latest first.
    /// </summary>
    public async Task<List<T>> ReadAsync<T>(
        IQueryable<T> latestFirst, Func<T, bool> isMeant, CancellationToken cancellationToken) => Key.Length == 0
        ? await latestFirst.Take(Limit).ToListAsync(cancellationToken)
        : await latestFirst.AsAsyncEnumerable().Where(isMeant).Take(Limit).ToListAsync(cancellationToken);
}
