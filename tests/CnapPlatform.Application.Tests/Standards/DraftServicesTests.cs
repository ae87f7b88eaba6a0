using System.Text.Json.Nodes;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Editing;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;

namespace CnapPlatform.Application.Tests.Standards;

public sealed class DraftServicesTests
{
    private static readonly string[] Two = [Given.AddressService, Given.TreeService];

    [DatabaseTheory]
    [DatabaseData]
    public async Task Services_are_found_by_what_they_say_and_what_was_done_to_them(DatabaseProvider provider)
    {
        await using var draft = await Drafting.StartAsync(provider);
        await draft.EditAsync(Given.TreeService, "name", ("v.uk", "Видалення дерев"));

        Assert.Equal(4, (await ListAsync(new(2))).Rows.Total);
        Assert.Equal([Given.IdCardService], await CodesAsync(new(2) { Text = "паспорт" }));
        Assert.Equal([Given.IdCardService], await CodesAsync(new(2) { Owner = "dms" }));
        Assert.Equal([Given.TreeService], await CodesAsync(new(2) { Level = ServiceLevel.Local }));
        Assert.Equal([Given.TreeService], await CodesAsync(new(2) { Changed = true }));
        Assert.Empty(await CodesAsync(new(2) { Commented = true }));
        Assert.Empty(await CodesAsync(new(2) { Category = "no-such" }));
        Assert.Equal(Given.TreeService, (await CodesAsync(new(2) { Sort = GetDraftServices.SortBy.Name }))[0]);
        Assert.Equal(1, (await ListAsync(new(2) { Page = 99 })).Rows.Number);
        draft.Cnap.User.Is(Given.CityAdministrator);
        await Assert.ThrowsAsync<NotAllowed>(() => ListAsync(new(2)));

        Task<GetDraftServices.View> ListAsync(GetDraftServices.Query query) =>
            draft.Cnap.SendAsync(HromadaId.None, query);

        async Task<List<string>> CodesAsync(GetDraftServices.Query query) =>
            [.. (await ListAsync(query)).Rows.Items.Select(row => row.Code)];
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task One_field_of_many_is_previewed_and_then_written_to_all(DatabaseProvider provider)
    {
        await using var draft = await Drafting.StartAsync(provider);
        var form = Owner("dms", [.. Two, Given.IdCardService]);

        var preview = await draft.Cnap.SendAsync(HromadaId.None, form);
        Assert.Equal((2, false), (preview.Changed, preview.IsSaved));
        Assert.Empty(await draft.EditsAsync());

        await draft.Cnap.SendAsync(HromadaId.None, form with { Stamp = preview.Stamp });
        Assert.Equal("\"dms\"", await draft.TextAsync(Given.TreeService, "owner"));
        Assert.Equal(Two.Order(), (await draft.EditsAsync()).Select(e => e.ServiceCode!).Order());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_change_of_many_is_all_or_nothing(DatabaseProvider provider)
    {
        await using var draft = await Drafting.StartAsync(provider);
        var form = Owner("dms", Two);
        var preview = await draft.Cnap.SendAsync(HromadaId.None, form);
        await draft.EditAsync(Given.TreeService, "owner", ("v", "dms"));

        var stale = await Assert.ThrowsAsync<Refused>(
            () => draft.Cnap.SendAsync(HromadaId.None, form with { Stamp = preview.Stamp }));
        Assert.Equal(BulkEdit.ChangedSincePreview, stale.Reason);
        Assert.Equal("\"ministry\"", await draft.TextAsync(Given.AddressService, "owner"));
        var strange = Owner("dms", [Given.AddressService, "no-such", "nor-this"]) with { Stamp = preview.Stamp };
        var unknown = await Assert.ThrowsAsync<ValidationException>(
            () => draft.Cnap.SendAsync(HromadaId.None, strange));
        var failure = Assert.Single(unknown.Errors);
        Assert.Equal(("Codes", "Editing.Wrong.UnknownServices"), (failure.PropertyName, failure.ErrorMessage));
        Assert.Equal("no-such, nor-this", failure.FormattedMessagePlaceholderValues["Codes"]);
        await Assert.ThrowsAsync<ValidationException>(
            () => draft.Cnap.SendAsync(HromadaId.None, Owner("nobody", Two)));
        await Assert.ThrowsAsync<ValidationException>(() => draft.Cnap.SendAsync(
            HromadaId.None, new BulkEdit.Command(2, "name") { Codes = Two }));
        Assert.Equal("\"ministry\"", await draft.TextAsync(Given.AddressService, "owner"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task One_member_of_all_rows_is_given_to_many_and_the_rest_of_each_row_stays(DatabaseProvider provider)
    {
        await using var draft = await Drafting.StartAsync(provider);
        var before = await draft.TextAsync(Given.IdCardService, "variants");
        var form = new BulkEdit.Command(2, "variants:term")
        {
            Codes = [Given.IdCardService, Given.TreeService],
            Answers = new FieldAnswers(
            [
                KeyValuePair.Create("v.confirmed", "true"), KeyValuePair.Create("v.act", "Закон № 5492-VI"),
                KeyValuePair.Create("v.article", "ст. 21"),
            ]),
        };

        var preview = await draft.Cnap.SendAsync(HromadaId.None, form);
        Assert.Equal(2, preview.Changed);
        await draft.Cnap.SendAsync(HromadaId.None, form with { Stamp = preview.Stamp });

        var (was, now) = (StandardJson.Read<ServiceVariant[]>(JsonNode.Parse(before)),
            StandardJson.Read<ServiceVariant[]>(
                JsonNode.Parse(await draft.TextAsync(Given.IdCardService, "variants"))));
        Assert.True(was.Length > 1);
        Assert.Equal(
            was.Select(v => v.Term with { Confirmed = true, Source = null, Act = "Закон № 5492-VI", Article = "ст. 21" }),
            now.Select(v => v.Term));
        Assert.Equal(was.Select(v => (v.Key, v.Fee.Kopiykas)), now.Select(v => (v.Key, v.Fee.Kopiykas)));
        Assert.All(await draft.EditsAsync(), edit => Assert.Equal("variants", edit.Field));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_column_of_documents_or_stages_is_given_to_many_and_a_changed_row_loses_its_mark(
        DatabaseProvider provider)
    {
        await using var draft = await Drafting.StartAsync(provider);
        await draft.EditAsync(
            Given.AddressService, "card.requiredDocuments",
            ("v.items.0", ""), ("v.items.0.uk", "Заява"), ("v.items.1", ""), ("v.items.1.uk", "Паспорт"),
            ("v.items.1.original", "true"), ("v.confirmed", "true"), ("v.source", "Порядок"));
        await draft.EditAsync(
            Given.AddressService, "technologicalCard",
            ("v.0", ""), ("v.0.stage.uk", "Прийняти"), ("v.0.position.uk", "Адміністратор"), ("v.0.unit.uk", "ЦНАП"),
            ("v.0.action", "performs"), ("v.0.length", "1"), ("v.0.lengthUnit", "working_day"),
            ("v.0.confirmed", "true"), ("v.0.source", "Порядок"));

        await GiveAsync("card.requiredDocuments:original", "true");
        await GiveAsync("technologicalCard:action", "performs");

        var row = StandardJson.Read<CardRow>(
            JsonNode.Parse(await draft.TextAsync(Given.AddressService, "card.requiredDocuments")));
        Assert.Equal(
            [("Заява", true), ("Паспорт", true)], row.Items.Select(item => (item.Uk, item.Original == true)));
        Assert.Equal((false, "Порядок"), (row.Confirmed, row.Source));
        Assert.True(StandardJson.Read<TechnologicalStage[]>(
            JsonNode.Parse(await draft.TextAsync(Given.AddressService, "technologicalCard")))[0].Confirmed);

        async Task GiveAsync(string field, string value)
        {
            var form = new BulkEdit.Command(2, field)
            {
                Codes = [Given.AddressService],
                Answers = new FieldAnswers([KeyValuePair.Create("v", value)]),
            };
            var preview = await draft.Cnap.SendAsync(HromadaId.None, form);
            await draft.Cnap.SendAsync(HromadaId.None, form with { Stamp = preview.Stamp });
        }
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_term_of_all_variants_is_given_with_its_act(DatabaseProvider provider)
    {
        await using var draft = await Drafting.StartAsync(provider);
        var form = new BulkEdit.Command(2, "variants:termLength")
        {
            Codes = Two,
            Answers = new FieldAnswers(
            [
                KeyValuePair.Create("v.length", "7"), KeyValuePair.Create("v.unit", "working_day"),
                KeyValuePair.Create("v.act", "Закон"),
            ]),
        };

        var preview = await draft.Cnap.SendAsync(HromadaId.None, form);
        await draft.Cnap.SendAsync(HromadaId.None, form with { Stamp = preview.Stamp });

        foreach (var code in Two)
        {
            var variants = StandardJson.Read<ServiceVariant[]>(
                JsonNode.Parse(await draft.TextAsync(code, "variants")));
            Assert.All(variants, v => Assert.Equal((7, "Закон", false), (v.Term.Length, v.Term.Act, v.Term.Confirmed)));
        }
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_service_is_added_copied_and_removed_and_the_history_keeps_it(DatabaseProvider provider)
    {
        await using var draft = await Drafting.StartAsync(provider);
        var add = new AddService.Command
        {
            Number = 2,
            ShortName = "Отримати довідку",
            Name = "Видача довідки",
            Owner = "dms",
        };

        var empty = await draft.Cnap.SendAsync(HromadaId.None, add);
        var copy = await draft.Cnap.SendAsync(HromadaId.None, add with { CopyOf = Given.IdCardService });
        Assert.NotEqual(empty, copy);
        var view = await draft.Cnap.SendAsync(HromadaId.None, new GetPassport.Query(2, copy));
        Assert.Equal((2, "Видача довідки", true), (view.Passport!.Variants.Count, view.Passport.Name.Uk, view.IsNew));
        await draft.Cnap.SendAsync(HromadaId.None, new PreviewCard.Query(2, empty));

        await draft.Cnap.SendAsync(HromadaId.None, new RemoveService.Command(2, copy));
        await Assert.ThrowsAsync<NotFound>(
            () => draft.Cnap.SendAsync(HromadaId.None, new GetPassport.Query(2, copy)));
        var history = await draft.Cnap.SendAsync(HromadaId.None, new GetHistory.Query(2) { Service = copy });
        Assert.Equal(2, history.Rows.Total);
        await draft.EditAsync(null, "popular", ("v", empty));
        var named = await Assert.ThrowsAsync<Refused>(
            () => draft.Cnap.SendAsync(HromadaId.None, new RemoveService.Command(2, empty)));
        Assert.Equal(RemoveService.IsNamed, named.Reason);
        await Assert.ThrowsAsync<Refused>(
            () => draft.Cnap.SendAsync(HromadaId.None, new RemoveService.Command(1, Given.TreeService)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_passport_stands_beside_the_version_it_came_from(DatabaseProvider provider)
    {
        await using var draft = await Drafting.StartAsync(provider);
        await draft.EditAsync(Given.TreeService, "name", ("v.uk", "Видалення дерев"));

        var view = await draft.Cnap.SendAsync(HromadaId.None, new GetPassport.Query(2, Given.TreeService));
        var changed = Assert.Single(view.Rows, row => row.IsChanged);
        Assert.Equal("name", changed.Field.Path);
        Assert.Equal("Видалити дерево", changed.Previous!["uk"]!.GetValue<string>());
        Assert.Equal("Редакторка Перша", changed.Edited!.ByName);

        var here = await draft.Cnap.SendAsync(
            HromadaId.None, new PreviewCard.Query(2, Given.TreeService, view.Number == 2 ? "dubivska" : null));
        Assert.Equal("dubivska", here.Slug);
        Assert.NotEmpty(here.Card.Points);
    }

    private static BulkEdit.Command Owner(string owner, string[] codes) => new(2, "owner")
    {
        Codes = codes,
        Answers = new FieldAnswers([KeyValuePair.Create("v", owner)]),
    };
}
