using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Review;

/// <summary>
/// A ministry approves passports it answers for, as they are now. The text stands while a version is in review, so what
/// was read is what is approved.
/// </summary>
public static class ApprovePassports
{
    [Allow(Permission.ApprovePassports)]
    public sealed record Command : IRequest<int>
    {
        public int Number { get; init; }

        /// <summary>The revision of the version that was read.</summary>
        public int Revision { get; init; }

        public IReadOnlyList<string>? Codes { get; init; }

        /// <summary>All passports of the person's ministry.</summary>
        public bool All { get; init; }

        /// <summary>Those of them that say what the version says that this one was prepared from.</summary>
        public bool Unchanged { get; init; }
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var version = await db.VersionAsync(command.Number, command.Revision, cancellationToken);
            if (version.Status != StandardStatus.Review)
            {
                throw new Refused(StandardRefusals.NotInReview);
            }

            var chosen = await ChosenAsync(command, version, cancellationToken);
            var approved = await db.PassportApprovals.Where(a => a.StandardNumber == command.Number)
                .Select(a => new { a.ServiceCode, a.Revision }).ToListAsync(cancellationToken);
            var author = user.AsGroupMember(clock);
            var added = chosen.Where(p => !approved.Contains(new { ServiceCode = p.Code, p.Revision }))
                .Select(p => Approval(p, author)).ToList();
            db.PassportApprovals.AddRange(added);
            await db.SaveChangesAsync(cancellationToken);
            return added.Count;
        }

        private async Task<IReadOnlyList<ServicePassport>> ChosenAsync(
            Command command, StandardVersion version, CancellationToken cancellationToken)
        {
            var draft = await db.WithPassportsAsync(version, cancellationToken);
            var codes = command.Codes ?? [];
            if (command.Unchanged)
            {
                var changes = await db.ChangesOfAsync(draft, cancellationToken);
                codes = [.. draft.Passports.Where(p => IsMine(p) && !changes.ContainsKey(p.Code)).Select(p => p.Code)];
            }

            var chosen = draft.Passports
                .Where(p => command.All ? IsMine(p) : codes.Contains(p.Code, StringComparer.Ordinal))
                .ToList();
            if (chosen.Count == 0)
            {
                throw new Refused(ReviewRefusals.NothingChosen);
            }

            return chosen.TrueForAll(IsMine) ? chosen : throw new Refused(StandardRefusals.NotOwner);
        }

        private bool IsMine(ServicePassport passport) =>
            user.Membership?.OwnerCode is { Length: > 0 } owner && passport.Content.Owner == owner;

        private static PassportApproval Approval(ServicePassport passport, GroupMember author) => new()
        {
            StandardNumber = passport.StandardNumber,
            ServiceCode = passport.Code,
            Revision = passport.Revision,
            By = author.AccountId,
            ByName = author.Name,
            At = author.At,
        };
    }
}
