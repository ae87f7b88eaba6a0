using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>A draft gains a service: with an empty passport, or with a copy of another.</summary>
public static class AddService
{
    /// <summary>The field under which a passport's coming and going stand in the history.</summary>
    public const string WholePassport = "passport";

    // Addresses of pages beside those of services.
    private static readonly string[] Reserved = ["new", "bulk", "order"];

    [Allow(Permission.EditStandard)]
    public sealed record Command : IRequest<string>
    {
        public int Number { get; init; }

        public string? ShortName { get; init; }

        public string? Name { get; init; }

        public string? Owner { get; init; }

        public ServiceLevel Level { get; init; }

        /// <summary>The passport to begin with; empty to begin with nothing.</summary>
        public string? CopyOf { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.ShortName).NotEmpty().WithMessage("Editing.Wrong.Required")
                .MaximumLength(FieldLimits.Line).WithMessage("Editing.Wrong.LineTooLong").PlainText();
            RuleFor(c => c.Name).NotEmpty().WithMessage("Editing.Wrong.Required")
                .MaximumLength(FieldLimits.Line).WithMessage("Editing.Wrong.LineTooLong").PlainText();
            RuleFor(c => c.Level).IsInEnum().WithMessage("Editing.Wrong.NotChosen");
            RuleFor(c => c.Owner).NotEmpty().WithMessage("Editing.Wrong.NotChosen");
        }
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock)
        : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var version = await db.Standards.SingleOrDefaultAsync(s => s.Number == command.Number, cancellationToken)
                ?? throw new NotFound();
            version.RequireDraft();
            if (version.Content.Owners.All(owner => owner.Code != command.Owner))
            {
                throw Invalid.At("Owner", "Editing.Wrong.NotChosen");
            }

            var passports = await db.Passports.AsNoTracking().Where(p => p.StandardNumber == command.Number)
                .ToListAsync(cancellationToken);
            var code = ServiceCodes.New(command.ShortName!, passports.Select(p => p.Code).Concat(Reserved));
            var content = Begin(command, passports) with
            {
                Code = code,
                RegistryId = null,
                SeedNumber = null,
                Level = command.Level,
                Owner = command.Owner!,
                Name = new LocalText(command.Name!.Trim()),
                ShortName = new LocalText(command.ShortName!.Trim()),
            };
            db.Passports.Add(ServicePassport.Of(
                command.Number, passports.Select(p => p.Seq).DefaultIfEmpty().Max() + 1, content));
            db.StandardEdits.Add(user.EditOf(
                clock, command.Number, code, WholePassport, null, StandardJson.WriteNormalised(content)));
            await db.SaveChangesAsync(cancellationToken);
            return code;
        }

        private static PassportContent Begin(Command command, List<ServicePassport> passports)
        {
            if (!string.IsNullOrEmpty(command.CopyOf))
            {
                return passports.Find(p => p.Code == command.CopyOf)?.Content
                    ?? throw Invalid.At("CopyOf", "Editing.Wrong.NotChosen");
            }

            // A passport always has a way to be given; its term and fee are there to be filled in.
            return new PassportContent
            {
                Summary = new LocalText(command.Name!.Trim()),
                Audience = ["citizen"],
                Provider = new PassportProvider { Name = new LocalText("–"), Code = "other" },
                Variants =
                [
                    new ServiceVariant
                    {
                        Key = "variant-1",
                        Title = new LocalText("Звичайне надання", "Standard service"),
                        Term = new StatedTerm { Unit = TermUnit.WorkingDay },
                        Fee = new Fee { Kind = FeeKind.Fixed },
                    },
                ],
            };
        }
    }
}
