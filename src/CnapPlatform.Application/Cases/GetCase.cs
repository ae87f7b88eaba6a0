using CnapPlatform.Application.Cases.Routing;
using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases;

/// <summary>One case as a member of staff sees it: its content, its route sheet, its clock and the next steps.</summary>
public static class GetCase
{
    [Allow(Permission.ViewCases)]
    public sealed record Query(Guid CaseId) : IRequest<Details>;

    public sealed record Details(
        Case Case,
        PassportContent Passport,
        ServicePoint Point,
        StatedTerm Term,
        string? ProviderName,
        DeadlineExplanation? Explanation,
        IReadOnlyList<CaseAction> NextActions,
        bool IsOverdue,
        DateOnly Today)
    {
        /// <summary>The reader decides a complaint about it: sees documents, decision and route sheet.</summary>
        public bool ForComplaint { get; init; }

        /// <summary>What every line of the route sheet did to which clock.</summary>
        public required CaseTimeline Timeline { get; init; }

        public ServiceVariant Variant => Passport.Variant(Case.VariantKey);
    }

    internal sealed class Handler(
        ICnapDb db,
        ICurrentUser user,
        PublishedStandards standards,
        CaseRules rules,
        CaseHands hands,
        TimeProvider clock)
        : IRequestHandler<Query, Details>
    {
        public async Task<Details> Handle(Query query, CancellationToken cancellationToken)
        {
            var found = await db.ReadableBy(user).AsNoTracking()
                .Include(c => c.Route.OrderBy(r => r.Seq)).Include(c => c.Documents.OrderBy(d => d.Seq))
                .SingleOrDefaultAsync(c => c.Id == new CaseId(query.CaseId), cancellationToken)
                ?? throw new NotFound();
            var (_, passport) = await standards.StandardOfAsync(found, db, cancellationToken);
            var overTime = await rules.OverTimeAsync(found, cancellationToken);
            var by = overTime.Now;
            var point = await db.Points.AsNoTracking().SingleAsync(p => p.Id == found.PointId, cancellationToken);
            var provider = await db.ProviderBodies.Where(b => b.Id == found.ProviderBodyId)
                .Select(b => b.Name).SingleOrDefaultAsync(cancellationToken);
            var today = KyivDate.Today(clock);

            CaseAction[] next =
            [
                .. (await hands.ActionsAsync(found, cancellationToken)).Where(a => IsOpen(a, found, passport)),
            ];

            return new Details(
                found, passport, point, by.Total, provider, by.Explain(found), next,
                found.IsOverdueAt(clock.GetUtcNow()), today)
            {
                ForComplaint = user.IsReadForComplaint(found),
                Timeline = CaseTimeline.Of(found, overTime, clock.GetUtcNow()),
            };
        }

        private bool IsOpen(CaseAction action, Case subject, PassportContent passport) => action switch
        {
            CaseAction.FinishStage =>
                ProviderStages.After(subject.Kind, passport, subject.Stage ?? int.MaxValue) is not null,
            CaseAction.Recuse => subject.AssignedTo is not null || subject.AdministratorProvides,
            CaseAction.Reassign => subject.Status != CaseStatus.Registered || subject.AdministratorProvides,

            // A refusal is typed into the form of the decision.
            CaseAction.Propose or CaseAction.DecideAlone or CaseAction.ProposeCorrection => false,
            CaseAction.Decide or CaseAction.DecideComplaint =>
                (action == CaseAction.DecideComplaint) == (subject.Kind == CaseKind.Complaint),
            CaseAction.RecordComplaintDecision =>
                subject.Kind == CaseKind.Complaint && subject.ProviderBodyId is null,
            CaseAction.DecideAtCounter => subject.AdministratorProvides && subject.Kind == CaseKind.Application,
            CaseAction.HandOver => !subject.AdministratorProvides && subject.ProviderBodyId is not null,
            CaseAction.LeaveWithoutMovement =>
                user.Membership!.ProviderBodyId is not null || subject.AdministratorProvides,
            CaseAction.ReturnUncured => KyivDate.Today(clock) > subject.CureBy,
            CaseAction.Cure => KyivDate.Today(clock) <= subject.CureBy,
            CaseAction.ReturnResult =>
                subject.AdministratorProvides == (user.Membership!.ProviderBodyId is null),
            _ => true,
        };
    }
}
