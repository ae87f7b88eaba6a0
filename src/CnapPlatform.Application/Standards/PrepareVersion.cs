using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards;

/// <summary>The working group begins the next version: a draft with everything a published one says.</summary>
public static class PrepareVersion
{
    [Allow(Permission.EditStandard)]
    public sealed record Command : IRequest<int>
    {
        /// <summary>The published version to begin with.</summary>
        public int? BasedOn { get; init; }

        public string? Title { get; init; }

        public string? TitleEn { get; init; }

        /// <summary>The day from which it is to apply; may be moved until it is published.</summary>
        public DateOnly? EffectiveFrom { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.BasedOn).NotNull().WithMessage("Standards.BasedOn.Required");
            RuleFor(c => c.Title).NotEmpty().WithMessage("Standards.Title.Required")
                .MaximumLength(300).WithMessage("Standards.Title.TooLong").OneLine();
            RuleFor(c => c.TitleEn).MaximumLength(300).WithMessage("Standards.Title.TooLong").OneLine();
            RuleFor(c => c.EffectiveFrom).NotNull().WithMessage("Standards.EffectiveFrom.Required");
            RuleFor(c => c.EffectiveFrom).Must(day => day > KyivDate.Today(clock))
                .WithMessage("Standards.EffectiveFrom.Past").When(c => c.EffectiveFrom is not null);
        }
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, PublishedStandards standards, TimeProvider clock)
        : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var basis = await standards.GetAsync(command.BasedOn!.Value, db, cancellationToken);
            await db.RequireFreeDayAsync(command.EffectiveFrom!.Value, basis.Number, cancellationToken);
            var number = await db.Standards.MaxAsync(s => s.Number, cancellationToken) + 1;
            var title = new LocalText(command.Title!.Trim(), Blank.ToNull(command.TitleEn));
            var content = basis.Content with { Title = title, Note = null };

            db.Standards.Add(StandardVersion.Prepare(
                number, basis.Version, content, command.EffectiveFrom.Value, user.AsGroupMember(clock)));
            db.Passports.AddRange(basis.Passports.Select(p => ServicePassport.Of(number, p.Seq, p.Content)));
            await db.SaveChangesAsync(cancellationToken);
            return number;
        }
    }
}
