using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Hromadas;

/// <summary>The walls inside the program: the filter on reading, the guard on writing, keys across tables.</summary>
public sealed class IsolationTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task A_hromada_does_not_see_the_cases_of_another(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await TenantRows.FillAsync(cnap, Given.City);

        await cnap.WithDbAsync(Given.City, async db => Assert.NotNull(await db.Cases.FindAsync(Given.City, id)));
        await cnap.WithDbAsync(Given.Settlement, async db =>
        {
            Assert.Empty(await db.Cases.ToListAsync());
            Assert.Null(await db.Cases.FindAsync(Given.City, id));
            Assert.DoesNotContain(await db.Points.ToListAsync(), point => point.HromadaId != Given.Settlement);
        });
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Without_a_hromada_nothing_of_any_is_seen(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await TenantRows.FillAsync(cnap, Given.City);

        await cnap.WithDbAsync(HromadaId.None, async db =>
        {
            Assert.Empty(await db.Cases.ToListAsync());
            Assert.Empty(await db.Points.ToListAsync());
        });
    }

    [DatabaseTheory]
    [PostgreSqlData]
    public async Task Lifting_the_filter_by_its_name_still_shows_nothing_of_another_hromada(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await TenantRows.FillAsync(cnap, Given.City);

        await cnap.WithDbAsync(Given.Settlement, async db =>
        {
            Assert.Empty(await db.Cases.IgnoreQueryFilters([CnapDb.OwnHromada]).ToListAsync());
            var moved = await db.OfferedServices.IgnoreQueryFilters([CnapDb.OwnHromada])
                .Where(service => service.HromadaId == Given.City)
                .ExecuteUpdateAsync(set => set.SetProperty(service => service.WithdrawnOn, Given.Today));
            Assert.Equal(0, moved);
        });
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_row_of_another_hromada_is_not_added(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        await cnap.WithDbAsync(Given.Settlement, async db =>
        {
            db.Add(Given.Point(Given.City, ServicePointId.New(), 9));
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        });
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_row_of_another_hromada_is_neither_changed_nor_removed_by_attaching_it(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        foreach (var state in new[] { EntityState.Modified, EntityState.Deleted })
        {
            await cnap.WithDbAsync(Given.Settlement, async db =>
            {
                db.Entry(Given.Point(Given.City, Given.CityCentre, 1)).State = state;
                await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            });
        }
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_forged_owner_does_not_reach_another_hromadas_row(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        await cnap.WithDbAsync(Given.Settlement, async db =>
        {
            var forged = Given.Point(Given.Settlement, Given.CityCentre, 1);
            forged.Name = "Підроблений";
            db.Entry(forged).State = EntityState.Modified;
            await Assert.ThrowsAsync<ChangedMeanwhile>(() => db.SaveChangesAsync());
        });

        await cnap.WithDbAsync(Given.City, async db =>
            Assert.Equal("ЦНАП", (await db.Points.SingleAsync(point => point.Id == Given.CityCentre)).Name));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_row_cannot_refer_to_a_row_of_another_hromada(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        await cnap.WithDbAsync(Given.Settlement, async db =>
        {
            db.Add(new OpeningHours
            {
                HromadaId = Given.Settlement,
                ServicePointId = Given.CityCentre,
                Seq = 99,
                Day = DayOfWeek.Saturday,
                OpensAt = new TimeOnly(9, 0),
                ClosesAt = new TimeOnly(13, 0),
            });
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        });
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_unit_of_work_serves_one_hromada(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        await cnap.InScopeAsync(Given.City, services =>
        {
            var current = (ICurrentHromada)services.GetService(typeof(ICurrentHromada))!;
            Assert.Throws<InvalidOperationException>(() => current.Enter(Given.Settlement));
            return Task.FromResult(true);
        });
    }
}
