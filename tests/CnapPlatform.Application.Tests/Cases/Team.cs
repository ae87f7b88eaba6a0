using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Cases;

/// <summary>More people in the bodies of <see cref="Given"/>, and fewer.</summary>
internal static class Team
{
    public static async Task<Membership> HireAsync(
        this TestCnap cnap, ProviderBodyId body, Role role = Role.ProviderOfficer, string position = "архітектор",
        AccountId? account = null)
    {
        var hired = new Membership
        {
            Id = MembershipId.New(),
            AccountId = account ?? AccountId.New(),
            Role = role,
            ProviderBodyId = body,
            Position = position,
        };
        await cnap.WithDbAsync(HromadaId.None, async db =>
        {
            db.Add(hired);
            await db.SaveChangesAsync();
        });
        return hired;
    }

    public static Task DismissAsync(this TestCnap cnap, Membership member) =>
        cnap.WithDbAsync(HromadaId.None, async db =>
        {
            db.Remove(await db.Memberships.SingleAsync(m => m.Id == member.Id));
            await db.SaveChangesAsync();
        });

    /// <summary>A case that has been handed over and received; the platform has said whose it is.</summary>
    public static async Task<CaseId> ReceivedAsync(
        this TestCnap cnap, string service = Given.AddressService, Membership? by = null)
    {
        var id = await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, service));
        await cnap.HandOverAndReceiveAsync(Given.City, id, by ?? Given.CityArchitect);
        return id;
    }

    /// <summary>Sends a request about the case as it is now.</summary>
    public static async Task DoAsync(
        this TestCnap cnap, Membership by, CaseId id, Func<Guid, int, MediatR.IRequest> request)
    {
        var version = (await cnap.ReadAsync(Given.City, id)).Version;
        cnap.User.Is(by);
        await cnap.SendAsync(Given.City, request(id.Value, version));
    }

    public static async Task AssertRefusedAsync(string reason, Func<Task> step) =>
        Assert.Equal(reason, (await Assert.ThrowsAsync<Refused>(step)).Reason);
}
