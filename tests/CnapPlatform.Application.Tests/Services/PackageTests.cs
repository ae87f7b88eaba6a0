using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Services;

public sealed class PackageTests
{
    private static readonly GetPackage.Query Moving = new(Given.MovingPackage);

    [DatabaseTheory]
    [DatabaseData]
    public async Task Services_stand_in_stages_and_those_of_a_stage_are_one_visit(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        var package = await cnap.SendAsync(Given.City, Moving);

        Assert.Equal(
            [[Given.ResidenceService, Given.TreeService], [Given.IdCardService]],
            package.Stages.Select(stage => stage.Steps.Select(step => step.Passport.Code).ToArray()));
        Assert.Equal([true, false], package.Stages.Select(stage => stage.IsOneVisit));
        Assert.Equal(55_800, package.Total);
        Assert.Empty(package.FeeUnknownFor);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_stage_begins_when_the_one_before_it_ends(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        var package = await cnap.SendAsync(HromadaId.None, Moving);

        // One month after 12 February, then 20 working days after 12 March 2026.
        Assert.Equal(
            [new DateOnly(2026, 3, 12), new DateOnly(2026, 4, 9)], package.Stages.Select(stage => stage.ReadyOn));
        Assert.Equal(package.Stages[^1].ReadyOn, package.ReadyOn);
        Assert.Equal(Given.TreeService, package.Longest!.Passport.Code);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_document_of_several_services_is_asked_once_and_says_for_which(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        var document = Assert.Single((await cnap.SendAsync(Given.City, Moving)).Documents);

        Assert.Equal("Заява", document.Text.Uk);
        Assert.Equal(
            [Given.ResidenceService, Given.TreeService, Given.IdCardService], document.Needs.Select(n => n.Code));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_service_that_the_hromada_does_not_give_names_another_that_does(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await cnap.WithDbAsync(Given.City, async db =>
        {
            var service = await db.OfferedServices.SingleAsync(s => s.ServiceCode == Given.IdCardService);
            service.Withdraw(Given.Today);
            await db.SaveChangesAsync();
        });

        var here = (await cnap.SendAsync(Given.City, Moving)).Stages[1].Steps[0];
        var there = (await cnap.SendAsync(Given.Settlement, Moving)).Stages[1].Steps[0];

        Assert.False(here.IsGiven);
        Assert.Equal(Given.SlugOf(Given.Settlement), Assert.Single(here.Elsewhere).Slug);
        Assert.True(there.IsGiven);
        Assert.Empty(there.Elsewhere);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_package_that_the_standard_does_not_name_is_not_found(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        await Assert.ThrowsAsync<NotFound>(() => cnap.SendAsync(Given.City, new GetPackage.Query("nothing")));
    }
}
