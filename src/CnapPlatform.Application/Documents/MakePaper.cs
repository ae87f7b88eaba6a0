using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Documents;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Documents;

/// <summary>
/// Somebody asks for a paper of a case: of a step, once for each step, or of any day, as the case stands now.
/// </summary>
public static class MakePaper
{
    [Allow(Permission.ViewCases)]
    public sealed record Command : IRequest<int>
    {
        public Guid CaseId { get; init; }

        public string Template { get; init; } = "";

        /// <summary>The line of the route sheet; null for a paper of any day.</summary>
        public int? RouteSeq { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Template).NotEmpty().WithMessage("Papers.Template.Required").PlainText();
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, StepPapers papers) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var subject = await db.Cases.AsNoTracking().VisibleTo(user).Include(c => c.Route.OrderBy(r => r.Seq))
                .SingleOrDefaultAsync(c => c.Id == new CaseId(command.CaseId), cancellationToken)
                ?? throw new NotFound();
            var (kind, step) = Asked(command, subject);
            if (step is not null && await FindAsync(subject, step, kind, cancellationToken) is { } known)
            {
                return known;
            }

            var paper = await papers.AddAsync(subject, kind, step, cancellationToken)
                ?? throw new Refused(DocumentRefusals.NoTemplate);
            await db.SaveChangesAsync(cancellationToken);
            return paper.Seq;
        }

        private static (PaperKind Kind, RouteEntry? Step) Asked(Command command, Case subject)
        {
            if (command.RouteSeq is not { } seq)
            {
                var anyDay = PaperKind.AnyDay(subject).FirstOrDefault(k => k.Template == command.Template);
                return (anyDay ?? throw new Refused(DocumentRefusals.NothingToTell), null);
            }

            var step = subject.Route.FirstOrDefault(line => line.Seq == seq) ?? throw new NotFound();
            var kind = PaperKind.Of(step, subject);
            return kind?.Template == command.Template
                ? (kind, step)
                : throw new Refused(DocumentRefusals.NothingToTell);
        }

        private Task<int?> FindAsync(
            Case subject, RouteEntry step, PaperKind kind, CancellationToken cancellationToken) => db.CasePapers
            .Where(p => p.CaseId == subject.Id && p.RouteSeq == step.Seq && p.Template == kind.Template)
            .Select(p => (int?)p.Seq).FirstOrDefaultAsync(cancellationToken);
    }
}
