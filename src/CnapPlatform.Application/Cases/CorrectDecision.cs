using CnapPlatform.Application.Cases.Routing;
using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases;

/// <summary>The provider mends a slip of the pen in an act; the earlier text stays, the mended act says so.</summary>
public static class CorrectDecision
{
    [Allow(Permission.WorkOnCases)]
    public sealed record Command : IRequest
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }

        public string? Reasons { get; init; }

        public string? AppealNote { get; init; }

        /// <summary>Which words are mended, and why they were a slip.</summary>
        public string? What { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.What).NotEmpty().WithMessage("Papers.Correction.WhatRequired")
                .MaximumLength(1000).WithMessage("Cases.Note.TooLong").PlainText();
            RuleFor(c => c.Reasons).MaximumLength(4000).WithMessage("Cases.Reasons.TooLong").PlainText();
            RuleFor(c => c.AppealNote).MaximumLength(1000).WithMessage("Cases.AppealNote.TooLong").PlainText();
        }
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, CaseHands hands, StepPapers papers, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var subject = await db.LoadForStepAsync(user, command.CaseId, command.Version, cancellationToken);
            if (subject.Decision is not null && !hands.MayCorrect(subject))
            {
                throw new Refused(CaseRefusals.CorrectedBySigner);
            }

            var texts = new CorrectedTexts(Blank.ToNull(command.Reasons), Blank.ToNull(command.AppealNote));
            subject.CorrectDecision(texts, user.AsCaseActor(), clock.GetUtcNow(), Blank.ToNull(command.What));
            await papers.WriteAsync(subject, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
