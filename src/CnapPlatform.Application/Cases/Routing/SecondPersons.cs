using System.Security.Cryptography;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Routing;

/// <summary>Who may be the second person of a refusal.</summary>
public enum SecondPerson
{
    /// <summary>The head or the deputy, or who stands in for them.</summary>
    Head,

    /// <summary>Another officer, where the place has no head at work besides the one who proposes.</summary>
    Colleague,

    /// <summary>An officer of another body of the same kind, where the provider has one person only.</summary>
    OtherBody,
    Nobody,
}

/// <summary>Finds the second person of a refusal, and says whether the person who acts is one.</summary>
internal sealed class SecondPersons(ICnapDb db, ICurrentUser user, CaseTeams teams)
{
    public async Task<(SecondPerson Kind, ProviderBodyId? Body)> FindAsync(
        Case subject, AccountId proposer, CancellationToken cancellationToken) =>
        await FindAsync(await teams.OfAsync(subject, cancellationToken), subject, proposer, cancellationToken);

    /// <param name="team">Of the case, where it has been read already.</param>
    public async Task<(SecondPerson Kind, ProviderBodyId? Body)> FindAsync(
        IReadOnlyList<TeamMember> team, Case subject, AccountId proposer, CancellationToken cancellationToken)
    {
        var others = Others(team, subject, proposer);
        if (others.Exists(other => other.MayActAsHead))
        {
            return (SecondPerson.Head, null);
        }

        if (others.Exists(other => !other.Member.IsAbsent))
        {
            return (SecondPerson.Colleague, null);
        }

        return await OtherBodyAsync(subject, proposer, cancellationToken) is { } body
            ? (SecondPerson.OtherBody, body)
            : (SecondPerson.Nobody, null);
    }

    /// <summary>Whether whoever acts may confirm the proposal that waits, or send it back.</summary>
    public async Task<bool> IsOneAsync(Case subject, CancellationToken cancellationToken)
    {
        if (subject.Proposal is not { } proposal || user.AccountId is not { } person || person == proposal.DecidedBy)
        {
            return false;
        }

        if (subject.ConfirmingBodyId is { } elsewhere)
        {
            return user.Membership?.ProviderBodyId == elsewhere;
        }

        var others = Others(await teams.OfAsync(subject, cancellationToken), subject, proposal.DecidedBy);
        var heads = others.FindAll(other => other.MayActAsHead);
        return (heads.Count > 0 ? heads : others).Exists(other => other.Acting == person);
    }

    /// <summary>Refuses whoever is not; what the case itself forbids, it says itself.</summary>
    public async Task CheckAsync(Case subject, CancellationToken cancellationToken)
    {
        if (subject.Proposal is { } proposal && proposal.DecidedBy != user.AccountId
            && !await IsOneAsync(subject, cancellationToken))
        {
            throw new NotAllowed(Permission.ConfirmRefusals);
        }
    }

    // Everybody but the proposer and those kept away; a person who is away acts through their substitute. After a
    // complaint those who did not sign what it sent back, where there are any.
    private static List<Other> Others(IReadOnlyList<TeamMember> team, Case subject, AccountId proposer)
    {
        HashSet<AccountId> away = [.. subject.Barred, proposer];
        List<Other> others =
        [
            .. team.Select(member => new Other(member, member.IsAbsent ? member.Substitute : member.Person.Id))
                .Where(other => other.Acting is { } acting && !away.Contains(acting)),
        ];
        var fresh = others.FindAll(other => !subject.HasSignedBefore(other.Acting!.Value));
        return fresh.Count > 0 ? fresh : others;
    }

    // The fewest proposals that wait there; among equals a hash of case and body.
    private async Task<ProviderBodyId?> OtherBodyAsync(
        Case subject, AccountId proposer, CancellationToken cancellationToken)
    {
        if (subject.ProviderBodyId is not { } own || subject.AdministratorProvides)
        {
            return null;
        }

        var barred = subject.Barred.Append(proposer).ToList();
        var kind = db.ProviderBodies.Where(b => b.Id == own).Select(b => b.ProviderCode);
        var bodies = await db.ProviderBodies
            .Where(b => b.Id != own && kind.Contains(b.ProviderCode))
            .Where(b => db.Memberships.Any(m => m.ProviderBodyId == b.Id && !barred.Contains(m.AccountId)))
            .Select(b => new
            {
                b.Id,
                Waiting = db.ProviderWork.Count(w => w.ProviderBodyId == b.Id && w.ProposedAt != null),
            })
            .ToListAsync(cancellationToken);
        return bodies.OrderBy(body => body.Waiting)
            .ThenBy(body => Lot(subject.Id, body.Id), StringComparer.Ordinal)
            .Select(body => (ProviderBodyId?)body.Id)
            .FirstOrDefault();
    }

    private static string Lot(CaseId subject, ProviderBodyId body) => Convert.ToHexString(
        SHA256.HashData([.. subject.Value.ToByteArray(), .. body.Value.ToByteArray()]));

    /// <summary>Whoever acts now for a member of the team: the member, or who stands in for them.</summary>
    private sealed record Other(TeamMember Member, AccountId? Acting)
    {
        public bool MayActAsHead => Member.IsHead;
    }
}
