using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases;

/// <summary>An applicant follows a case by its secret code: where it is and by when; no names, no documents.</summary>
public static class TrackCase
{
    [Allow(Permission.Anyone)]
    public sealed record Query(string? Code) : IRequest<Progress>;

    public sealed record Progress(
        CaseNumber? Number,
        CaseStatus Status,
        PassportContent Passport,
        string HromadaName,
        string HromadaSlug,
        ServicePoint Point,
        DateOnly SubmittedOn,
        DateOnly? SignedOn,
        DateOnly? RegisteredOn,
        DateOnly? DueOn,
        DateOnly? PromisedOn,
        DateOnly? CureBy,
        DecisionOutcome? Outcome,
        IReadOnlyList<Step> Steps,
        DeadlineExplanation? Explanation)
    {
        public Appeal? Appeal { get; init; }

        /// <summary>What every step did to which clock, without the names and words of the staff.</summary>
        public CaseTimeline Timeline { get; init; } = new([], []);

        /// <summary>What the applicant is to know of the steps that still stand, the latest first.</summary>
        public IReadOnlyList<ToldWords> Told { get; init; } = [];

        /// <summary>The day of the decision.</summary>
        public DateOnly? DecidedOn { get; init; }

        /// <summary>Since when terms are suspended by law, until further notice.</summary>
        public DateOnly? TermHeldSince { get; init; }
    }

    /// <summary>How the decision may be appealed, and the complaint about it; a complaint says that it is one.</summary>
    public sealed record Appeal(bool IsComplaint, CaseNumber? Complaint, DateOnly? LastDay, LocalText? Body);

    public sealed record Step(CaseStatus Status, DateTimeOffset At);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Code)
            .Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Cases.Code.Required")
            .Must(code => TrackingCode.TryParse(code) is not null).WithMessage("Cases.Code.Malformed");
    }

    internal sealed class Handler(
        ICnapDb db,
        ICurrentHromada hromada,
        PublishedStandards standards,
        CaseRules rules,
        Appeals appeals,
        TrackingDoor door,
        TimeProvider clock)
        : IRequestHandler<Query, Progress>
    {
        public async Task<Progress> Handle(Query query, CancellationToken cancellationToken)
        {
            var tracked = await FindAsync(TrackingCode.TryParse(query.Code)!.Value, cancellationToken);
            var found = await db.Cases.AsNoTracking().Include(c => c.Route.OrderBy(r => r.Seq))
                .SingleAsync(c => c.Id == tracked.CaseId, cancellationToken);
            var (_, passport) = await standards.StandardOfAsync(found, db, cancellationToken);
            var by = await rules.OverTimeAsync(found, cancellationToken);
            var point = await db.Points.AsNoTracking().SingleAsync(p => p.Id == found.PointId, cancellationToken);
            var owner = await db.Hromadas.AsNoTracking()
                .SingleAsync(h => h.Id == tracked.HromadaId, cancellationToken);

            return new Progress(
                found.Number, found.Status, passport, owner.Name, owner.Slug, point, found.SubmittedOn,
                found.SignedOn, found.RegisteredOn, found.DueOn, found.PromisedOn, found.CureBy, OutcomeToTell(found),
                [.. found.Route.Select(r => new Step(r.To, r.At))], by.Now.Explain(found))
            {
                Appeal = await AppealAsync(found, passport, cancellationToken),
                Timeline = CaseTimeline.Of(found, by, clock.GetUtcNow()).WithoutPeople(),
                Told = ToldWords.Of(found),
                DecidedOn = found.Decision?.DecidedOn,
                TermHeldSince = found.TermHeldSince,
            };
        }

        private async Task<TrackedCase> FindAsync(TrackingCode code, CancellationToken cancellationToken)
        {
            var hash = code.Hash();
            door.Require();
            var tracked = await db.TrackedCases.AsNoTracking()
                .SingleOrDefaultAsync(t => t.CodeHash == hash, cancellationToken);
            if (tracked is null)
            {
                door.CountWrong();
                throw new Refused(TrackingRefusals.UnknownCode);
            }

            hromada.Enter(tracked.HromadaId);
            return tracked.IsEntered ? tracked : throw await NotEnteredYetAsync(code, cancellationToken);
        }

        // Who holds the receipt of a blank has guessed nothing.
        private async Task<Refused> NotEnteredYetAsync(TrackingCode code, CancellationToken cancellationToken)
        {
            var printed = code.Value;
            var pointId = await db.NumberBlocks.Where(b => b.Numbers.Any(n => n.TrackingCode == printed))
                .Select(b => b.PointId).SingleAsync(cancellationToken);
            var point = await db.Points.AsNoTracking().SingleAsync(p => p.Id == pointId, cancellationToken);
            return new Refused(TrackingRefusals.NotEnteredYet, point.Name, point.Address);
        }

        // The last day is told where what was decided, or the return, is known to the applicant.
        private async Task<Appeal> AppealAsync(
            Case found, PassportContent passport, CancellationToken cancellationToken)
        {
            var complaint = await db.Cases.Where(c => c.ComplaintOf == found.Id).OrderByDescending(c => c.SubmittedAt)
                .Select(c => c.Number).FirstOrDefaultAsync(cancellationToken);
            var last = found.Kind == CaseKind.Application && CaseLifecycle.IsAppealable(found.Status)
                && found.Decision?.Outcome != DecisionOutcome.Grant
                ? await appeals.LastDayAsync(found, cancellationToken)
                : null;
            return new Appeal(
                found.Kind == CaseKind.Complaint, complaint, last, passport.Provider.AppealName);
        }

        // What was decided is told in person or by the notice, with its motives; the code alone does not show it.
        private static DecisionOutcome? OutcomeToTell(Case found) =>
            found.Status is CaseStatus.Notified or CaseStatus.Unclaimed or CaseStatus.Issued or CaseStatus.SentByPost
                or CaseStatus.Archived
                ? found.Decision?.Outcome : null;
    }
}

public static class TrackingRefusals
{
    public const string UnknownCode = "Cases.Refused.UnknownCode";
    public const string NotEnteredYet = "Cases.Refused.NotEnteredYet";
    public const string TooManyGuesses = "Cases.Refused.TooManyGuesses";
}
