using CnapPlatform.Application.Cases;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using Filter = CnapPlatform.Application.Cases.ListCases.Filter;

namespace CnapPlatform.Application.Tests.Cases;

public sealed class InboxTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Each_list_holds_what_waits_there_and_its_number_says_how_many(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var submitted = (await cnap.SubmitAsync(Given.City)).Id;
        var registered = await cnap.RegisterAsync(Given.City);
        var inReview = await cnap.RegisterAsync(Given.City);
        await cnap.HandOverAndReceiveAsync(Given.City, inReview, Given.CityArchitect);
        var atCnap = await cnap.RegisterAsync(Given.City);
        await cnap.HandOverAndReceiveAsync(Given.City, atCnap, Given.CityArchitect);
        await cnap.StepAsync(Given.City, atCnap, Given.CityArchitect, CaseAction.Decide);
        await cnap.StepAsync(Given.City, atCnap, Given.CityArchitect, CaseAction.ReturnResult);
        var immediate = await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, Given.ResidenceService));
        await cnap.StepAsync(Given.City, immediate, Given.CityAdministrator, CaseAction.DecideAtCounter);
        await cnap.RegisterAsync(Given.Settlement);

        await AssertListsAsync(cnap, new()
        {
            [Filter.Waiting] = [submitted, registered, atCnap, immediate],
            [Filter.Overdue] = [],
            [Filter.DueToday] = [],
            [Filter.ToRegister] = [submitted],
            [Filter.ToHandOver] = [registered],
            [Filter.ToIssue] = [atCnap],
            [Filter.All] = [submitted, registered, inReview, atCnap, immediate],
        });

        cnap.Clock.SetKyiv(new DateOnly(2026, 2, 19), 12);
        await AssertListsAsync(cnap, new() { [Filter.DueToday] = [registered, inReview], [Filter.Overdue] = [] });
        cnap.Clock.SetKyiv(new DateOnly(2026, 2, 20), 0, 1);
        await AssertListsAsync(cnap, new() { [Filter.DueToday] = [], [Filter.Overdue] = [registered, inReview] });
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_case_is_found_by_any_part_of_its_number_or_of_the_name(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, name: "Ґалаґан Євгенія Їжаківна"));
        await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, name: "О’Коннор Юрій"));
        cnap.User.Is(Given.CityHead);

        Assert.Equal(["Ґалаґан Євгенія Їжаківна"], await FindAsync(cnap, "ґАЛАҐАН"));
        Assert.Equal(["Ґалаґан Євгенія Їжаківна"], await FindAsync(cnap, " 0001-01-2026-000001 "));
        Assert.Equal(["О’Коннор Юрій"], await FindAsync(cnap, "окоНнор"));
        Assert.Equal(["О’Коннор Юрій"], await FindAsync(cnap, "000002"));
        Assert.Empty(await FindAsync(cnap, "%"));
        Assert.Empty(await FindAsync(cnap, "шевчук' OR 1=1"));
        Assert.Equal(2, (await FindAsync(cnap, "\0")).Length);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_long_list_comes_in_pages_and_a_page_too_far_is_the_last(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await cnap.WithDbAsync(Given.City, async db =>
        {
            db.AddRange(Enumerable.Range(1, 41).Select(sequence => Given.RegisteredCase(Given.City, sequence)));
            await db.SaveChangesAsync();
        });
        cnap.User.Is(Given.CityHead);

        foreach (var (asked, number, items) in new[] { (1, 1, 20), (3, 3, 1), (99, 3, 1), (0, 1, 20), (-5, 1, 20) })
        {
            var page = (await cnap.SendAsync(
                Given.City, new ListCases.Query(Filter.All, PageNumber: asked))).Cases;
            Assert.Equal((number, items, 41, 3), (page.Number, page.Items.Count, page.Total, page.Count));
        }
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_officers_list_spans_the_hromadas_the_body_serves_soonest_first(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var late = await HandOverAsync(cnap, Given.City, "standard");
        var soon = await HandOverAsync(cnap, Given.Settlement, Given.UrgentVariant);
        await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, Given.IdCardService));
        var own = await cnap.RegisterAsync(Given.City);
        await cnap.StepAsync(Given.City, own, Given.CityAdministrator, CaseAction.HandOver);

        cnap.User.Is(Given.StateOfficer);
        var work = await cnap.SendAsync(HromadaId.None, new ListProviderWork.Query(Part: ListProviderWork.Part.ToReceive));
        Assert.Equal([soon.Value, late.Value], work.Cases.Items.Select(row => row.CaseId));
        Assert.Equal(["Ставкова", "Дубівська"], work.Cases.Items.Select(row => row.HromadaName));
        Assert.Equal((0, 0), (work.Overdue, work.DueToday));
        Assert.Equal(new DateOnly(2026, 2, 23), work.Cases.Items[0].DueOn);

        cnap.Clock.SetKyiv(new DateOnly(2026, 2, 24), 9);
        work = await cnap.SendAsync(HromadaId.None, new ListProviderWork.Query(7, ListProviderWork.Part.ToReceive));
        Assert.Equal((1, 0), (work.Overdue, work.DueToday));

        await cnap.StepAsync(Given.Settlement, soon, Given.StateOfficer, CaseAction.ReturnMisrouted);
        work = await cnap.SendAsync(HromadaId.None, new ListProviderWork.Query(Part: ListProviderWork.Part.ToReceive));
        Assert.Equal([late.Value], work.Cases.Items.Select(row => row.CaseId));
    }

    private static async Task<CaseId> HandOverAsync(TestCnap cnap, HromadaId hromada, string variant)
    {
        var id = await cnap.RegisterAsync(
            hromada, Desk.WalkIn(hromada, Given.IdCardService) with { VariantKey = variant });
        await cnap.StepAsync(hromada, id, Desk.AdministratorOf(hromada), CaseAction.HandOver);
        return id;
    }

    private static async Task AssertListsAsync(TestCnap cnap, Dictionary<Filter, CaseId[]> expected)
    {
        cnap.User.Is(Given.CityHead);
        foreach (var (filter, cases) in expected)
        {
            var inbox = await cnap.SendAsync(Given.City, new ListCases.Query(filter));
            Assert.Equal(
                cases.Select(id => id.Value).Order(), inbox.Cases.Items.Select(row => row.Id).Order());
            Assert.Equal(cases.Length, inbox.Counts[filter]);
            Assert.Equal(cases.Length, inbox.Cases.Total);
        }

        var counts = await cnap.SendAsync(Given.City, new CountCases.Query([.. expected.Keys]));
        Assert.Equal(
            expected.ToDictionary(list => list.Key, list => list.Value.Length),
            counts.ToDictionary(count => count.Key, count => count.Value));
    }

    private static async Task<string[]> FindAsync(TestCnap cnap, string text)
    {
        var inbox = await cnap.SendAsync(Given.City, new ListCases.Query(Filter.All, text));
        return [.. inbox.Cases.Items.Select(row => row.Applicant)];
    }
}
