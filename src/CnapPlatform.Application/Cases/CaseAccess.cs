using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases;

/// <summary>Which cases of a hromada a member of staff sees.</summary>
internal static class CaseAccess
{
    /// <summary>
    /// The head sees all; administrators and starostas the cases of their points; a provider's officer the cases
    /// handed over to their body.
    /// </summary>
    public static IQueryable<Case> VisibleTo(this IQueryable<Case> cases, ICurrentUser user)
    {
        if (user.Membership is not { } membership)
        {
            return cases.Where(_ => false);
        }

        if (membership.ProviderBodyId is { } body)
        {
            return cases.Where(c => c.ProviderBodyId == body
                && c.Status != CaseStatus.Submitted && c.Status != CaseStatus.Registered
                && c.Route.Any(r => r.Action == CaseAction.HandOver));
        }

        var points = membership.Points.Select(p => p.ServicePointId).ToList();
        return membership.Role == Role.HeadOfCnap || points.Count == 0
            ? cases
            : cases.Where(c => points.Contains(c.PointId));
    }

    /// <summary>The case with its route sheet, for a step; refused where the sender's screen is older than the case.</summary>
    public static async Task<Case> LoadForStepAsync(
        this ICnapDb db, ICurrentUser user, Guid caseId, int seenVersion, CancellationToken cancellationToken)
    {
        var found = await db.Cases.VisibleTo(user).Include(c => c.Route)
            .SingleOrDefaultAsync(c => c.Id == new CaseId(caseId), cancellationToken)
            ?? throw new NotFound();
        return found.Version == seenVersion ? found : throw new Refused(CaseRefusals.StaleScreen);
    }
}

internal static class ProviderWorkList
{
    /// <summary>Takes a case off the provider's list, in the transaction of the step that ends their part.</summary>
    public static async Task DropProviderWorkAsync(
        this ICnapDb db, Case subject, CancellationToken cancellationToken)
    {
        var waiting = await db.ProviderWork
            .Where(w => w.HromadaId == subject.HromadaId && w.CaseId == subject.Id)
            .ToListAsync(cancellationToken);
        db.ProviderWork.RemoveRange(waiting);
    }
}
