using CnapPlatform.Application.Cases.Routing;
using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases;

/// <summary>
/// A slip of the pen in an act is mended by whoever signed it last, or by the head, at the provider or at the counter;
/// of a refusal the mended text waits for a second person. The earlier text stays, the mended act says so.
/// </summary>
public static class CorrectDecision
{
    [Allow(Permission.DecideCases)]
    public sealed record Command : IRequest<bool>
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }

        public string? Reasons { get; init; }

        public string? AppealNote { get; init; }

        /// <summary>Which words are mended, and why they were a slip.</summary>
        public string? What { get; init; }

        /// <summary>Why the text of a refusal is mended by one person: nobody else can confirm it.</summary>
        public string? AloneReason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.What).NotEmpty().WithMessage("Papers.Correction.WhatRequired")
                .MaximumLength(1000).WithMessage("Cases.Note.TooLong").PlainText();
            RuleFor(c => c.AloneReason).MaximumLength(1000).WithMessage("Cases.Note.TooLong").PlainText();
            RuleFor(c => c.Reasons).MaximumLength(4000).WithMessage("Cases.Reasons.TooLong").PlainText();
            RuleFor(c => c.AppealNote).MaximumLength(1000).WithMessage("Cases.AppealNote.TooLong").PlainText();
        }
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, CaseHands hands, SecondPersons seconds, StepPapers papers,
        TimeProvider clock) : IRequestHandler<Command, bool>
    {
        /// <summary>True where the mended text waits for a second person.</summary>
        public async Task<bool> Handle(Command command, CancellationToken cancellationToken)
        {
            var subject = await db.LoadForStepAsync(user, command.CaseId, command.Version, cancellationToken);
            if (subject.Decision is not null && !hands.MayCorrect(subject))
            {
                throw new Refused(CaseRefusals.CorrectedBySigner);
            }

            await CorrectAsync(subject, command, cancellationToken);
            await papers.WriteAsync(subject, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return subject.IsCorrectionProposed;
        }

        // Four eyes, as on the refusal itself; only where there is nobody else, the exception is recorded.
        private async Task CorrectAsync(Case subject, Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var what = Blank.ToNull(command.What);
            var texts = new CorrectedTexts(Blank.ToNull(command.Reasons), Blank.ToNull(command.AppealNote));
            if (!subject.IsRefused)
            {
                subject.CorrectDecision(texts, user.AsCaseActor(), now, what, somebodyCanConfirm: false);
                return;
            }

            var (kind, elsewhere) = await seconds.FindAsync(subject, user.AccountId!.Value, cancellationToken);
            if (kind != SecondPerson.Nobody)
            {
                subject.ProposeCorrection(texts, user.AsCaseActor(), now, what, elsewhere);
                await db.FollowProviderWorkAsync(subject, now, cancellationToken);
                return;
            }

            var alone = Blank.ToNull(command.AloneReason) ?? throw new Refused(CaseRefusals.NoSecondPerson);
            subject.CorrectDecision(
                texts, user.AsCaseActor(), now, $"{what} ({alone})", somebodyCanConfirm: false);
        }
    }
}
