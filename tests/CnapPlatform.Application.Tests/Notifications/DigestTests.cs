using System.Globalization;
using CnapPlatform.Application.Tests.Jobs;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Infrastructure.Persistence;
using static CnapPlatform.Application.Tests.Jobs.JobsCnap;

namespace CnapPlatform.Application.Tests.Notifications;

/// <summary>A case of 12 February with five working days ends on the 19th.</summary>
public sealed class DigestTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task The_digest_comes_once_a_day_at_its_hour_with_what_is_late_due_and_new(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        await cnap.WishAsync(Given.CityHead.AccountId, wish => wish.SendDigestAt(9, Kyiv(2, 12, 10)));
        await cnap.RegisterAsync(Given.City);
        await cnap.SubmitAsync(Given.City);

        cnap.Clock.Set(Kyiv(2, 13, 8, 59));
        Assert.Equal(0, (await cnap.DigestsAsync()).Claimed);
        Assert.Equal(["0 0 1"], await AfterAsync(cnap, Kyiv(2, 13, 9)));
        Assert.Empty(await AfterAsync(cnap, Kyiv(2, 13, 23)));
        Assert.Empty(await AfterAsync(cnap, Kyiv(2, 14, 9)));
        Assert.Equal(["0 1 0"], await AfterAsync(cnap, Kyiv(2, 19, 9)));
        Assert.Equal(["1 0 0"], await AfterAsync(cnap, Kyiv(2, 25, 12)));
        Assert.Empty(await AfterAsync(cnap, Kyiv(2, 26, 8, 59)));
        Assert.Equal(["1 0 0"], await AfterAsync(cnap, Kyiv(2, 26, 9)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_run_that_died_is_repeated_and_writes_nobody_twice(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        await cnap.WishAsync(Given.CityHead.AccountId, wish => wish.SendDigestAt(9, Kyiv(2, 12, 10)));
        await cnap.SubmitAsync(Given.City);
        cnap.Clock.Set(Kyiv(2, 13, 9));
        await cnap.DigestsAsync();
        await cnap.Cnap.WithDbAsync(Domain.Hromadas.HromadaId.None, async db =>
        {
            var wish = db.StaffNotices.Single();
            wish.SendDigestAt(9, Kyiv(2, 12, 10));
            await db.SaveChangesAsync();
        });

        Assert.Equal(1, (await cnap.DigestsAsync()).Claimed);

        Assert.Single(
            await cnap.NoticesAsync(Given.City), n => n.Template.StartsWith("Digest", StringComparison.Ordinal));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_officer_of_a_provider_gets_the_work_of_the_body_without_numbers_of_other_hromadas(
        DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        await cnap.WishAsync(Given.CityArchitect.AccountId, wish => wish.SendDigestAt(9, Kyiv(2, 12, 10)));
        var registered = await cnap.RegisterAsync(Given.City);
        await cnap.ChangeAsync(registered, c => c.HandOver(Given.Administrator, Given.Now, null));
        await cnap.Cnap.WithDbAsync(Given.City, async db =>
        {
            db.ProviderWork.Add(ProviderWork.For(db.Cases.Single(), Given.Now));
            await db.SaveChangesAsync();
        });

        Assert.Equal(["0 1 0"], await AfterAsync(cnap, Kyiv(2, 19, 9)));
    }

    [Theory]
    [InlineData(3, "2026-03-29T00:59Z", "2026-03-29T01:00Z", "2026-03-30T00:00Z")]
    [InlineData(3, "2026-10-24T23:59Z", "2026-10-25T00:00Z", "2026-10-26T01:00Z")]
    [InlineData(0, "2026-03-28T21:59Z", "2026-03-28T22:00Z", "2026-03-29T21:00Z")]
    [InlineData(0, "2026-10-24T20:59Z", "2026-10-24T21:00Z", "2026-10-25T22:00Z")]
    public async Task On_the_nights_of_the_clock_change_and_at_midnight_it_comes_once(
        int hour, string before, string at, string next)
    {
        await using var cnap = await StartAsync(DatabaseProvider.Sqlite);
        await cnap.RegisterAsync(Given.City);
        await cnap.WishAsync(
            Given.CityHead.AccountId, wish => wish.SendDigestAt(hour, Moment(before).AddHours(-2)));

        Assert.Empty(await AfterAsync(cnap, Moment(before)));
        Assert.Single(await AfterAsync(cnap, Moment(at)));
        Assert.Empty(await AfterAsync(cnap, Moment(next).AddMinutes(-1)));
        Assert.Single(await AfterAsync(cnap, Moment(next)));
    }

    // Three numbers of each digest written at this moment: overdue, due today, new.
    private static async Task<string[]> AfterAsync(JobsCnap cnap, DateTimeOffset moment)
    {
        var known = (await cnap.NoticesAsync(Given.City)).Select(n => n.Id).ToHashSet();
        cnap.Clock.Set(moment);
        await cnap.DigestsAsync();
        await cnap.DigestsAsync();
        return
        [
            .. (await cnap.NoticesAsync(Given.City)).Where(n => !known.Contains(n.Id)).Select(Numbers),
        ];
    }

    private static string Numbers(Notification digest) => string.Join(
        ' ',
        digest.Body.Split('\n')[0].Split('.', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => string.Concat(part.Where(char.IsAsciiDigit))));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
