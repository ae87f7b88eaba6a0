using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases.Drafts;

/// <summary>A citizen goes on with a draft, on whatever device, by its code.</summary>
public static class OpenDraft
{
    [Allow(Permission.Anyone)]
    public sealed record Query(string? Code) : IRequest<KeptDraft>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.Code)
            .Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Drafts.Code.Required")
            .Must(code => TrackingCode.TryParse(code) is not null).WithMessage("Drafts.Code.Malformed");
    }

    internal sealed class Handler(FormDrafts drafts) : IRequestHandler<Query, KeptDraft>
    {
        public async Task<KeptDraft> Handle(Query query, CancellationToken cancellationToken) =>
            await drafts.FindAsync(
                FormDrafts.OfCitizen(TrackingCode.TryParse(query.Code)!.Value), cancellationToken)
            ?? throw new Refused(DraftRefusals.UnknownCode);
    }
}
