using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Editing;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Standards;

public sealed class EditFieldTests
{
    private const string Service = Given.IdCardService;

    private static readonly (string, string)[] Documents =
        [("v.items.0.original", "true"), ("v.items.0.condition.uk", "якщо вперше"), ("v.source", "Постанова")];

    private static readonly (string, string)[] Variant =
    [
        ("v.0.term.length", "15"), ("v.0.term.from", "2030-01-01"), ("v.0.term.source", "Новий закон"),
        ("v.0.fee.kopiykas", "558,50"), ("v.0.fee.source", "Новий закон"),
    ];

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_change_of_every_kind_is_saved_and_stands_in_the_history(DatabaseProvider provider)
    {
        await using var draft = await Drafting.StartAsync(provider);
        (string Field, (string, string)[] Answers)[] changes =
        [
            ("name", [("v.uk", "Нова назва"), ("v.en", "New name")]),
            ("registryId", [("v", "00123")]),
            ("owner", [("v", "ministry")]),
            ("onlineAllowed", [("v", "true")]),
            ("audience", [("v", "citizen\nbusiness")]),
            ("keywords", [("v", "паспорт\nкартка")]),
            ("provider", [("v.name.uk", "ДМС")]),
            ("card.laws", [("v.items.0", ""), ("v.items.0.uk", "Закон"), ("v.confirmed", "true")]),
            ("card.requiredDocuments", Documents),
            ("variants", Variant),
            ("technologicalCard", Stage),
            ("questions", Question),
        ];

        foreach (var (field, answers) in changes)
        {
            Assert.True((await draft.EditAsync(Service, field, answers)).IsChanged);
            var view = await draft.OpenAsync(Service, field);
            Assert.All(answers, answer => Assert.Equal(answer.Item2, view.Answers[answer.Item1]));
        }

        var edits = await draft.EditsAsync();
        Assert.Equal(changes.Select(c => c.Field).Order(), edits.Select(e => e.Field).Order());
        Assert.All(edits, edit => Assert.Equal((Service, "Редакторка Перша"), (edit.ServiceCode, edit.ByName)));
        Assert.All(edits, edit => Assert.NotEqual(edit.Before, edit.After));
        Assert.Equal(
            (12, 15, 55_850L),
            await draft.Cnap.WithDbAsync(HromadaId.None, async db =>
            {
                var saved = await db.Passports.SingleAsync(p => p.StandardNumber == 2 && p.Code == Service);
                var variant = saved.Content.Variants[0];
                return (saved.Revision, variant.Term.Length, variant.Fee.Kopiykas!.Value);
            }));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_changed_number_is_not_confirmed_by_its_old_source(DatabaseProvider provider)
    {
        await using var draft = await Drafting.StartAsync(provider);

        await draft.AssertWrongAsync(
            Service, "variants", "v.0.term.confirmed", "ConfirmedBefore", ("v.0.term.length", "15"));
        await draft.AssertWrongAsync(
            Service, "card.requiredDocuments", "v.confirmed", "ConfirmedBefore", ("v.items.0.uk", "Заява й паспорт"));
        Assert.True((await draft.EditAsync(
            Service, "variants", ("v.0.term.length", "15"), ("v.0.term.confirmed", "false"))).IsChanged);
        Assert.True((await draft.EditAsync(Service, "variants", ("v.0.term.confirmed", "true"))).IsChanged);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Who_comes_second_to_a_field_is_shown_both_texts_and_nothing_is_overwritten(
        DatabaseProvider provider)
    {
        await using var draft = await Drafting.StartAsync(provider);
        var form = await draft.OpenAsync(Service, "name");
        draft.SecondEditor();
        await draft.SendAsync(Drafting.Fill(form, ("v.uk", "Їхня назва")));
        draft.Cnap.User.Is(Given.StandardEditor, "Редакторка Перша");

        var late = Drafting.Fill(form, ("v.uk", "Моя назва"));
        var clash = (await draft.SendAsync(late)).Clash!;

        Assert.Equal("Редактор Другий", clash.ByName);
        Assert.Equal("Їхня назва", clash.Theirs!["uk"]!.GetValue<string>());
        Assert.Equal("Моя назва", clash.Mine!["uk"]!.GetValue<string>());
        Assert.Equal("Отримати паспорт", clash.Began!["uk"]!.GetValue<string>());
        Assert.Contains("Їхня назва", await draft.TextAsync(Service, "name"));

        Assert.Null((await draft.SendAsync(late with { BaseHash = clash.Hash })).Clash);
        Assert.Contains("Моя назва", await draft.TextAsync(Service, "name"));
        Assert.Equal(2, (await draft.EditsAsync()).Count);
        Assert.False((await draft.SendAsync(late)).IsChanged);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Editors_of_different_fields_of_one_passport_do_not_disturb_each_other(DatabaseProvider provider)
    {
        await using var draft = await Drafting.StartAsync(provider);
        string[] fields = ["name", "shortName", "summary", "card.note", "keywords"];
        var forms = new List<EditField.Command>();
        foreach (var field in fields)
        {
            var form = await draft.OpenAsync(Service, field);
            forms.Add(field switch
            {
                "keywords" => Drafting.Fill(form, ("v", "слово")),
                "card.note" => Drafting.Fill(form, ("v.items.0", ""), ("v.items.0.uk", "слово")),
                _ => Drafting.Fill(form, ("v.uk", "слово")),
            });
        }

        var outcomes = await Task.WhenAll(forms.Select(form => Task.Run(() => draft.SendAsync(form))));

        Assert.All(outcomes, outcome => Assert.Null(outcome.Clash));
        foreach (var field in fields)
        {
            Assert.Contains("слово", await draft.TextAsync(Service, field));
        }

        Assert.Equal(fields.Length, (await draft.EditsAsync()).Count);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Of_several_at_the_same_field_at_once_one_is_saved_and_the_others_are_told(
        DatabaseProvider provider)
    {
        await using var draft = await Drafting.StartAsync(provider);
        var form = await draft.OpenAsync(Service, "name");

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 5).Select(number => Task.Run(
            () => draft.SendAsync(Drafting.Fill(form, ("v.uk", $"Назва {number}"))))));

        Assert.Single(outcomes, outcome => outcome.Clash is null);
        Assert.Single(await draft.EditsAsync());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Bad_input_is_said_at_its_place_and_nothing_is_saved(DatabaseProvider provider)
    {
        await using var draft = await Drafting.StartAsync(provider);

        await draft.AssertWrongAsync(Service, "owner", "v", "Unknown", ("v", "nobody"));
        await draft.AssertWrongAsync(Service, "categories", "v", "Unknown", ("v", "general\nno-such"));
        await draft.AssertWrongAsync(Service, "name", "v.uk", "Required", ("v.uk", " "));
        await draft.AssertWrongAsync(Service, "name", "v.uk", "ControlCharacters", ("v.uk", "Назва\u202Eавзан"));
        await draft.AssertWrongAsync(Service, "registryId", "v", "RegistryId", ("v", "123"));
        await draft.AssertWrongAsync(Service, "variants", "v.0.term.length", "NotANumber", ("v.0.term.length", "два"));
        await draft.AssertWrongAsync(Service, "variants", "v.0.term.unit", "Unknown", ("v.0.term.unit", "weeks"));
        await draft.AssertWrongAsync(Service, "variants", "v.0.fee.kind", "Unknown", ("v.0.fee.kind", "by_moon"));
        await draft.AssertWrongAsync(
            Service, "variants", "v.0.fee.kind", "NoParameter",
            ("v.0.fee.kind", "subsistence_share"), ("v.0.fee.percent", "1,5"));
        await draft.AssertWrongAsync(
            Service, "variants", "v.0.fee.kopiykas", "SumOutOfRange", ("v.0.fee.kopiykas", "2000000"));
        await draft.AssertWrongAsync(
            Service, "variants", "v.0.fee.kopiykas", "OfAnotherKind", ("v.0.fee.kind", "free"));
        await draft.AssertWrongAsync(
            Service, "variants", "v.0.fee.percent", "OfAnotherKind", ("v.0.fee.percent", "5"));
        await draft.AssertWrongAsync(
            Service, "variants", "v.0.fee.oneFeeWith", "WithItself", ("v.0.fee.oneFeeWith", Service));
        await draft.AssertWrongAsync(
            Service, "variants", "v.0.term.to", "EndsBeforeItBegins",
            ("v.0.term.from", "2026-02-01"), ("v.0.term.to", "2026-01-01"));
        var tooLong = Assert.Single(await draft.WrongAsync(
            Service, "card.requiredDocuments", ("v.items.0.uk", new string('я', 10_000))));
        Assert.Equal(("v.items.0.uk", "Editing.Wrong.TooLong"), (tooLong.PropertyName, tooLong.ErrorMessage));
        Assert.Equal(2000, tooLong.FormattedMessagePlaceholderValues["Max"]);
        Assert.Empty(await draft.EditsAsync());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Doubles_and_overlapping_periods_are_refused(DatabaseProvider provider)
    {
        await using var draft = await Drafting.StartAsync(provider);
        await draft.EditAsync(Given.AddressService, "registryId", ("v", "00153"));

        await draft.AssertWrongAsync(Service, "registryId", "v", "RegistryIdTaken", ("v", "00153"));
        await draft.AssertWrongAsync(
            null, "categories", "v.1.code", "Twice",
            ("v.1", ""), ("v.1.code", "general"), ("v.1.name.uk", "Те саме"));
        await draft.AssertWrongAsync(
            null, "norms.staffing", "v.1.code", "Overlaps",
            ("v.0", ""), ("v.0.code", "people"), ("v.0.name.uk", "Люди"), ("v.0.to", "2026-06-30"),
            ("v.1", ""), ("v.1.code", "people"), ("v.1.name.uk", "Люди"), ("v.1.from", "2026-06-01"));
        await draft.AssertWrongAsync(
            null, "owners", "v", "CodeInUse", ("v.0.code", "other"));
        Assert.True((await draft.EditAsync(
            null, "norms.staffing",
            ("v.0", ""), ("v.0.code", "people"), ("v.0.name.uk", "Люди"), ("v.0.to", "2026-06-30"),
            ("v.1", ""), ("v.1.code", "people"), ("v.1.name.uk", "Люди"), ("v.1.from", "2026-07-01"))).IsChanged);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Only_a_draft_changes_and_only_by_its_editors(DatabaseProvider provider)
    {
        await using var draft = await Drafting.StartAsync(provider);
        var form = Drafting.Fill(await draft.OpenAsync(Service, "name"), ("v.uk", "Інша"));

        var published = await Assert.ThrowsAsync<Refused>(() => draft.SendAsync(form with { Number = 1 }));
        Assert.Equal(StandardRefusals.Published, published.Reason);
        foreach (var other in new[]
        {
            Given.StandardApprover, Given.DmsOwner, Given.Analyst, Given.CityTenantAdministrator,
        })
        {
            draft.Cnap.User.Is(other);
            await Assert.ThrowsAsync<NotAllowed>(() => draft.SendAsync(form));
        }

        draft.Cnap.User.Is(Given.StandardEditor);
        await draft.Cnap.WithDbAsync(HromadaId.None, async db =>
        {
            var version = await db.Standards.Include(s => s.Steps).SingleAsync(s => s.Number == 2);
            version.SubmitForReview(new GroupMember(Given.StandardEditor.AccountId, "", DateTimeOffset.UnixEpoch));
            await db.SaveChangesAsync();
        });
        var review = await Assert.ThrowsAsync<Refused>(() => draft.SendAsync(form));
        Assert.Equal(StandardRefusals.NotDraft, review.Reason);
        await Assert.ThrowsAsync<NotFound>(() => draft.SendAsync(form with { Field = "no.such" }));
        await Assert.ThrowsAsync<NotFound>(() => draft.SendAsync(form with { Code = "no-such" }));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_was_typed_waits_for_its_person_until_it_is_saved(DatabaseProvider provider)
    {
        await using var draft = await Drafting.StartAsync(provider);
        var form = Drafting.Fill(await draft.OpenAsync(Service, "name"), ("v.uk", "Ще пишу"));
        await draft.Cnap.SendAsync(HromadaId.None, new SaveWorkingCopy.Command(2, Service, "name")
        {
            Answers = form.Answers,
            BaseHash = form.BaseHash,
        });

        var copy = (await draft.Cnap.SendAsync(HromadaId.None, new GetField.Query(2, Service, "name"))).Copy!;
        Assert.Equal(("Ще пишу", form.BaseHash, false), (copy.Answers["v.uk"], copy.BaseHash, copy.IsStale));
        draft.SecondEditor();
        Assert.Null((await draft.Cnap.SendAsync(HromadaId.None, new GetField.Query(2, Service, "name"))).Copy);
        await draft.EditAsync(Service, "name", ("v.uk", "Їхня"));

        draft.Cnap.User.Is(Given.StandardEditor);
        Assert.True((await draft.Cnap.SendAsync(HromadaId.None, new GetField.Query(2, Service, "name"))).Copy!.IsStale);
        var clash = (await draft.SendAsync(form)).Clash!;
        await draft.SendAsync(form with { BaseHash = clash.Hash });
        Assert.Null((await draft.Cnap.SendAsync(HromadaId.None, new GetField.Query(2, Service, "name"))).Copy);
    }

    private static (string, string)[] Stage =>
    [
        ("v.0", ""), ("v.0.stage.uk", "Прийняти"), ("v.0.position.uk", "Адміністратор"), ("v.0.unit.uk", "ЦНАП"),
        ("v.0.action", "performs"), ("v.0.length", "1"), ("v.0.lengthUnit", "working_day"),
    ];

    private static (string, string)[] Question =>
    [
        ("v.0", ""), ("v.0.uk", "Скільки?"), ("v.0.answer.uk", "558 грн"), ("v.0.row", "fee"), ("v.0.evidence", "558"),
    ];
}
