using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Editing;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Standards;

/// <summary>The order of a draft's services, its titles, and the form of the calendar.</summary>
public sealed class ServiceOrderTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task A_service_is_given_another_place_and_the_others_close_up(DatabaseProvider provider)
    {
        await using var draft = await Drafting.StartAsync(provider);
        var before = await OrderAsync(draft);

        await MoveAsync(draft, before[0], 3);
        string[] third = [before[1], before[2], before[0], .. before[3..]];
        Assert.Equal(third, await OrderAsync(draft));
        await MoveAsync(draft, before[0], 1);
        Assert.Equal(before, await OrderAsync(draft));
        await MoveAsync(draft, before[0], 999);
        string[] last = [.. before[1..], before[0]];
        Assert.Equal(last, await OrderAsync(draft));

        var edits = await draft.EditsAsync();
        Assert.Equal(
            [("1", "3"), ("3", "1"), ("1", $"{before.Length}")],
            edits.OrderBy(e => e.Id).Select(e => (e.Before!, e.After!)));
        Assert.All(edits, edit => Assert.Equal((before[0], MoveService.Place), (edit.ServiceCode!, edit.Field)));
        Assert.Equal(
            Enumerable.Range(1, before.Length),
            await draft.Cnap.WithDbAsync(HromadaId.None, db => db.Passports
                .Where(p => p.StandardNumber == Drafting.Draft).OrderBy(p => p.Seq).Select(p => p.Seq).ToListAsync()));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Only_a_draft_is_put_into_another_order_and_only_by_a_place(DatabaseProvider provider)
    {
        await using var draft = await Drafting.StartAsync(provider);
        var code = (await OrderAsync(draft))[0];

        await Assert.ThrowsAsync<ValidationException>(() => MoveAsync(draft, code, 0));
        await Assert.ThrowsAsync<ValidationException>(() => MoveAsync(draft, code, null));
        await Assert.ThrowsAsync<NotFound>(() => MoveAsync(draft, "no-such", 1));
        var published = await Assert.ThrowsAsync<Refused>(() => draft.Cnap.SendAsync(
            HromadaId.None, new MoveService.Command(Given.StandardNumber, code, 2)));
        Assert.Equal(StandardRefusals.Published, published.Reason);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_new_version_has_a_title_in_both_languages(DatabaseProvider provider)
    {
        await using var draft = await Drafting.StartAsync(provider);

        var number = await draft.Cnap.SendAsync(HromadaId.None, new PrepareVersion.Command
        {
            BasedOn = Given.StandardNumber,
            Title = "Версія 3",
            TitleEn = " Version 3 ",
            EffectiveFrom = new DateOnly(2031, 1, 1),
        });

        var title = await draft.Cnap.WithDbAsync(
            HromadaId.None, async db => (await db.Standards.SingleAsync(s => s.Number == number)).Content.Title);
        Assert.Equal(("Версія 3", "Version 3"), (title.Uk, title.En));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_calendar_is_edited_by_a_form_and_what_is_impossible_is_said_at_its_place(
        DatabaseProvider provider)
    {
        await using var draft = await Drafting.StartAsync(provider);
        (string, string)[] regime =
        [
            ("v.regimes.0", ""), ("v.regimes.0.kind", "martial_law"), ("v.regimes.0.name", "Воєнний стан"),
            ("v.regimes.0.nameEn", "Martial law"), ("v.regimes.0.from", "2022-02-24"),
            ("v.regimes.0.source", "Указ № 64/2022"), ("v.regimes.0.holidaysAreWorkingDays", "true"),
        ];
        await draft.EditAsync(null, "calendar", regime);
        Assert.Contains("Указ № 64/2022", await draft.TextAsync(null, "calendar"), StringComparison.Ordinal);

        await draft.AssertWrongAsync(
            null, "calendar", "v.regimes.0.to", "EndsBeforeItBegins", [.. regime, ("v.regimes.0.to", "2021-01-01")]);
        await draft.AssertWrongAsync(
            null, "calendar", "v.regimes.1.kind", "Overlaps",
            [
                .. regime,
                .. regime.Select(r => (r.Item1.Replace("regimes.0", "regimes.1", StringComparison.Ordinal), r.Item2)),
                ("v.regimes.1.from", "2024-01-01"),
            ]);
        await draft.AssertWrongAsync(null, "calendar", "v.regimes.0.from", "Required", [.. regime, ("v.regimes.0.from", "")]);
        await draft.AssertWrongAsync(
            null, "calendar", "v.holidays.0.day", "NoSuchDay",
            [("v.holidays.0", ""), ("v.holidays.0.month", "2"), ("v.holidays.0.day", "30"),
                ("v.holidays.0.name", "Свято"), ("v.holidays.0.nameEn", "Holiday"), ("v.holidays.0.source", "КЗпП")]);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_act_names_its_article_and_days_and_a_stage_its_act(DatabaseProvider provider)
    {
        await using var draft = await Drafting.StartAsync(provider);
        const string service = Given.IdCardService;
        (string, string)[] law =
        [
            ("v.items.0", ""), ("v.items.0.uk", "Закон № 5492-VI"), ("v.items.0.article", "ст. 16"),
            ("v.items.0.from", "2012-12-06"), ("v.confirmed", "true"),
        ];

        await draft.EditAsync(service, "card.laws", law);

        var item = await draft.Cnap.WithDbAsync(HromadaId.None, async db => (await db.Passports.SingleAsync(
            p => p.StandardNumber == Drafting.Draft && p.Code == service)).Content.Card.Laws.Items[0]);
        Assert.Equal(
            ("Закон № 5492-VI, ст. 16", new DateOnly(2012, 12, 6)), (item.Text.Uk, item.From!.Value));
        await draft.AssertWrongAsync(
            service, "card.laws", "v.items.0.to", "EndsBeforeItBegins", [.. law, ("v.items.0.to", "2011-01-01")]);
    }

    private static Task MoveAsync(Drafting draft, string code, int? to) => draft.Cnap.SendAsync(
        HromadaId.None, new MoveService.Command(Drafting.Draft, code, to));

    private static async Task<string[]> OrderAsync(Drafting draft) =>
        [.. (await draft.Cnap.SendAsync(HromadaId.None, new ListServiceOrder.Query(Drafting.Draft))).Rows.Select(r => r.Code)];
}
