using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Application.Notifications;

/// <summary>Messages whose moment to be sent has come, in all hromadas together.</summary>
public interface IDeliveryQueue
{
    /// <summary>The next batch, for a limited time, as with <see cref="IOutboxQueue"/>. Empty: nothing is due.</summary>
    Task<IReadOnlyList<DeliveryWork>> ClaimAsync(CancellationToken cancellationToken);
}

/// <summary>People whose digest is due.</summary>
public interface IDigestQueue
{
    /// <summary>The next batch of people, with each place of work and the hromada its digest is kept with.</summary>
    Task<IReadOnlyList<DigestDue>> ClaimAsync(CancellationToken cancellationToken);
}

/// <summary>One person's digest about one place of work; without a hromada there is nothing to tell.</summary>
public sealed record DigestDue(AccountId Account, MembershipId Membership, HromadaId Hromada);
