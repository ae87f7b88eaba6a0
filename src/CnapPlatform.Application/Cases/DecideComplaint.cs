using CnapPlatform.Application.Cases.Routing;
using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases;

/// <summary>
/// The body of appeal leaves a decision in force, changes it, or has the case reviewed anew; the case complained of moves
/// in the same transaction.
/// </summary>
public static class DecideComplaint
{
    [Allow(Permission.DecideCases)]
    public sealed record Command : IRequest
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }

        public ComplaintOutcome? Outcome { get; init; }

        /// <summary>What the changed decision gives; asked for where the decision is changed.</summary>
        public DecisionOutcome? NewOutcome { get; init; }

        public string? Ground { get; init; }

        public string? Reasons { get; init; }

        public string? AppealNote { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Outcome).NotNull().WithMessage("Papers.Complaint.OutcomeRequired")
                .IsInEnum().WithMessage("Papers.Complaint.OutcomeRequired");
            RuleFor(c => c.NewOutcome).NotNull().WithMessage("Papers.Complaint.NewOutcomeRequired")
                .IsInEnum().WithMessage("Papers.Complaint.NewOutcomeRequired")
                .When(c => c.Outcome == ComplaintOutcome.Changed);
            RuleFor(c => c.Ground).NotEmpty().WithMessage("Papers.Complaint.GroundRequired")
                .MaximumLength(1000).WithMessage("Cases.Ground.TooLong").PlainText();
            RuleFor(c => c.Reasons).NotEmpty().WithMessage("Papers.Complaint.ReasonsRequired")
                .MaximumLength(4000).WithMessage("Cases.Reasons.TooLong").PlainText();
            RuleFor(c => c.AppealNote).NotEmpty().WithMessage("Cases.AppealNote.Required")
                .MaximumLength(1000).WithMessage("Cases.AppealNote.TooLong").PlainText();
        }
    }

    internal sealed class Handler(
        ICnapDb db,
        ICurrentUser user,
        CaseClock clocks,
        CaseRouting routing,
        StepPapers papers,
        TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var complaint = await db.LoadForStepAsync(user, command.CaseId, command.Version, cancellationToken);
            var about = await AboutAsync(complaint, cancellationToken);
            if (complaint.ProviderBodyId is not null && about.HasSigned(user.AccountId!.Value))
            {
                throw new Refused(CaseRefusals.OwnDecision);
            }

            complaint.DecideComplaint(Decision(command, now), user.AsCaseActor(), now);
            await db.FollowProviderWorkAsync(complaint, now, cancellationToken);
            await clocks.RefreshAsync(complaint, now, cancellationToken);
            await ReachAsync(complaint, about, command, now, cancellationToken);
            await papers.WriteAsync(complaint, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        private CaseDecision Decision(Command command, DateTimeOffset now) => new()
        {
            Outcome = command.Outcome == ComplaintOutcome.LeftInForce
                ? DecisionOutcome.Refusal
                : DecisionOutcome.Grant,
            Complaint = command.Outcome,
            Reasons = Blank.ToNull(command.Reasons),
            Ground = Blank.ToNull(command.Ground),
            AppealNote = Blank.ToNull(command.AppealNote),
            DecidedOn = KyivDate.Of(now),
            DecidedAt = now,
            DecidedBy = user.AccountId!.Value,
        };

        // The case complained of belongs to another body, so it is read by the tie and not by who may see it.
        private Task<Case> AboutAsync(Case complaint, CancellationToken cancellationToken) =>
            complaint.ComplaintOf is { } about
                ? db.Cases.Include(c => c.Route.OrderBy(r => r.Seq)).SingleAsync(c => c.Id == about, cancellationToken)
                : throw new Refused(CaseRefusals.NotAComplaint);

        private async Task ReachAsync(
            Case complaint, Case about, Command command, DateTimeOffset now, CancellationToken cancellationToken)
        {
            if (command.Outcome == ComplaintOutcome.LeftInForce)
            {
                return;
            }

            if (command.Outcome == ComplaintOutcome.Changed)
            {
                about.ChangeDecision(Changed(complaint.Decision!, command), complaint.Number!.Value, now);
                await ListAgainAsync(about, now, cancellationToken);
                await clocks.RefreshAsync(about, now, cancellationToken);
                return;
            }

            await ReconsiderAsync(about, complaint.Number!.Value, now, cancellationToken);
        }

        private async Task ReconsiderAsync(
            Case about, CaseNumber complaint, DateTimeOffset now, CancellationToken cancellationToken)
        {
            var rules = await clocks.RulesOfAsync(about, cancellationToken);
            if (about.Status == CaseStatus.RegistrationDeclined)
            {
                about.ReconsiderRegistration(complaint, now);
                await clocks.RefreshAsync(about, rules, now, cancellationToken);
                return;
            }

            var to = await routing.BeginAnewAsync(about, cancellationToken);
            about.Reconsider(complaint, now, rules.Term, to);
            await ListAgainAsync(about, now, cancellationToken);
            await clocks.RefreshAsync(about, rules, now, cancellationToken);
            CaseRouting.NoteConflict(about, to.Executor, now);
        }

        // The provider reviews it anew, or makes a result of the decision that was put in place of its own.
        private async Task ListAgainAsync(Case about, DateTimeOffset now, CancellationToken cancellationToken)
        {
            if (about.ProviderBodyId is null || about.AdministratorProvides)
            {
                return;
            }

            var work = await db.ProviderWork.SingleOrDefaultAsync(
                w => w.HromadaId == about.HromadaId && w.CaseId == about.Id && w.ProviderBodyId == about.ProviderBodyId,
                cancellationToken);
            if (work is null)
            {
                work = ProviderWork.For(about, now);
                db.ProviderWork.Add(work);
            }

            work.Follow(about, now);
            work.MoveTo(about);
        }

        private static CaseDecision Changed(CaseDecision ofComplaint, Command command) => ofComplaint with
        {
            Outcome = command.NewOutcome!.Value,
            Complaint = null,
            Ground = command.NewOutcome == DecisionOutcome.Grant ? null : ofComplaint.Ground,
            AppealNote = command.NewOutcome == DecisionOutcome.Grant ? null : ofComplaint.AppealNote,
        };
    }
}
