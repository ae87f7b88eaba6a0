using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Domain.Standards.Checks;
using FluentValidation;
using MediatR;
using Severity = CnapPlatform.Domain.Standards.Checks.Severity;

namespace CnapPlatform.Application.Standards.Review;

/// <summary>
/// An editor or approver takes warnings of one rule on their name, with one reason: of a field, of a service or of the
/// whole version. A field that changes afterwards is to be signed again.
/// </summary>
public static class SignOffWarnings
{
    [Allow(Permission.ReviewStandard)]
    public sealed record Command : IRequest<int>
    {
        public int Number { get; init; }

        public string? Rule { get; init; }

        /// <summary>Null for the whole version; empty for the fields of the version itself.</summary>
        public string? Service { get; init; }

        /// <summary>Null for all fields.</summary>
        public string? Field { get; init; }

        public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Rule).NotEmpty().WithMessage("Review.Rule.Required");
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Review.Reason.Required")
                .MaximumLength(1000).WithMessage("Review.Reason.TooLong").PlainText();
        }
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            user.RequireEditOrApprove();
            var version = await db.VersionAsync(command.Number, cancellationToken);
            if (version.Status is not (StandardStatus.Draft or StandardStatus.Review))
            {
                throw new Refused(ReviewRefusals.ReviewOver);
            }

            var draft = await db.WithPassportsAsync(version, cancellationToken);
            var findings = await db.CheckAsync(draft, cancellationToken);
            var chosen = findings.Where(f => IsChosen(f.Finding, command)).ToList();
            if (chosen.Exists(f => f.Finding.Severity == Severity.Error))
            {
                throw new Refused(ReviewRefusals.ErrorIsNotSigned);
            }

            var unsigned = chosen.Where(f => f.IsUnsigned).ToList();
            if (unsigned.Count == 0)
            {
                throw new Refused(ReviewRefusals.NothingToSign);
            }

            var author = user.AsGroupMember(clock);
            var reason = command.Reason!.Trim();
            db.WarningSignOffs.AddRange(unsigned.Select(f => SignOff(f, version.Number, author, reason)));
            await db.SaveChangesAsync(cancellationToken);
            return unsigned.Count;
        }

        private static bool IsChosen(Finding finding, Command command) => finding.Rule == command.Rule
            && (command.Service is null || command.Service == (finding.ServiceCode ?? ""))
            && (string.IsNullOrEmpty(command.Field) || command.Field == finding.Field);

        private static WarningSignOff SignOff(
            CheckedFinding found, int number, GroupMember author, string reason) => new()
            {
                StandardNumber = number,
                Rule = found.Finding.Rule,
                ServiceCode = found.Finding.ServiceCode ?? "",
                Field = found.Finding.Field,
                ValueHash = found.ValueHash,
                Reason = reason,
                By = author.AccountId,
                ByName = author.Name,
                At = author.At,
            };
    }
}
