using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Documents;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Documents;

/// <summary>
/// What lies in a case's folder beside its application: papers made and to be made, registers it stands in, earlier
/// texts of its decision, complaints.
/// </summary>
public static class GetCaseFolder
{
    [Allow(Permission.ViewCases)]
    public sealed record Query(Guid CaseId) : IRequest<Folder>;

    public sealed record Folder(
        IReadOnlyList<PaperRow> Papers,
        IReadOnlyList<ToMake> ToMake,
        IReadOnlyList<RegisterRow> Registers,
        IReadOnlyList<SupersededDecision> EarlierDecisions,
        Complaints Complaints);

    public sealed record PaperRow(
        int Seq, string Template, LocalText Name, DateOnly On, int? Corrects, bool IsCorrected);

    /// <summary>A paper that a step, or any day, lets one make.</summary>
    public sealed record ToMake(string Template, LocalText Name, int? RouteSeq, DateTimeOffset? At);

    public sealed record RegisterRow(Guid Id, string Title, HandoverDirection Direction, DateOnly Day, bool IsSigned);

    /// <param name="Refusal">Why no complaint is taken now; null where one is.</param>
    /// <param name="LastDay">Until when the decision may be complained of; null while nobody has it.</param>
    public sealed record Complaints(
        CaseTie? About, IReadOnlyList<CaseTie> Lodged, Refused? Refusal, DateOnly? LastDay, LocalText? Body)
    {
        public bool MayBeLodged => Refusal is null;
    }

    /// <summary>The other case of a tie, as far as the reader of this one needs it.</summary>
    /// <param name="IsVisible">The reader may open it.</param>
    public sealed record CaseTie(
        Guid Id, CaseNumber? Number, CaseStatus Status, DateOnly On, CaseDecision? Decision, bool IsVisible);

    internal sealed class Handler(ICnapDb db, ICurrentUser user, PublishedStandards standards, Appeals appeals)
        : IRequestHandler<Query, Folder>
    {
        public async Task<Folder> Handle(Query query, CancellationToken cancellationToken)
        {
            var subject = await db.ReadableBy(user).AsNoTracking()
                .Include(c => c.Route.OrderBy(r => r.Seq)).Include(c => c.EarlierDecisions)
                .SingleOrDefaultAsync(c => c.Id == new CaseId(query.CaseId), cancellationToken)
                ?? throw new NotFound();
            var standard = await standards.GetAsync(subject.StandardNumber, db, cancellationToken);
            var papers = await db.CasePapers.AsNoTracking().Where(p => p.CaseId == subject.Id).OrderBy(p => p.Seq)
                .Select(p => new { p.Seq, p.Template, p.DatedOn, p.Corrects, p.RouteSeq })
                .ToListAsync(cancellationToken);
            var corrected = papers.Select(p => p.Corrects).OfType<int>().ToHashSet();
            var made = papers.Select(p => (p.Template, p.RouteSeq)).ToHashSet();

            return new Folder(
                [
                    .. papers.Select(p => new PaperRow(
                        p.Seq, p.Template, NameOf(p.Template, standard), p.DatedOn, p.Corrects,
                        corrected.Contains(p.Seq))),
                ],
                [
                    .. (user.IsReadForComplaint(subject) ? [] : ToMakeOf(subject, standard))
                        .Where(p => p.RouteSeq is null || !made.Contains((p.Template, p.RouteSeq))),
                ],
                user.IsReadForComplaint(subject) ? [] : await RegistersAsync(subject, cancellationToken),
                [.. subject.EarlierDecisions.OrderBy(d => d.Seq)],
                await ComplaintsAsync(subject, standard, cancellationToken));
        }

        private static IEnumerable<ToMake> ToMakeOf(Case subject, PublishedStandard standard)
        {
            var ofSteps = subject.Route.Select(step => (Kind: PaperKind.Of(step, subject), Step: (RouteEntry?)step));
            var anyDay = PaperKind.AnyDay(subject).Select(kind => (Kind: (PaperKind?)kind, Step: (RouteEntry?)null));
            return ofSteps.Concat(anyDay)
                .Where(p => p.Kind is not null && HasText(p.Kind.Template, standard))
                .Select(p => new ToMake(
                    p.Kind!.Template, NameOf(p.Kind.Template, standard), p.Step?.Seq, p.Step?.At));
        }

        private static bool HasText(string template, PublishedStandard standard) =>
            standard.Content.Templates.Any(t => t.Code == template && !string.IsNullOrWhiteSpace(t.Body));

        private static LocalText NameOf(string template, PublishedStandard standard) =>
            standard.Content.Templates.FirstOrDefault(t => t.Code == template)?.Name ?? new LocalText(template);

        private async Task<List<RegisterRow>> RegistersAsync(Case subject, CancellationToken cancellationToken)
        {
            var registers = await db.HandoverRegisters.AsNoTracking()
                .Where(r => r.Lines.Any(l => l.CaseId == subject.Id)).OrderBy(r => r.Year).ThenBy(r => r.Number)
                .ToListAsync(cancellationToken);
            return [.. registers.Select(r => new RegisterRow(r.Id.Value, r.Title, r.Direction, r.Day, r.IsSigned))];
        }

        private async Task<Complaints> ComplaintsAsync(
            Case subject, PublishedStandard standard, CancellationToken cancellationToken)
        {
            var visible = db.ReadableBy(user);
            var ties = await db.Cases.AsNoTracking()
                .Where(c => c.ComplaintOf == subject.Id || c.Id == subject.ComplaintOf).OrderBy(c => c.SubmittedAt)
                .Select(c => new { Case = c, IsVisible = visible.Any(v => v.Id == c.Id) })
                .ToListAsync(cancellationToken);
            var all = ties.ConvertAll(t => new CaseTie(
                t.Case.Id.Value, t.Case.Number, t.Case.Status, t.Case.SubmittedOn, t.Case.Decision, t.IsVisible));
            var about = all.Find(t => t.Id == subject.ComplaintOf?.Value);
            return new Complaints(
                about,
                [.. all.Where(t => t != about)],
                await appeals.RefusalAsync(subject, cancellationToken),
                subject.ComplaintBar is null ? await appeals.LastDayAsync(subject, cancellationToken) : null,
                standard.Passport(subject.ServiceCode, subject.LocalCard).Provider.AppealName);
        }
    }
}
