using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Application.Tests.Jobs;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;

namespace CnapPlatform.Application.Tests.Notifications;

public sealed class NoticesTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Own_notices_are_listed_unread_first(DatabaseProvider provider)
    {
        await using var cnap = await WithTwoNoticesAsync(provider);
        var newest = (await ListAsync(cnap)).Items[0];

        await cnap.Cnap.SendAsync(Given.City, new MarkNoticesRead.Command([newest.Id]));

        var page = await ListAsync(cnap);
        Assert.Equal(2, page.Total);
        Assert.Equal([false, true], page.Items.Select(row => row.IsRead));
        Assert.Equal(newest.Id, page.Items[1].Id);
        Assert.Equal(1, await cnap.Cnap.SendAsync(Given.City, new CountNotices.Query()));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Notices_of_others_are_neither_seen_nor_marked(DatabaseProvider provider)
    {
        await using var cnap = await WithTwoNoticesAsync(provider);
        var ids = (await ListAsync(cnap)).Items.Select(row => row.Id).ToList();

        cnap.Cnap.User.Is(Given.CityRemoteAdministrator);
        Assert.Empty((await ListAsync(cnap)).Items);
        await cnap.Cnap.SendAsync(Given.City, new MarkNoticesRead.Command(ids));

        cnap.Cnap.User.Is(Given.CityAdministrator);
        await cnap.Cnap.SendAsync(Given.Settlement, new MarkNoticesRead.Command(ids));
        Assert.Equal(2, await cnap.Cnap.SendAsync(Given.City, new CountNotices.Query()));
        Assert.Equal(0, await cnap.Cnap.SendAsync(Given.Settlement, new CountNotices.Query()));
    }

    [Fact]
    public async Task A_visitor_has_no_notices()
    {
        await using var cnap = await JobsCnap.StartAsync(DatabaseProvider.Sqlite);

        await Assert.ThrowsAsync<NotAllowed>(() => ListAsync(cnap));
    }

    [Fact]
    public async Task No_more_than_a_long_page_is_marked_at_once()
    {
        await using var cnap = await JobsCnap.StartAsync(DatabaseProvider.Sqlite);
        cnap.Cnap.User.Is(Given.CityAdministrator);

        await Assert.ThrowsAsync<ValidationException>(() => cnap.Cnap.SendAsync(
            Given.City, new MarkNoticesRead.Command([.. Enumerable.Range(0, 201).Select(_ => Guid.NewGuid())])));
    }

    private static async Task<JobsCnap> WithTwoNoticesAsync(DatabaseProvider provider)
    {
        var cnap = await JobsCnap.StartAsync(provider);
        await cnap.SubmitAsync(Given.City);
        await cnap.DeliverAsync();
        cnap.Clock.Advance(TimeSpan.FromMinutes(1));
        await cnap.SubmitAsync(Given.City);
        await cnap.DeliverAsync();
        cnap.Cnap.User.Is(Given.CityAdministrator);
        return cnap;
    }

    private static Task<Page<ListNotices.Row>> ListAsync(JobsCnap cnap) =>
        cnap.Cnap.SendAsync(Given.City, new ListNotices.Query());
}
