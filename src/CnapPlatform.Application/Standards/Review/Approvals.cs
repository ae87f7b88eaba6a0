using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Group;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Review;

/// <summary>What one ministry has approved of the passports it answers for.</summary>
public sealed record OwnerStanding(string Code, LocalText Name, IReadOnlyList<PassportStanding> Passports)
{
    public IEnumerable<PassportStanding> Missing => Passports.Where(p => p.ApprovedBy is null);

    public int Approved => Passports.Count(p => p.ApprovedBy is not null);

    public bool IsComplete => Approved == Passports.Count;
}

/// <param name="ApprovedBy">Null while the present text has not been approved.</param>
/// <param name="WasApproved">An earlier text was approved; the passport has changed since.</param>
public sealed record PassportStanding(
    string Code, LocalText Name, string? ApprovedBy, DateTimeOffset? ApprovedAt, bool WasApproved);

internal static class Approvals
{
    /// <summary>The ministries of a version in the order of its list, each with its passports.</summary>
    public static async Task<IReadOnlyList<OwnerStanding>> OwnersOfAsync(
        this ICnapDb db, DraftVersion draft, CancellationToken cancellationToken)
    {
        var approvals = (await db.PassportApprovals.AsNoTracking()
            .Where(a => a.StandardNumber == draft.Version.Number).ToListAsync(cancellationToken))
            .ToLookup(a => a.ServiceCode);
        var owners = draft.Version.Content.Owners;
        var names = owners.DistinctBy(o => o.Code).ToDictionary(o => o.Code, o => o.Name);
        var order = owners.Select(o => o.Code).ToList();

        return
        [
            .. draft.Passports.GroupBy(p => p.Content.Owner)
                .OrderBy(group => order.IndexOf(group.Key) is var place and >= 0 ? place : int.MaxValue)
                .Select(group => new OwnerStanding(
                    group.Key,
                    names.GetValueOrDefault(group.Key, new LocalText(group.Key)),
                    [.. group.Select(p => Stand(p, [.. approvals[p.Code]]))])),
        ];
    }

    /// <summary>
    /// What has become of the passports since the version that the draft was prepared from, by their codes; those
    /// that are left as they were are not named.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, ServiceChange>> ChangesOfAsync(
        this ICnapDb db, DraftVersion draft, CancellationToken cancellationToken)
    {
        var before = draft.Version.BasedOn is { } basis
            ? (await db.PassportsOfAsync(basis, cancellationToken)).ToDictionary(p => p.Code, Text)
            : null;
        return draft.Passports
            .Select(p => (p.Code, Change: Since(before?.GetValueOrDefault(p.Code), Text(p))))
            .Where(p => p.Change is not null)
            .ToDictionary(p => p.Code, p => p.Change!.Value);
    }

    private static ServiceChange? Since(string? before, string now)
    {
        if (before is null)
        {
            return ServiceChange.Added;
        }

        return before == now ? null : ServiceChange.Changed;
    }

    private static string Text(ServicePassport passport) => StandardJson.WriteNormalised(passport.Content);

    private static PassportStanding Stand(ServicePassport passport, IReadOnlyList<PassportApproval> approvals)
    {
        var present = approvals.FirstOrDefault(a => a.Revision == passport.Revision);
        return new PassportStanding(
            passport.Code, passport.Content.ShortName, present?.ByName, present?.At,
            present is null && approvals.Count > 0);
    }
}
