using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Application.Tests.Cases;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Services;

public sealed class ServiceListTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Services_are_found_by_words_in_any_order_and_case(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        Assert.Equal(4, (await FindAsync(cnap, null)).Length);
        Assert.Equal(4, (await FindAsync(cnap, " ")).Length);
        Assert.Equal([Given.AddressService], await FindAsync(cnap, "АДРЕСУ присвоїти"));
        Assert.Equal([Given.ResidenceService], await FindAsync(cnap, "прожив"));
        Assert.Empty(await FindAsync(cnap, "присвоїти дерево"));
        Assert.Empty(await FindAsync(cnap, "' OR 1=1 --"));
        Assert.Equal(4, (await FindAsync(cnap, "\0")).Length);
        Assert.Equal(4, (await FindAsync(cnap, null, "general")).Length);
        Assert.Empty(await FindAsync(cnap, null, "no-such"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_withdrawn_service_leaves_the_list_and_its_card_is_refused(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await cnap.WithDbAsync(Given.City, async db =>
        {
            (await db.OfferedServices.SingleAsync(s => s.ServiceCode == Given.TreeService)).Withdraw(Given.Today);
            await db.SaveChangesAsync();
        });

        Assert.DoesNotContain(Given.TreeService, await FindAsync(cnap, null));
        var refused = await Assert.ThrowsAsync<Refused>(
            () => cnap.SendAsync(Given.City, new GetServiceCard.Query(Given.TreeService)));
        Assert.Equal(ServiceRefusals.ServiceNotOffered, refused.Reason);
        Assert.Equal(
            Given.TreeService,
            (await cnap.SendAsync(Given.Settlement, new GetServiceCard.Query(Given.TreeService))).Passport.Code);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_hromada_that_is_not_live_offers_nothing(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        var catalogue = await cnap.SendAsync(Given.Village, new ListServices.Query());

        Assert.Empty(catalogue.Services);
        Assert.Empty(catalogue.Categories);
        await Assert.ThrowsAsync<NotFound>(
            () => cnap.SendAsync(Given.Village, new GetServiceCard.Query(Given.AddressService)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_card_says_what_each_variant_costs_and_when_it_would_be_ready(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        var passport = await cnap.SendAsync(Given.City, new GetServiceCard.Query(Given.IdCardService));
        Assert.Equal([55_800L, 91_400L], passport.Variants.Select(offer => offer.FeeKopiykas!.Value));
        Assert.Equal(
            [new DateOnly(2026, 3, 12), new DateOnly(2026, 2, 23)],
            passport.Variants.Select(offer => offer.IfToday.DueOn));
        Assert.Equal([Given.CityCentre, Given.CityRemote], passport.Points.Select(point => point.Id));
        Assert.Equal(1, passport.StandardNumber);

        var residence = await cnap.SendAsync(Given.City, new GetServiceCard.Query(Given.ResidenceService));
        var dueAt = Assert.Single(residence.Variants).IfToday.DueAt;
        Assert.Equal(new DateTime(2026, 2, 13, 10, 0, 0, DateTimeKind.Unspecified), dueAt);
        var tree = await cnap.SendAsync(Given.City, new GetServiceCard.Query(Given.TreeService));
        Assert.Equal(new DateOnly(2026, 3, 12), tree.Variants[0].IfToday.DueOn);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_list_says_the_least_fee_and_whether_it_varies(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        var services = (await cnap.SendAsync(Given.City, new ListServices.Query())).Services;

        var idCard = services.Single(service => service.Code == Given.IdCardService);
        Assert.Equal((55_800L, true, false), (idCard.FeeFrom!.Value, idCard.FeeVaries, idCard.OnlineAllowed));
        var address = services.Single(service => service.Code == Given.AddressService);
        Assert.Equal((0L, false, true), (address.FeeFrom!.Value, address.FeeVaries, address.OnlineAllowed));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_hromada_adopts_a_version_once(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        await cnap.WithDbAsync(Given.City, async db =>
        {
            db.Add(Given.Adoption(Given.City));
            await Assert.ThrowsAsync<AlreadyExists>(() => db.SaveChangesAsync());
        });
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_case_keeps_the_version_it_was_submitted_under(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var before = (await cnap.SubmitAsync(Given.City)).Id;
        await cnap.WithDbAsync(HromadaId.None, async db =>
        {
            db.Add(NextVersion());
            db.AddRange(Given.Passports().Select(p => ServicePassport.Of(2, p.Seq, p.Content)));
            await db.SaveChangesAsync();
        });

        Assert.Equal(1, (await CardAsync(cnap)).StandardNumber);
        cnap.Clock.SetKyiv(Given.Today.AddDays(1), 0, 1);
        Assert.Equal(2, (await CardAsync(cnap)).StandardNumber);
        var after = (await cnap.SubmitAsync(Given.City)).Id;
        await cnap.StepAsync(Given.City, before, Given.CityAdministrator, CaseAction.Register);
        Assert.Equal(1, (await cnap.ReadAsync(Given.City, before)).StandardNumber);
        Assert.Equal(2, (await cnap.ReadAsync(Given.City, after)).StandardNumber);
    }

    private static StandardVersion NextVersion() => StandardVersion.FromFiles(
        2, Given.StandardContent(), Given.Today.AddDays(1), new string('1', 64));

    private static Task<GetServiceCard.Card> CardAsync(TestCnap cnap) =>
        cnap.SendAsync(Given.City, new GetServiceCard.Query(Given.AddressService));

    private static async Task<string[]> FindAsync(TestCnap cnap, string? text, string? category = null)
    {
        var found = await cnap.SendAsync(Given.City, new ListServices.Query(text, category));
        return [.. found.Services.Select(service => service.Code)];
    }
}
