using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Intakes;

/// <summary>
/// An administrator goes through the documents of an application against its card: one that came online, or one whose
/// applicant has brought what was missing.
/// </summary>
public static class CheckDocuments
{
    [Allow(Permission.RegisterCases)]
    public sealed record Command : IRequest
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }

        public IReadOnlyList<Line> Documents { get; init; } = [];
    }

    public sealed record Line : IIntakeLine
    {
        public bool Received => false;

        public string? Title { get; init; }

        public DocumentForm Form => DocumentForm.Original;

        public DocumentState? State { get; init; }

        public int? Sheets { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Documents.Count).LessThanOrEqualTo(50).WithMessage("Cases.Documents.TooMany");
            RuleForEach(c => c.Documents).SetValidator(new IntakeLineValidator());
            RuleForEach(c => c.Documents).ChildRules(line => line.RuleFor(l => l.State)
                .NotNull().WithMessage("Intake.State.Required"));
        }
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, PublishedStandards standards, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var subject = await db.Cases.VisibleTo(user).Include(c => c.Checks).Include(c => c.Documents)
                .SeenAsync(command.CaseId, command.Version, cancellationToken);
            var (_, passport) = await standards.StandardOfAsync(subject, db, cancellationToken);
            subject.CheckDocuments(
                IntakeLines.Checks(command.Documents, passport), user.AsCaseActor(), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
