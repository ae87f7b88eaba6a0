using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Review;

/// <summary>Where a version is in its life, what remains before approval, and what the person may do now.</summary>
public static class GetVersion
{
    [Allow(Permission.ViewDrafts)]
    public sealed record Query(int Number) : IRequest<View>;

    /// <param name="Standing">Where a published version stands today.</param>
    /// <param name="Remaining">Null once the version is approved.</param>
    /// <param name="WroteIt">The person has changed this draft, and so does not approve it.</param>
    public sealed record View(
        int Number,
        string Title,
        int? BasedOn,
        StandardStatus Status,
        Standing? Standing,
        AdoptionRule Adoption,
        DateOnly EffectiveFrom,
        DateOnly? ConsultationUntil,
        string Sha256,
        int Revision,
        int Services,
        IReadOnlyList<StandardStep> Steps,
        Remaining? Remaining,
        bool WroteIt,
        IReadOnlyList<VersionMove> Moves)
    {
        /// <summary>Remarks of the public that nobody has answered, whether or not the consultation is over.</summary>
        public int RemarksWaiting { get; init; }

        public bool IsReady => Remaining is { IsNothing: true } && RemarksWaiting == 0;
    }

    /// <param name="ConsultationUntil">The last day of the consultation, while it runs.</param>
    public sealed record Remaining(
        int Errors,
        int UnsignedWarnings,
        int OpenComments,
        IReadOnlyList<OwnerStanding> OwnersMissing,
        DateOnly? ConsultationUntil)
    {
        public bool IsNothing =>
            Errors + UnsignedWarnings + OpenComments + OwnersMissing.Count == 0 && ConsultationUntil is null;
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var version = await db.VersionAsync(query.Number, cancellationToken);
            var isOpen = version.Status is StandardStatus.Draft or StandardStatus.Review;
            var review = isOpen ? await db.ReviewOfAsync(version, cancellationToken) : null;
            var editors = review?.Editors ?? await db.EditorsOfAsync(version, cancellationToken);
            var wroteIt = user.AccountId is { } account && editors.Contains(account);
            var draft = await db.WithPassportsAsync(version, cancellationToken);

            return new View(
                version.Number,
                version.Title,
                version.BasedOn,
                version.Status,
                await db.StandingOfAsync(version, KyivDate.Today(clock), cancellationToken),
                version.Adoption,
                version.EffectiveFrom,
                version.ConsultationUntil,
                version.Status == StandardStatus.Published
                    ? version.Sha256
                    : StandardJson.Sha256(StandardJson.Write(draft.Document)),
                version.Revision,
                draft.Passports.Count,
                [.. version.Steps.OrderBy(s => s.Seq)],
                review is null
                    ? null
                    : new Remaining(
                        review.Errors, review.UnsignedWarnings, review.OpenComments, review.OwnersMissing,
                        OpenUntil(version)),
                wroteIt,
                [.. VersionMoves.Of(version.Status, user, wroteIt)])
            {
                RemarksWaiting = await db.ConsultationRemarks.CountAsync(
                    r => r.StandardNumber == version.Number && r.Answer == null && r.HiddenBecause == null,
                    cancellationToken),
            };
        }

        private DateOnly? OpenUntil(StandardVersion version) =>
            version.IsOpenForRemarksOn(KyivDate.Today(clock)) ? version.ConsultationUntil : null;
    }
}

/// <summary>A step that moves a version through its life.</summary>
public enum VersionMove
{
    Submit,
    Return,
    Approve,
    Publish,
    Plan,
    Discard,
}

internal static class VersionMoves
{
    /// <summary>What the person may do with a version of this status; the rules of each step are checked when it is taken.</summary>
    public static IEnumerable<VersionMove> Of(StandardStatus status, ICurrentUser user, bool wroteIt)
    {
        var mayEdit = user.MayInGroup(Permission.EditStandard);
        var mayApprove = user.MayInGroup(Permission.ApproveStandard);
        (VersionMove Move, bool IsOpen)[] moves =
        [
            (VersionMove.Submit, mayEdit && status == StandardStatus.Draft),
            (VersionMove.Approve, mayApprove && !wroteIt && status == StandardStatus.Review),
            (VersionMove.Publish, mayApprove && status == StandardStatus.Approved),
            (VersionMove.Plan,
                (mayEdit && status == StandardStatus.Draft)
                || (mayApprove && status is not (StandardStatus.Published or StandardStatus.Discarded))),
            (VersionMove.Return,
                (mayEdit || mayApprove) && status is (StandardStatus.Review or StandardStatus.Approved)),
            (VersionMove.Discard, mayEdit && status == StandardStatus.Draft),
        ];
        return moves.Where(move => move.IsOpen).Select(move => move.Move);
    }
}
