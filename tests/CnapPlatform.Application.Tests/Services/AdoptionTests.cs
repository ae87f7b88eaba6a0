using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Application.Services.Network;
using CnapPlatform.Application.Tests.Cases;
using CnapPlatform.Application.Tests.Jobs;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Services;

public sealed class AdoptionTests
{
    private static readonly OverrideCard.Command Note = new()
    {
        Code = Given.AddressService,
        Field = CardField.Note,
        Uk = "Вхід з двору",
        Reason = "Ремонт",
    };

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_mandatory_version_is_carried_over_on_its_day_once_and_asks_about_what_it_changed(
        DatabaseProvider provider)
    {
        await using var jobs = await JobsCnap.StartAsync(provider);
        var cnap = jobs.Cnap;
        await OverrideAsync(cnap, Note);
        await OverrideAsync(cnap, Note with { Version = 1, Field = CardField.Schedule, Uk = "Щодня" });
        await cnap.PublishAsync(NextVersion.WithNote);
        await jobs.CarryOverAsync();
        Assert.Null((await AdoptionAsync(cnap))?.RebasedAt);

        cnap.Clock.SetKyiv(NextVersion.From, 0, 1);
        var sweep = await jobs.CarryOverAsync();

        Assert.Equal((2, 0), (sweep.Claimed, sweep.Failed.Count));
        var adoption = (await AdoptionAsync(cnap))!;
        Assert.Equal((NextVersion.From, null), (adoption.EffectiveFrom, adoption.By));
        Assert.NotNull(adoption.RebasedAt);
        var state = await StateAsync(cnap);
        Assert.Equal("Note 1 2;Schedule 2 ", state);
        Assert.Equal("Schedule,Note 2 1", await UseAsync(cnap));

        Assert.Equal(0, (await jobs.CarryOverAsync()).Claimed);
        Assert.Equal(state, await StateAsync(cnap));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_sweep_that_was_cut_off_goes_on_where_it_stopped(DatabaseProvider provider)
    {
        await using var jobs = await JobsCnap.StartAsync(provider);
        var cnap = jobs.Cnap;
        await cnap.PublishAsync(NextVersion.WithNote);
        cnap.Clock.SetKyiv(NextVersion.From, 0, 1);
        cnap.User.IsTheSystem();
        await cnap.SendAsync(Given.City, new CarryOver.Command());

        Assert.Equal([Given.Settlement], await cnap.SendAsync(Given.City, new CarryOver.DueQuery()));
        Assert.Equal(1, (await jobs.CarryOverAsync()).Claimed);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Which_version_a_hromada_works_by_does_not_wait_for_the_sweep(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await cnap.PublishAsync(NextVersion.WithNote);
        cnap.Clock.SetKyiv(NextVersion.From, 0, 1);

        Assert.Equal(2, (await CardAsync(cnap)).StandardNumber);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_recommended_version_comes_by_the_hromadas_own_decision_and_only_to_it(DatabaseProvider provider)
    {
        await using var jobs = await JobsCnap.StartAsync(provider);
        var cnap = jobs.Cnap;
        await OverrideAsync(cnap, Note);
        await cnap.PublishAsync(NextVersion.WithNote, AdoptionRule.Recommended);
        var adopt = new AdoptVersion.Command { Number = 2, From = NextVersion.From.AddDays(5) };

        await RefusedAsync(cnap, adopt with { From = NextVersion.From.AddDays(-1) }, ServiceRefusals.AdoptionTooEarly);
        await cnap.SendAsync(Given.City, adopt);
        await RefusedAsync(cnap, adopt, ServiceRefusals.AdoptedAlready);

        cnap.Clock.SetKyiv(NextVersion.From.AddDays(4), 12, 0);
        Assert.Equal(1, (await CardAsync(cnap)).StandardNumber);
        cnap.Clock.SetKyiv(NextVersion.From.AddDays(5), 0, 1);
        await jobs.CarryOverAsync();
        Assert.Equal(2, (await CardAsync(cnap)).StandardNumber);
        Assert.Equal("Note 1 2", await StateAsync(cnap));
        Assert.Equal(1, (await cnap.SendAsync(
            Given.Settlement, new GetServiceCard.Query(Given.AddressService))).StandardNumber);
        Assert.NotNull((await AdoptionAsync(cnap))!.By);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_decision_to_adopt_is_moved_and_withdrawn_until_its_day_comes(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await cnap.PublishAsync(NextVersion.WithNote, AdoptionRule.Recommended);
        cnap.User.Is(Given.CityTenantAdministrator);
        var adopt = new AdoptVersion.Command { Number = 2, From = NextVersion.From };
        var move = adopt with { From = NextVersion.From.AddDays(3), Was = NextVersion.From };
        Task WithdrawAsync(DateOnly was) =>
            cnap.SendAsync(Given.City, new WithdrawAdoption.Command { Number = 2, Was = was });

        await cnap.SendAsync(Given.City, adopt);
        await cnap.SendAsync(Given.City, move);
        Assert.Equal(move.From, (await AdoptionAsync(cnap))!.EffectiveFrom);
        await RefusedAsync(cnap, move, KernelRefusals.ChangedMeanwhile);
        var stale = await Assert.ThrowsAsync<Refused>(() => WithdrawAsync(NextVersion.From));
        Assert.Equal(KernelRefusals.ChangedMeanwhile, stale.Reason);
        await WithdrawAsync(NextVersion.From.AddDays(3));
        Assert.Null(await AdoptionAsync(cnap));

        await cnap.SendAsync(Given.City, adopt);
        cnap.Clock.SetKyiv(NextVersion.From, 0, 1);
        await RefusedAsync(cnap, move, ServiceRefusals.AdoptionBegun);
        var begun = await Assert.ThrowsAsync<Refused>(() => WithdrawAsync(NextVersion.From));
        Assert.Equal(ServiceRefusals.AdoptionBegun, begun.Reason);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Nobody_adopts_from_a_day_beyond_what_may_be_planned(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await cnap.PublishAsync(NextVersion.Same, AdoptionRule.Recommended);
        cnap.User.Is(Given.CityTenantAdministrator);
        var last = Given.Today.AddYears(StandardVersion.FarthestYears);
        var adopt = new AdoptVersion.Command { Number = 2, From = last };

        foreach (var day in new[] { last.AddDays(1), DateOnly.MaxValue })
        {
            var wrong = await Assert.ThrowsAsync<ValidationException>(
                () => cnap.SendAsync(Given.City, adopt with { From = day }));
            Assert.Equal("Network.From.TooFar", Assert.Single(wrong.Errors).ErrorMessage);
        }

        await cnap.SendAsync(Given.City, adopt);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_coming_version_is_compared_with_the_one_in_force_on_its_eve(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await OverrideAsync(cnap, Note);
        await cnap.PublishAsync(NextVersion.WithNote);
        await cnap.PublishAsync(NextVersion.WithNote, number: 3, from: NextVersion.From.AddDays(1));
        await cnap.PublishAsync(
            NextVersion.WithNote, AdoptionRule.Recommended, number: 4, from: NextVersion.From.AddDays(2));

        var next = (await cnap.SendAsync(Given.City, new GetOwnStandard.Query())).Next;

        Assert.Equal([(2, 1, 1), (3, 2, 0), (4, 3, 0)], next.Select(n => (n.Number, n.Basis, n.ToDecide)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Its_administrator_and_head_are_told_before_a_version_asks_and_while_it_does(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await OverrideAsync(cnap, Note);
        Assert.Null(await cnap.SendAsync(Given.City, new FindStandardNotice.Query()));
        await cnap.PublishAsync(NextVersion.WithNote);

        cnap.User.Is(Given.CityHead);
        var before = (await cnap.SendAsync(Given.City, new FindStandardNotice.Query()))!;
        Assert.Equal((0, false), (before.Texts, before.MayDecide));
        var coming = Assert.Single(before.Later);
        Assert.Equal((2, NextVersion.From, 1), (coming.Number, coming.From!.Value, coming.ToDecide));
        cnap.User.Is(Given.CityAdministrator);
        Assert.Null(await cnap.SendAsync(Given.City, new FindStandardNotice.Query()));

        cnap.Clock.SetKyiv(NextVersion.From, 0, 1);
        cnap.User.IsTheSystem();
        await cnap.SendAsync(Given.City, new CarryOver.Command());
        cnap.User.Is(Given.CityTenantAdministrator);
        var now = (await cnap.SendAsync(Given.City, new FindStandardNotice.Query()))!;
        Assert.Equal((1, true, 0), (now.Texts, now.MayDecide, now.Later.Count));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Adopted_for_today_it_asks_at_once(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await OverrideAsync(cnap, Note);
        await cnap.PublishAsync(NextVersion.WithNote, AdoptionRule.Recommended, from: Given.Today.AddDays(-1));

        await cnap.SendAsync(Given.City, new AdoptVersion.Command { Number = 2, From = Given.Today });

        Assert.Equal("Note 1 2", await StateAsync(cnap));
        Assert.NotNull((await AdoptionAsync(cnap))!.RebasedAt);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_mandatory_or_overtaken_version_is_not_adopted(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await cnap.PublishAsync(NextVersion.Same, AdoptionRule.Recommended, 2);
        await cnap.PublishAsync(NextVersion.Same, AdoptionRule.Mandatory, 3, NextVersion.From.AddDays(5));
        cnap.User.Is(Given.CityTenantAdministrator);

        await RefusedAsync(cnap, new() { Number = 3, From = NextVersion.From.AddDays(9) }, ServiceRefusals.MandatoryComesByItself);
        await RefusedAsync(cnap, new() { Number = 2, From = NextVersion.From.AddDays(9) }, ServiceRefusals.VersionOvertaken);
        await Assert.ThrowsAsync<NotFound>(
            () => cnap.SendAsync(Given.City, new AdoptVersion.Command { Number = 9, From = NextVersion.From }));
        cnap.User.Is(Given.CityHead);
        await Assert.ThrowsAsync<NotAllowed>(
            () => cnap.SendAsync(Given.City, new AdoptVersion.Command { Number = 2, From = NextVersion.From }));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Two_who_adopt_at_once_adopt_once(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await cnap.PublishAsync(NextVersion.Same, AdoptionRule.Recommended);
        cnap.User.Is(Given.CityTenantAdministrator);

        var failures = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Record.ExceptionAsync(
            () => cnap.SendAsync(Given.City, new AdoptVersion.Command { Number = 2, From = NextVersion.From })))));

        Assert.Single(failures, failure => failure is null);
        Assert.All(failures.OfType<Exception>(), failure => Assert.Equal(
            ServiceRefusals.AdoptedAlready, Assert.IsType<Refused>(failure).Reason));
    }

    [DatabaseTheory]
    [DatabaseData(ResolveConflict.Choice.KeepOurs, "Вхід з двору", 2)]
    [DatabaseData(ResolveConflict.Choice.TakeStandard, "Візьміть план.", 0)]
    [DatabaseData(ResolveConflict.Choice.WriteAnew, "Вхід з двору, візьміть план", 2)]
    public async Task A_conflict_is_resolved_in_one_of_three_ways_and_not_from_a_stale_screen(
        DatabaseProvider provider, ResolveConflict.Choice how, string shown, int basis)
    {
        await using var cnap = await ConflictAsync(provider);
        var seen = (await cnap.SendAsync(Given.City, new GetOwnStandard.Query())).Conflicts.Single();
        Assert.Equal(("Вхід з двору", 1, 2), (seen.Own.Uk, seen.Own.BaseNumber, seen.Own.ConflictsWith));
        Assert.Equal("Візьміть план.", seen.Theirs.Card.Note.Items[0].Uk);
        Assert.Empty(seen.Base!.Card.Note.Items);
        var command = new ResolveConflict.Command
        {
            Code = seen.Code,
            Field = CardField.Note,
            Version = seen.Version,
            How = how,
            Uk = "Вхід з двору, візьміть план",
            Reason = "Ремонт",
        };

        await cnap.SendAsync(Given.City, command);

        Assert.Equal(shown, (await CardAsync(cnap)).Effective.Row(CardField.Note).Items[0].Uk);
        Assert.Equal(basis == 0 ? "" : $"Note {basis} ", await StateAsync(cnap));
        Assert.Empty((await cnap.SendAsync(Given.City, new GetOwnStandard.Query())).Conflicts);
        var stale = await Assert.ThrowsAsync<Refused>(() => cnap.SendAsync(Given.City, command));
        Assert.Equal(KernelRefusals.ChangedMeanwhile, stale.Reason);
        var again = await Assert.ThrowsAsync<Refused>(
            () => cnap.SendAsync(Given.City, command with { Version = seen.Version + 1 }));
        Assert.Equal(ServiceRefusals.NoConflict, again.Reason);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Of_a_row_that_is_closed_now_the_standards_text_stands_and_ours_cannot_be_kept(
        DatabaseProvider provider)
    {
        await using var cnap = await ConflictAsync(provider, content => content with { Overridable = [] });
        Assert.Equal("Візьміть план.", (await CardAsync(cnap)).Effective.Row(CardField.Note).Items[0].Uk);
        var seen = (await cnap.SendAsync(Given.City, new GetOwnStandard.Query())).Conflicts.Single();
        Assert.False(seen.MayKeep);
        var command = new ResolveConflict.Command
        {
            Code = seen.Code,
            Field = CardField.Note,
            Version = seen.Version,
            How = ResolveConflict.Choice.KeepOurs,
        };

        var refused = await Assert.ThrowsAsync<Refused>(() => cnap.SendAsync(Given.City, command));
        Assert.Equal(ServiceRefusals.NotAllowedAnyMore, refused.Reason);
        await cnap.SendAsync(Given.City, command with { How = ResolveConflict.Choice.TakeStandard });
        Assert.Equal("", await StateAsync(cnap));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_service_the_new_version_lacks_is_not_given_and_nothing_breaks(DatabaseProvider provider)
    {
        await using var jobs = await JobsCnap.StartAsync(provider);
        var cnap = jobs.Cnap;
        await OverrideAsync(cnap, Note);
        var before = await cnap.SubmitAsync(Given.City);
        await cnap.PublishAsync(NextVersion.WithoutAddress);
        cnap.Clock.SetKyiv(NextVersion.From, 10, 0);
        Assert.Empty((await jobs.CarryOverAsync()).Failed);

        var refused = await Assert.ThrowsAsync<Refused>(() => CardAsync(cnap));
        Assert.Equal(ServiceRefusals.NotInStandard, refused.Reason);
        refused = await Assert.ThrowsAsync<Refused>(() => cnap.SubmitAsync(Given.City));
        Assert.Equal(ServiceRefusals.NotInStandard, refused.Reason);
        Assert.DoesNotContain(
            (await cnap.SendAsync(Given.City, new ListServices.Query())).Services, s => s.Code == Given.AddressService);
        cnap.User.Is(Given.CityTenantAdministrator);
        Assert.DoesNotContain(
            (await cnap.SendAsync(Given.City, new ListOwnServices.Query())).Services, s => s.Code == Given.AddressService);
        Assert.Equal("Присвоїти адресу", (await cnap.SendAsync(Given.City, new GetOwnStandard.Query())).GoneServices.Single().Uk);
        Assert.Equal("Note 1 ", await StateAsync(cnap));

        await cnap.StepAsync(Given.City, before.Id, Given.CityAdministrator, CaseAction.Register);
        Assert.Equal(CaseStatus.Registered, (await cnap.ReadAsync(Given.City, before.Id)).Status);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_application_filed_before_and_registered_after_the_change_has_the_old_term(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var before = (await cnap.SubmitAsync(Given.City)).Id;
        await cnap.PublishAsync(
            passport => passport with
            {
                Variants = [.. passport.Variants.Select(v => v with { Term = v.Term with { Length = 100 } })],
            },
            from: Given.Today.AddDays(1));
        cnap.Clock.SetKyiv(Given.Today.AddDays(1), 10, 0);
        var after = await cnap.RegisterAsync(Given.City);

        await cnap.StepAsync(Given.City, before, Given.CityAdministrator, CaseAction.Register);

        var (old, now) = (await cnap.ReadAsync(Given.City, before), await cnap.ReadAsync(Given.City, after));
        Assert.Equal((1, 2), (old.StandardNumber, now.StandardNumber));
        Assert.InRange(old.DueOn!.Value, new DateOnly(2026, 2, 19), new DateOnly(2026, 2, 20));
        Assert.True(now.DueOn > new DateOnly(2026, 6, 1));
    }

    private static async Task<TestCnap> ConflictAsync(
        DatabaseProvider provider, Func<StandardContent, StandardContent>? content = null)
    {
        var cnap = await TestCnap.StartAsync(provider);
        await OverrideAsync(cnap, Note);
        await cnap.PublishAsync(NextVersion.WithNote, content: content);
        cnap.Clock.SetKyiv(NextVersion.From, 0, 1);
        cnap.User.IsTheSystem();
        await cnap.SendAsync(Given.City, new CarryOver.Command());
        cnap.User.Is(Given.CityTenantAdministrator);
        return cnap;
    }

    private static Task OverrideAsync(TestCnap cnap, OverrideCard.Command command)
    {
        cnap.User.Is(Given.CityTenantAdministrator);
        return cnap.SendAsync(Given.City, command);
    }

    private static async Task RefusedAsync(TestCnap cnap, AdoptVersion.Command command, string reason)
    {
        var refused = await Assert.ThrowsAsync<Refused>(() => cnap.SendAsync(Given.City, command));
        Assert.Equal(reason, refused.Reason);
    }

    private static Task<GetServiceCard.Card> CardAsync(TestCnap cnap) =>
        cnap.SendAsync(Given.City, new GetServiceCard.Query(Given.AddressService));

    private static Task<StandardAdoption?> AdoptionAsync(TestCnap cnap) => cnap.WithDbAsync(
        Given.City, db => db.Adoptions.AsNoTracking()
            .SingleOrDefaultAsync(a => a.HromadaId == Given.City && a.StandardNumber == 2));

    // Field, base and conflict of each local text.
    private static Task<string> StateAsync(TestCnap cnap) => cnap.WithDbAsync(Given.City, async db =>
    {
        var services = await db.OfferedServices.AsNoTracking().ToListAsync();
        return string.Join(';', services.SelectMany(s => s.Overrides).OrderBy(o => $"{o.Field}", StringComparer.Ordinal)
            .Select(o => $"{o.Field} {o.BaseNumber} {o.ConflictsWith}"));
    });

    private static Task<string> UseAsync(TestCnap cnap) => cnap.WithDbAsync(Given.City, async db =>
    {
        var use = await db.ServiceUses.AsNoTracking()
            .SingleAsync(u => u.HromadaId == Given.City && u.ServiceCode == Given.AddressService);
        return $"{use.OwnFields} {use.Overrides} {use.Conflicts}";
    });
}
