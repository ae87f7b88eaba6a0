using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Tests.Cases;
using CnapPlatform.Application.Tests.Jobs;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Infrastructure.Jobs;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CnapPlatform.Application.Tests.Jobs.JobsCnap;

namespace CnapPlatform.Application.Tests.Deadlines;

/// <summary>Cases of Thursday 12 February with five working days end on the 19th; Monday the 16th becomes a day off.</summary>
public sealed class AnnouncementTests
{
    private static readonly DateOnly Monday = new(2026, 2, 16);

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_late_day_off_is_shown_first_then_moves_every_open_case_and_says_why(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var id = await cnap.Cnap.RegisterAsync(Given.City);
        await cnap.Cnap.RegisterAsync(Given.Settlement);

        var planned = await PlanAsync(cnap, DayOff());
        await RunAsync(cnap);

        var preview = await GetAsync(cnap, planned);
        Assert.Equal((2, 2, 2), (preview.Preview.Hromadas, preview.Preview.Checked, preview.Preview.Moved));
        var example = Assert.Single(preview.Hromadas[0].Examples);
        Assert.Equal((Day(19), Day(20)), (example.Before, example.After!.Value));
        Assert.Equal(Day(19), (await cnap.Cnap.ReadAsync(Given.City, id)).DueOn);

        await AnnounceAsync(cnap, planned);
        await RunAsync(cnap);

        var moved = await cnap.Cnap.ReadAsync(Given.City, id);
        Assert.Equal((Day(20), Day(20), 1), (moved.DueOn!.Value, moved.PromisedOn!.Value, moved.CalendarRevision));
        Assert.Contains("Загиблим воїнам", moved.Route[^1].Note, StringComparison.Ordinal);
        Assert.Equal((CaseAction.RecalculateTerm, Day(20)), (moved.Route[^1].Action, moved.Route[^1].SetsDay!.Value));
        Assert.Contains("PromiseMoved", await cnap.OutboxAsync(Given.City));
        Assert.Equal(
            ["TermSoon 17", "TermToday 20", "TermOverdue 21"],
            (await DueWorkOfAsync(cnap, id)).Where(work => work.StartsWith("Term", StringComparison.Ordinal)));
        Assert.Equal((2, 2), ((await GetAsync(cnap, planned)).Run.Hromadas, (await GetAsync(cnap, planned)).Run.Moved));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_timeline_keeps_the_days_of_its_time_and_shows_the_old_and_the_new_at_the_move(
        DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var id = await cnap.Cnap.RegisterAsync(Given.City);
        cnap.Cnap.User.Is(Given.CityAdministrator);
        var before = await cnap.Cnap.SendAsync(Given.City, new GetCase.Query(id.Value));
        var planned = await PlanAsync(cnap, DayOff());
        await RunAsync(cnap);
        await AnnounceAsync(cnap, planned);
        await RunAsync(cnap);

        cnap.Cnap.User.Is(Given.CityAdministrator);
        var entries = (await cnap.Cnap.SendAsync(Given.City, new GetCase.Query(id.Value))).Timeline.Entries;

        Assert.Equal(Started(before.Timeline.Entries[0]), Started(entries[0]));
        var moved = entries[^1].Effects;
        Assert.Contains(moved, effect => effect.Clock.Kind == ClockKind.Defects);
        var total = Assert.Single(moved, effect => effect.Clock.Kind == ClockKind.Total);
        Assert.Equal((Day(19), Day(20)), (total.LastDayBefore!.Value, total.Clock.LastDay));

        static IEnumerable<(ClockKind Kind, DateOnly LastDay)> Started(TimelineEntry entry) =>
            entry.Effects.Select(effect => (effect.Clock.Kind, effect.Clock.LastDay));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_run_that_is_repeated_moves_nothing_twice(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var id = await cnap.Cnap.RegisterAsync(Given.City);
        var planned = await PlanAsync(cnap, DayOff());
        await RunAsync(cnap);
        await AnnounceAsync(cnap, planned);

        await RunAsync(cnap);
        await RunAsync(cnap);
        await ForgetDoneAsync(cnap);
        await RunAsync(cnap);

        var route = (await cnap.Cnap.ReadAsync(Given.City, id)).Route;
        Assert.Single(route, entry => entry.Action == CaseAction.RecalculateTerm);
        Assert.Equal(1, (await GetAsync(cnap, planned)).Run.Moved);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task New_cases_count_by_the_announcement_at_once(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var planned = await PlanAsync(cnap, DayOff());
        await RunAsync(cnap);
        await AnnounceAsync(cnap, planned);

        var registered = await cnap.Cnap.ReadAsync(Given.City, await cnap.Cnap.RegisterAsync(Given.City));

        Assert.Equal((Day(20), 1), (registered.DueOn!.Value, registered.CalendarRevision));
        cnap.Cnap.User.IsVisitor();
        var asked = new ExplainDeadline.Query
        {
            Start = Given.Today.ToDateTime(TimeOnly.MinValue),
            Length = 5,
            Unit = TermUnit.WorkingDay,
        };
        Assert.Equal(Day(20), (await cnap.Cnap.SendAsync(HromadaId.None, asked)).DueOn);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Terms_are_suspended_where_the_register_lists_a_hromada_and_go_on_when_it_is_said(
        DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        await AddHostilitiesAsync(cnap, Given.City);
        var id = await cnap.Cnap.RegisterAsync(Given.City);
        var elsewhere = await cnap.Cnap.RegisterAsync(Given.Settlement);
        var suspension = await PlanAsync(cnap, DayOff() with
        {
            Kind = AnnouncementKind.TermsSuspended,
            From = Monday,
            Statuses = [WarTerritoryStatus.ActiveHostilities],
        });
        await RunAsync(cnap);
        await AnnounceAsync(cnap, suspension);
        await RunAsync(cnap);

        Assert.Equal(Monday, (await cnap.Cnap.ReadAsync(Given.City, id)).TermHeldSince);
        Assert.Contains("PromiseHeld", await cnap.OutboxAsync(Given.City));
        Assert.Empty((await DueWorkOfAsync(cnap, id)).Where(work => work.StartsWith("Term", StringComparison.Ordinal)));
        Assert.Null((await cnap.Cnap.ReadAsync(Given.Settlement, elsewhere)).TermHeldSince);

        cnap.Clock.Set(Kyiv(2, 26, 9));
        var end = await PlanAsync(cnap, DayOff() with
        {
            Kind = AnnouncementKind.SuspensionEnded,
            From = new DateOnly(2026, 2, 27),
            Ends = suspension,
        });
        await RunAsync(cnap);
        await AnnounceAsync(cnap, end);
        await RunAsync(cnap);

        // One day had run; four are left from Monday 2 March on.
        var goesOn = await cnap.Cnap.ReadAsync(Given.City, id);
        Assert.Equal((null, new DateOnly(2026, 3, 5)), (goesOn.TermHeldSince, goesOn.DueOn!.Value));
        Assert.NotEmpty(await DueWorkOfAsync(cnap, id));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_suspension_of_the_whole_country_stops_the_terms_that_anybody_counts(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var asked = new ExplainDeadline.Query
        {
            Start = Given.Today.ToDateTime(TimeOnly.MinValue),
            Length = 5,
            Unit = TermUnit.WorkingDay,
        };
        var planned = await PlanAsync(cnap, DayOff() with
        {
            Kind = AnnouncementKind.TermsSuspended,
            From = Monday,
            To = Day(17),
        });
        await RunAsync(cnap);
        await AnnounceAsync(cnap, planned);
        cnap.Cnap.User.IsVisitor();

        var explained = await cnap.Cnap.SendAsync(HromadaId.None, asked);
        Assert.Equal(Day(23), explained.DueOn);
        Assert.Equal(new TermHold(Monday, Day(17)), Assert.Single(explained.Holds));

        var after = await cnap.Cnap.SendAsync(
            HromadaId.None, asked with { Start = Day(18).ToDateTime(TimeOnly.MinValue) });
        Assert.Empty(after.Holds);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_service_that_is_switched_off_holds_its_own_cases_only(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var address = await cnap.Cnap.RegisterAsync(Given.City);
        var tree = await cnap.Cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, Given.TreeService));
        var before = (await cnap.Cnap.ReadAsync(Given.City, tree)).DueOn;
        var planned = await PlanAsync(cnap, DayOff() with
        {
            Kind = AnnouncementKind.TermsSuspended,
            From = Monday,
            To = Day(17),
            ServiceCode = Given.AddressService,
        });
        await RunAsync(cnap);
        await AnnounceAsync(cnap, planned);
        await RunAsync(cnap);

        Assert.Equal(Day(23), (await cnap.Cnap.ReadAsync(Given.City, address)).DueOn);
        Assert.Equal(before, (await cnap.Cnap.ReadAsync(Given.City, tree)).DueOn);
    }

    [Fact]
    public async Task Nothing_is_announced_before_it_was_shown_nor_after_it_was_dropped()
    {
        await using var cnap = await StartAsync(DatabaseProvider.Sqlite);
        await cnap.Cnap.RegisterAsync(Given.City);
        var planned = await PlanAsync(cnap, DayOff());

        var early = await Assert.ThrowsAsync<Refused>(() => AnnounceAsync(cnap, planned));
        await RunAsync(cnap);
        cnap.Cnap.User.Is(Given.StandardApprover);
        await cnap.Cnap.SendAsync(HromadaId.None, new DropAnnouncement.Command(planned));
        var late = await Assert.ThrowsAsync<Refused>(() => AnnounceAsync(cnap, planned));

        Assert.Equal(
            [DeadlineRefusals.NotPreviewed, DeadlineRefusals.AnnouncementClosed], new[] { early.Reason, late.Reason });
    }

    [Fact]
    public async Task Only_who_may_announce_announces_and_only_with_act_and_reason()
    {
        await using var cnap = await StartAsync(DatabaseProvider.Sqlite);
        cnap.Cnap.User.Is(Given.CityHead);
        await Assert.ThrowsAsync<NotAllowed>(() => cnap.Cnap.SendAsync(HromadaId.None, DayOff()));

        cnap.Cnap.User.Is(Given.PlatformAdministrator);
        var invalid = await Assert.ThrowsAsync<ValidationException>(() => cnap.Cnap.SendAsync(
            HromadaId.None, DayOff() with { Act = " ", Reason = "", From = Given.Today.AddDays(-1) }));

        Assert.Equal(["Act", "From", "Reason"], invalid.Errors.Select(error => error.PropertyName).Order());
    }

    [Fact]
    public async Task A_place_the_register_does_not_list_is_refused()
    {
        await using var cnap = await StartAsync(DatabaseProvider.Sqlite);

        var refused = await Assert.ThrowsAsync<Refused>(() => PlanAsync(cnap, DayOff() with
        {
            Kind = AnnouncementKind.TermsSuspended,
            Statuses = [WarTerritoryStatus.Occupied],
        }));

        Assert.Equal(DeadlineRefusals.NoTerritory, refused.Reason);
    }

    [Theory]
    [InlineData(AnnouncementKind.DayOff, 14)]
    [InlineData(AnnouncementKind.DayOff, 15)]
    [InlineData(AnnouncementKind.WorkingDay, 16)]
    public async Task A_day_that_is_so_anyhow_is_not_announced(AnnouncementKind kind, int day)
    {
        await using var cnap = await StartAsync(DatabaseProvider.Sqlite);

        var invalid = await Assert.ThrowsAsync<ValidationException>(
            () => PlanAsync(cnap, DayOff() with { Kind = kind, From = Day(day) }));

        var failure = Assert.Single(invalid.Errors);
        Assert.Equal("From", failure.PropertyName);
        Assert.Equal(
            kind == AnnouncementKind.DayOff ? "Recalculation.From.OffAnyhow" : "Recalculation.From.WorkingAnyhow",
            failure.ErrorMessage);
    }

    [Fact]
    public async Task A_Saturday_is_made_a_working_day_and_a_day_off_is_announced_once()
    {
        await using var cnap = await StartAsync(DatabaseProvider.Sqlite);
        await cnap.Cnap.RegisterAsync(Given.City);
        await PlanAsync(cnap, DayOff() with { Kind = AnnouncementKind.WorkingDay, From = Day(14) });
        var planned = await PlanAsync(cnap, DayOff());
        await RunAsync(cnap);
        await AnnounceAsync(cnap, planned);

        var invalid = await Assert.ThrowsAsync<ValidationException>(() => PlanAsync(cnap, DayOff()));

        Assert.Equal("Recalculation.From.OffAnyhow", Assert.Single(invalid.Errors).ErrorMessage);
    }

    private static PlanAnnouncement.Command DayOff() => new()
    {
        Kind = AnnouncementKind.DayOff,
        From = Monday,
        NameUk = "День жалоби",
        Act = "Указ Президента № 1",
        Reason = "Загиблим воїнам",
    };

    private static Task<Guid> PlanAsync(JobsCnap cnap, PlanAnnouncement.Command plan)
    {
        cnap.Cnap.User.Is(Given.StandardApprover);
        return cnap.Cnap.SendAsync(HromadaId.None, plan);
    }

    private static async Task AnnounceAsync(JobsCnap cnap, Guid planned)
    {
        cnap.Cnap.User.Is(Given.StandardApprover);
        await cnap.Cnap.SendAsync(HromadaId.None, new AnnounceChange.Command(planned));
        cnap.Clock.Advance(Announcements.KnownEverywhereAfter);
    }

    private static Task<GetAnnouncement.Details> GetAsync(JobsCnap cnap, Guid id)
    {
        cnap.Cnap.User.Is(Given.Analyst);
        return cnap.Cnap.SendAsync(HromadaId.None, new GetAnnouncement.Query(id));
    }

    private static async Task RunAsync(JobsCnap cnap)
    {
        var outcome = await cnap.Cnap.InScopeAsync(HromadaId.None, services =>
            services.GetRequiredService<RecalculationRunner>().RunAsync(CancellationToken.None));
        Assert.Empty(outcome.Failed);
    }

    // As if the process had died between the last case and the note that the hromada is done.
    private static Task ForgetDoneAsync(JobsCnap cnap) => cnap.Cnap.WithDbAsync(HromadaId.None, async db =>
    {
        db.Recalculations.RemoveRange(await db.Recalculations.Where(r => !r.IsPreview).ToListAsync());
        await db.SaveChangesAsync();
    });

    private static Task AddHostilitiesAsync(JobsCnap cnap, HromadaId hromada) =>
        cnap.Cnap.WithDbAsync(HromadaId.None, async db =>
        {
            db.Add(new WarTerritoryPeriod
            {
                UnitCode = Given.CodeOf(hromada),
                Seq = 1,
                Status = WarTerritoryStatus.ActiveHostilities,
                From = new DateOnly(2025, 6, 1),
            });
            await db.SaveChangesAsync();
        });

    private static async Task<string[]> DueWorkOfAsync(JobsCnap cnap, CaseId id) =>
        [.. (await cnap.DueWorkAsync()).Where(work => work.CaseId == id)
            .Select(work => $"{work.Kind} {KyivDate.Local(work.DueAt).Day}")];

    private static DateOnly Day(int day) => new(2026, 2, day);
}
