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
        /// <summary>What every step did to which clock, without the names and words of the staff.</summary>
        public CaseTimeline Timeline { get; init; } = new([], []);

        /// <summary>The day of the decision.</summary>
        public DateOnly? DecidedOn { get; init; }

        /// <summary>Since when terms are suspended by law, until further notice.</summary>
        public DateOnly? TermHeldSince { get; init; }
    }

    public sealed record Step(CaseStatus Status, DateTimeOffset At);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Code)
            .Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Cases.Code.Required")
            .Must(code => TrackingCode.TryParse(code) is not null).WithMessage("Cases.Code.Malformed");
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentHromada hromada, PublishedStandards standards, CaseRules rules, TimeProvider clock)
        : IRequestHandler<Query, Progress>
    {
        public async Task<Progress> Handle(Query query, CancellationToken cancellationToken)
        {
            var hash = TrackingCode.TryParse(query.Code)!.Value.Hash();
            var tracked = await db.TrackedCases.AsNoTracking()
                .SingleOrDefaultAsync(t => t.CodeHash == hash, cancellationToken)
                ?? throw new Refused(TrackingRefusals.UnknownCode);

            hromada.Enter(tracked.HromadaId);
            var found = await db.Cases.AsNoTracking().Include(c => c.Route.OrderBy(r => r.Seq))
                .SingleAsync(c => c.Id == tracked.CaseId, cancellationToken);
            var (_, passport) = await standards.StandardOfAsync(found, db, cancellationToken);
            var by = await rules.ForAsync(found, cancellationToken);
            var point = await db.Points.AsNoTracking().SingleAsync(p => p.Id == found.PointId, cancellationToken);
            var owner = await db.Hromadas.AsNoTracking()
                .SingleAsync(h => h.Id == tracked.HromadaId, cancellationToken);

            return new Progress(
                found.Number, found.Status, passport, owner.Name, owner.Slug, point, found.SubmittedOn,
                found.SignedOn, found.RegisteredOn, found.DueOn, found.PromisedOn, found.CureBy, OutcomeToTell(found),
                [.. found.Route.Select(r => new Step(r.To, r.At))], by.Explain(found))
            {
                Timeline = CaseTimeline.Of(found, by, clock.GetUtcNow()).WithoutPeople(),
                DecidedOn = found.Decision?.DecidedOn,
                TermHeldSince = found.TermHeldSince,
            };
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
}
