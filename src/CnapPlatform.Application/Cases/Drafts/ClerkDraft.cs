using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases.Drafts;

/// <summary>What a clerk has typed into the form of registration and not sent yet; one a service.</summary>
public static class ClerkDraft
{
    [Allow(Permission.RegisterCases)]
    public sealed record Query(string ServiceCode) : IRequest<KeptDraft?>;

    [Allow(Permission.RegisterCases)]
    public sealed record KeepCommand(DraftAnswers Answers) : IRequest;

    [Allow(Permission.RegisterCases)]
    public sealed record DiscardCommand(string ServiceCode) : IRequest;

    internal sealed class Validator : AbstractValidator<KeepCommand>
    {
        public Validator() => RuleFor(c => c.Answers).Must(answers => answers.Fits).WithMessage("Drafts.TooLarge");
    }

    internal sealed class Handler(FormDrafts drafts, ICurrentUser user) : IRequestHandler<Query, KeptDraft?>
    {
        public Task<KeptDraft?> Handle(Query query, CancellationToken cancellationToken) => drafts.FindAsync(
            FormDrafts.OfClerk(user.AccountId!.Value, query.ServiceCode), cancellationToken);
    }

    internal sealed class KeepHandler(ICnapDb db, FormDrafts drafts, ICurrentUser user, DraftSettings settings)
        : IRequestHandler<KeepCommand>
    {
        public async Task Handle(KeepCommand command, CancellationToken cancellationToken)
        {
            var key = FormDrafts.OfClerk(user.AccountId!.Value, command.Answers.ServiceCode);
            await drafts.KeepAsync(key, command.Answers, settings.KeepClerks, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    internal sealed class DiscardHandler(ICnapDb db, FormDrafts drafts, ICurrentUser user)
        : IRequestHandler<DiscardCommand>
    {
        public async Task Handle(DiscardCommand command, CancellationToken cancellationToken)
        {
            var key = FormDrafts.OfClerk(user.AccountId!.Value, command.ServiceCode);
            await drafts.RemoveAsync(key, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
