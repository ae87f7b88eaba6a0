using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>Somebody says what they think of a draft: a citizen without a name, or a hromada by its staff.</summary>
public static class AddRemark
{
    [Allow(Permission.Anyone)]
    public sealed record Command : IRequest
    {
        /// <summary>Made with the form, so that a form sent twice is one remark.</summary>
        public Guid Key { get; init; }

        public int Number { get; init; }

        public string? Text { get; init; }

        /// <summary>The service it is about; empty for the version as a whole.</summary>
        public string? ServiceCode { get; init; }

        /// <summary>The path of a field of the service.</summary>
        public string? Field { get; init; }

        /// <summary>Said for the hromada in which the person works.</summary>
        public bool ForHromada { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Key).NotEmpty().WithMessage("Group.Remark.Key");
            RuleFor(c => c.Text).NotEmpty().WithMessage("Group.Remark.Required")
                .MinimumLength(5).WithMessage("Group.Remark.TooShort")
                .MaximumLength(2000).WithMessage("Group.Text.TooLong").PlainText();
            RuleFor(c => c.Field).Must(path => StandardField.OfPassport.Any(field => field.Path == path))
                .WithMessage("Group.Field.Required").When(c => !string.IsNullOrEmpty(c.Field));
            RuleFor(c => c.ServiceCode).NotEmpty().WithMessage("Group.Remark.ServiceOfField")
                .When(c => !string.IsNullOrEmpty(c.Field));
        }
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var version = await db.Standards.AsNoTracking()
                .SingleOrDefaultAsync(s => s.Number == command.Number, cancellationToken) ?? throw new NotFound();
            if (!version.IsOpenForRemarksOn(KyivDate.Today(clock)))
            {
                throw new Refused(GroupRefusals.ConsultationClosed);
            }

            if (await db.ConsultationRemarks.AnyAsync(r => r.Id == command.Key, cancellationToken))
            {
                return;
            }

            db.ConsultationRemarks.Add(new ConsultationRemark
            {
                Id = command.Key,
                StandardNumber = version.Number,
                ServiceCode = await ServiceAsync(command, cancellationToken),
                Field = Blank.ToNull(command.Field),
                HromadaId = command.ForHromada ? OwnHromada() : null,
                Text = command.Text!.Trim(),
                At = clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(cancellationToken);
        }

        private HromadaId OwnHromada() => user.SpeaksFor() ?? throw new NotAllowed(Permission.AskMinistry);

        private async Task<string?> ServiceAsync(Command command, CancellationToken cancellationToken)
        {
            var code = Blank.ToNull(command.ServiceCode);
            return code is null || await db.Passports.AnyAsync(
                p => p.StandardNumber == command.Number && p.Code == code, cancellationToken)
                ? code
                : throw new NotFound();
        }
    }
}
