using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Group;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Review;

/// <summary>What the reviewers of a version have said, and which ministries have approved their passports.</summary>
public static class ListReview
{
    /// <param name="Service">Comments of one passport; empty for those of the version itself, null for all.</param>
    [Allow(Permission.ViewDrafts)]
    public sealed record Query(int Number, Filter Filter = Filter.All, string? Service = null, string? Field = null)
        : IRequest<View>;

    public enum Filter
    {
        All,
        Open,
        Mine,
    }

    /// <param name="OwnerCode">The ministry whose passports the person approves.</param>
    public sealed record View(
        int Number,
        string Title,
        StandardStatus Status,
        int Revision,
        bool MayComment,
        string? OwnerCode,
        IReadOnlyDictionary<string, LocalText> Services,
        IReadOnlyList<ReviewComment> Comments,
        IReadOnlyList<OwnerStanding> Owners)
    {
        public int? BasedOn { get; init; }

        /// <summary>Told to a ministry: which passports are new or say something else than before.</summary>
        public IReadOnlyDictionary<string, ServiceChange> Changes { get; init; } =
            new Dictionary<string, ServiceChange>();

        /// <summary>The person's own ministry, where it answers for passports of this version.</summary>
        public OwnerStanding? Mine => Owners.FirstOrDefault(o => o.Code == OwnerCode);
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var version = await db.VersionAsync(query.Number, cancellationToken);
            var draft = await db.WithPassportsAsync(version, cancellationToken);
            var isOpen = version.Status is StandardStatus.Draft or StandardStatus.Review;
            var view = new View(
                version.Number,
                version.Title,
                version.Status,
                version.Revision,
                isOpen && user.May(Permission.ReviewStandard, HromadaId.None),
                user.May(Permission.ApprovePassports, HromadaId.None) ? user.Membership?.OwnerCode : null,
                draft.Passports.ToDictionary(p => p.Code, p => p.Content.ShortName),
                await CommentsAsync(query, cancellationToken),
                await db.OwnersOfAsync(draft, cancellationToken))
            {
                BasedOn = version.BasedOn,
            };
            return view.Mine is null
                ? view
                : view with { Changes = await db.ChangesOfAsync(draft, cancellationToken) };
        }

        private async Task<IReadOnlyList<ReviewComment>> CommentsAsync(
            Query query, CancellationToken cancellationToken)
        {
            var comments = db.ReviewComments.AsNoTracking().Where(c => c.StandardNumber == query.Number);
            comments = query.Filter switch
            {
                Filter.Open => comments.Where(c => c.ResolvedAt == null),
                Filter.Mine => comments.Where(c => c.By == user.AccountId),
                _ => comments,
            };
            if (query.Service is { } service)
            {
                var code = Blank.ToNull(service);
                comments = comments.Where(c => c.ServiceCode == code);
            }

            if (query.Field is { } field)
            {
                comments = comments.Where(c => c.Field == field);
            }

            return await comments.OrderBy(c => c.ResolvedAt != null).ThenBy(c => c.At).ToListAsync(cancellationToken);
        }
    }
}
