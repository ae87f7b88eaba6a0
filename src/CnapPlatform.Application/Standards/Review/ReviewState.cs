using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Domain.Standards.Checks;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Review;

/// <summary>How far the review of a version has come.</summary>
internal sealed record ReviewState(
    IReadOnlySet<AccountId> Editors, int OpenComments, IReadOnlyList<OwnerStanding> OwnersMissing, int Errors,
    int UnsignedWarnings)
{
    public ReviewOutcome Outcome => new(
        Editors, OpenComments, [.. OwnersMissing.Select(o => o.Name.Uk)], Errors, UnsignedWarnings);
}

internal static class ReviewStates
{
    public static async Task<ReviewState> ReviewOfAsync(
        this ICnapDb db, StandardVersion version, CancellationToken cancellationToken)
    {
        var draft = await db.WithPassportsAsync(version, cancellationToken);
        var findings = await db.CheckAsync(draft, cancellationToken);
        var owners = await db.OwnersOfAsync(draft, cancellationToken);
        return new ReviewState(
            await db.EditorsOfAsync(version, cancellationToken),
            await db.ReviewComments.CountAsync(
                c => c.StandardNumber == version.Number && c.ResolvedAt == null, cancellationToken),
            [.. owners.Where(o => !o.IsComplete)],
            findings.Count(f => f.Finding.Severity == Severity.Error),
            findings.Count(f => f.IsUnsigned));
    }

    /// <summary>Everybody who has changed a word of the draft, and who began it.</summary>
    public static async Task<IReadOnlySet<AccountId>> EditorsOfAsync(
        this ICnapDb db, StandardVersion version, CancellationToken cancellationToken)
    {
        var editors = await db.StandardEdits.Where(e => e.StandardNumber == version.Number)
            .Select(e => e.By).Distinct().ToListAsync(cancellationToken);
        return editors.Concat(version.Steps.OrderBy(s => s.Seq).Take(1).Select(s => s.By)).ToHashSet();
    }
}
