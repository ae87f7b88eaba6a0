using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases.Intakes;

/// <summary>
/// An administrator looks at the document a representative acts by: of an application that came online, or a new one
/// in place of one that has run out.
/// </summary>
public static class CheckAuthority
{
    [Allow(Permission.RegisterCases)]
    public sealed record Command : IRequest, IAuthorityForm
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }

        public string? RepresentativeName { get; init; }

        public AuthorityKind? RepresentativeKind { get; init; }

        public string? RepresentativeDocument { get; init; }

        public DateOnly? RepresentativeIssuedOn { get; init; }

        public DateOnly? RepresentativeValidUntil { get; init; }

        public string? RepresentativeScope { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.RepresentativeName).NotEmpty().WithMessage("Cases.Representative.NameRequired")
                .MaximumLength(200).WithMessage("Cases.Name.TooLong").OneLine().WithLetter();
            Include(new AuthorityFormValidator());
            Include(new AuthorityTextValidator());
        }
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var subject = await db.LoadForStepAsync(user, command.CaseId, command.Version, cancellationToken);
            command.RequireOn(KyivDate.Of(now), "");
            var representative = subject.Representative ?? throw new NotFound();
            subject.TakeAuthority(
                (representative with { Name = command.RepresentativeName!.Trim() }).With(command, user.Name, now),
                user.AsCaseActor());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
