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

        /// <summary>The latest version when the form was made, so that a form sent twice is one draft.</summary>
        public int? After { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.BasedOn).NotNull().WithMessage("Standards.BasedOn.Required");
            RuleFor(c => c.Title).NotEmpty().WithMessage("Standards.Title.Required")
                .MaximumLength(300).WithMessage("Standards.Title.TooLong").OneLine();
            RuleFor(c => c.TitleEn).MaximumLength(300).WithMessage("Standards.Title.TooLong").OneLine();
            RuleFor(c => c.EffectiveFrom).NotNull().WithMessage("Standards.EffectiveFrom.Required")
                .Must(day => day is null || day > KyivDate.Today(clock)).WithMessage("Standards.EffectiveFrom.Past")
                .Must(day => !StandardVersion.IsTooFar(day, KyivDate.Today(clock)))
                .WithMessage("Standards.EffectiveFrom.TooFar");
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

            // The number is taken first: of two forms at once one finds it gone, and then finds the other's draft.
            if (await FindSentAsync(command, title.Uk, cancellationToken) is { } sent)
            {
                return sent;
            }

            var content = basis.Content with { Title = title, Note = null };

            db.Standards.Add(StandardVersion.Prepare(
                number, basis.Version, content, command.EffectiveFrom.Value, user.AsGroupMember(clock)));
            db.Passports.AddRange(basis.Passports.Select(p => ServicePassport.Of(number, p.Seq, p.Content)));
            await db.SaveChangesAsync(cancellationToken);
            return number;
        }

        private async Task<int?> FindSentAsync(Command command, string title, CancellationToken cancellationToken)
        {
            if (command.After is not { } latest)
            {
                return null;
            }

            var alike = await db.Standards.AsNoTracking().Include(s => s.Steps)
                .Where(s => s.Number > latest && s.Status == StandardStatus.Draft && s.BasedOn == command.BasedOn
                    && s.EffectiveFrom == command.EffectiveFrom && s.Title == title)
                .ToListAsync(cancellationToken);
            return alike.Find(s => s.Steps.MinBy(step => step.Seq)?.By == user.AccountId)?.Number;
        }
    }
}
