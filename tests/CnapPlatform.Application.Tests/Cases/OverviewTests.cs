using CnapPlatform.Application.Cases.Views;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Infrastructure.Persistence;

namespace CnapPlatform.Application.Tests.Cases;

public sealed class OverviewTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task It_counts_what_came_in_what_was_decided_in_time_and_what_waits(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var inTime = await cnap.RegisterAsync(Given.City);
        var late = await cnap.RegisterAsync(Given.City);
        var open = await cnap.RegisterAsync(Given.City);
        await cnap.RegisterAsync(Given.Settlement);
        foreach (var id in new[] { inTime, late, open })
        {
            await cnap.HandOverAndReceiveAsync(Given.City, id, Given.CityArchitect);
        }

        await cnap.StepAsync(Given.City, inTime, Given.CityArchitect, CaseAction.Decide);
        var due = (await cnap.ReadAsync(Given.City, late)).DueOn!.Value;
        cnap.Clock.SetKyiv(due.AddDays(1), 10);
        await cnap.StepAsync(Given.City, late, Given.CityArchitect, CaseAction.Decide);

        cnap.User.Is(Given.CityHead);
        var overview = await cnap.SendAsync(Given.City, new GetOverview.Query());

        Assert.Equal(GetOverview.CountedWeeks, overview.Weeks.Count);
        Assert.Equal(3, overview.Weeks.Sum(week => week.Registered));
        Assert.Equal(2, overview.Weeks.Sum(week => week.Decided));
        Assert.Equal((2, 1), (overview.Months.Sum(m => m.Decided), overview.Months.Sum(m => m.InTime)));
        Assert.Equal((3, 1), (overview.Stages.Sum(s => s.Open), overview.Stages.Sum(s => s.Overdue)));
        var service = Assert.Single(overview.Services);
        Assert.Equal((Given.AddressService, 3, 2, 1), (service.Code, service.Registered, service.Decided, service.InTime));
        var body = Assert.Single(overview.Bodies);
        Assert.Equal((3, 1, 2, 1), (body.Open, body.Overdue, body.Decided, body.InTime));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Only_the_head_and_the_hromadas_administrator_see_it(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        cnap.User.Is(Given.CityAdministrator);
        await Assert.ThrowsAsync<NotAllowed>(() => cnap.SendAsync(Given.City, new GetOverview.Query()));
        cnap.User.Is(Given.CityHead);
        await Assert.ThrowsAsync<NotAllowed>(() => cnap.SendAsync(Given.Settlement, new GetOverview.Query()));

        var overview = await cnap.SendAsync(Given.City, new GetOverview.Query());

        Assert.Empty(overview.Stages);
    }
}
