using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Domain.Standards.Checks;
using MediatR;

namespace CnapPlatform.Application.Standards.Review;

/// <summary>The checks of a version: what blocks it and what somebody must take on their name.</summary>
public static class RunChecks
{
    [Allow(Permission.ViewDrafts)]
    public sealed record Query(int Number) : IRequest<View>;

    public sealed record View(
        int Number,
        string Title,
        StandardStatus Status,
        bool MaySign,
        IReadOnlyDictionary<string, LocalText> Services,
        IReadOnlyList<CheckedFinding> Findings)
    {
        public int Errors => Findings.Count(f => f.Finding.Severity == Severity.Error);

        public int Warnings => Findings.Count - Errors;

        public int ToSign => Findings.Count(f => f.IsUnsigned);
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var version = await db.VersionAsync(query.Number, cancellationToken);
            var draft = await db.WithPassportsAsync(version, cancellationToken);
            return new View(
                version.Number,
                version.Title,
                version.Status,
                user.MayEditOrApprove() && version.Status is (StandardStatus.Draft or StandardStatus.Review),
                draft.Passports.ToDictionary(p => p.Code, p => p.Content.ShortName),
                await db.CheckAsync(draft, cancellationToken));
        }
    }
}
