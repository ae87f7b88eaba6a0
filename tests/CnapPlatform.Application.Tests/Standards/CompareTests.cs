using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Application.Services.Network;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Comparison;
using CnapPlatform.Application.Tests.Cases;
using CnapPlatform.Application.Tests.Services;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;

namespace CnapPlatform.Application.Tests.Standards;

public sealed class CompareTests
{
    private static readonly Fee UnknownSum = new() { Kind = FeeKind.Fixed };

    [Fact]
    public void Items_of_a_list_come_go_change_and_move()
    {
        var parts = Documents(
            ["Заява про присвоєння адреси", "Паспорт", "Ситуаційний план земельної ділянки", "Довідка"],
            ["Паспорт", "Заява про присвоєння адреси обʼєкту", "Довідка", "Витяг", "Ситуаційний план земельної ділянки"]);

        Assert.Equal(
            [
                (PartChangeKind.Changed, "Заява про присвоєння адреси", "Заява про присвоєння адреси обʼєкту"),
                (PartChangeKind.Added, null, "Витяг"),
                (PartChangeKind.Moved, "Ситуаційний план земельної ділянки", "Ситуаційний план земельної ділянки"),
            ],
            parts.Select(p => (p.Kind, p.Before?["uk"]?.ToString(), p.After?["uk"]?.ToString())));
        Assert.All(parts, part => Assert.Equal("items", part.Part));
        Assert.Equal(new ItemPlace(3, 5), parts[^1].Place);
        Assert.Equal(
            (PartChangeKind.Removed, 2), Documents(["А", "Б"], ["А"]).Select(p => (p.Kind, p.Place!.Before!.Value)).Single());
    }

    [Fact]
    public void Who_confirmed_a_row_is_a_change_of_its_own()
    {
        var before = new PassportContent { Card = new PassportCard { Note = new CardRow { Confirmed = false } } };
        var after = new PassportContent { Card = new PassportCard { Note = new CardRow { Confirmed = true, Source = "Закон" } } };

        var field = Assert.Single(StandardComparer.Fields(before, after));

        Assert.Equal("card.note", field.Field.Path);
        Assert.Equal(
            [(PartChangeKind.Changed, "confirmed"), (PartChangeKind.Added, "source")],
            field.Parts.Select(p => (p.Kind, p.Part)));
    }

    [Fact]
    public void A_version_does_not_differ_from_itself()
    {
        var document = Document(2026, Given.Passports().Select(p => p.Content));

        var unknown = document with
        {
            Services =
            [
                .. document.Services.Select(s => s with { Variants = [s.Variants[0] with { Fee = UnknownSum }] }),
            ],
        };
        var cases = new Dictionary<string, int> { [Given.AddressService] = 18 };

        foreach (var version in new[] { document, unknown })
        {
            var (content, services, people) = StandardComparer.Compare(version, version, cases);

            Assert.Empty(content);
            Assert.Empty(services);
            Assert.Equal(new PeopleSum(new CitizenTotal(0, 0, 0, 0), null, 0, 0), people);
        }
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_sum_for_people_is_told_each_and_by_demand(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await cnap.PublishAsync(passport => passport with
        {
            Variants = [.. passport.Variants.Select(v => v.Term.Length == 5 ? v with { Term = v.Term with { Length = 3 } } : v)],
        });
        var quiet = await cnap.SendAsync(HromadaId.None, new CompareVersions.Query(1, 2));
        Assert.Null(quiet.People.Demand);
        await cnap.SubmitAsync(Given.City);
        await cnap.SubmitAsync(Given.Settlement);

        var comparison = await cnap.SendAsync(HromadaId.None, new CompareVersions.Query(1, 2));

        var service = Assert.Single(comparison.Services);
        Assert.Equal((Given.AddressService, 2, 2.8m), (service.Code, service.Cases, service.Saving.Days!.Value));
        Assert.Equal(["variants"], service.Fields.Select(f => f.Field.Path));
        Assert.Equal((2.8m, 5.6m, 2), (comparison.People.Each.Days, comparison.People.Demand!.Days, comparison.People.Cases));
        var back = await cnap.SendAsync(HromadaId.None, new CompareVersions.Query(2, 1));
        Assert.Equal(-2.8m, back.People.Each.Days);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_draft_is_compared_by_the_working_group_only(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var draft = await DraftAsync(cnap);

        var comparison = await cnap.SendAsync(HromadaId.None, new CompareVersions.DraftsQuery(1, draft));

        Assert.False(comparison.After.IsPublished);
        Assert.Empty(comparison.Services);
        await Assert.ThrowsAsync<NotFound>(() => cnap.SendAsync(HromadaId.None, new CompareVersions.Query(1, draft)));
        cnap.User.Is(Given.CityTenantAdministrator);
        await Assert.ThrowsAsync<NotAllowed>(
            () => cnap.SendAsync(HromadaId.None, new CompareVersions.DraftsQuery(1, draft)));
        await Assert.ThrowsAsync<NotAllowed>(() => cnap.SendAsync(HromadaId.None, new PreviewImpact.Query(draft)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_impact_counts_hromadas_texts_and_open_cases(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        cnap.User.Is(Given.CityTenantAdministrator);
        var note = new OverrideCard.Command { Code = Given.AddressService, Field = CardField.Note, Uk = "Вхід", Reason = "Р" };
        await cnap.SendAsync(Given.City, note);
        await cnap.SendAsync(Given.City, note with { Code = Given.IdCardService });
        await cnap.SendAsync(Given.City, note with { Code = Given.TreeService, Field = CardField.Term });
        await cnap.SubmitAsync(Given.City);
        await cnap.PublishAsync(
            NextVersion.WithNote,
            content: c => c with { Overridable = [.. c.Overridable.Where(o => o.Field != CardField.Term)] });
        cnap.User.Is(Given.Analyst);

        var impact = await cnap.SendAsync(HromadaId.None, new PreviewImpact.Query(2));

        Assert.Equal((1, 2, 2), (impact.Basis, impact.Connected, impact.Touched));
        Assert.Equal((1, 1, 1, 1), (impact.Conflicts, impact.NotAllowed, impact.Standing, impact.OpenCases));
        var service = Assert.Single(impact.Services);
        Assert.Equal((Given.AddressService, 2, 1), (service.Code, service.Hromadas, service.Conflicts));
        Assert.Equal((Given.City, 1, 1), (impact.Hromadas[0].Id, impact.Hromadas[0].Conflicts, impact.Hromadas[0].NotAllowed));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Who_works_by_which_version_is_filtered_sorted_and_counted(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        cnap.User.Is(Given.CityTenantAdministrator);
        await cnap.SendAsync(
            Given.City,
            new OverrideCard.Command { Code = Given.AddressService, Field = CardField.Note, Uk = "Вхід", Reason = "Р" });
        await cnap.PublishAsync(NextVersion.WithNote, AdoptionRule.Recommended, from: Given.Today.AddDays(-1));
        await cnap.SendAsync(Given.City, new AdoptVersion.Command { Number = 2, From = Given.Today });
        cnap.User.Is(Given.Analyst);

        var all = await ListAsync(new());

        Assert.Equal([(2, 1), (1, 2)], all.Versions.Select(v => (v.Number, v.Hromadas)));
        var city = all.Rows.Items.Single(r => r.Id == Given.City);
        Assert.Equal((2, Given.Today, 4, 1, 0.25, 1), (city.Version, city.Since, city.Services, city.OwnTexts, city.Deviation, city.Conflicts));
        var village = all.Rows.Items.Single(r => r.Id == Given.Village);
        Assert.Equal((1, 0, null), (village.Version, village.Services, village.Deviation));
        Assert.Equal(["Вербова", "Дубівська", "Ставкова"], all.Rows.Items.Select(r => r.Name));
        Assert.Equal(["Дубівська"], Names(await ListAsync(new() { WithConflicts = true })));
        Assert.Equal(["Дубівська"], Names(await ListAsync(new() { Version = 2 })));
        Assert.Equal(["Ставкова"], Names(await ListAsync(new() { Text = "СТАВ" })));
        Assert.Empty(Names(await ListAsync(new() { Oblast = "UA99" })));
        Assert.Equal("Дубівська", Names(await ListAsync(new() { Sort = ListAdoption.SortBy.OwnTexts, Descending = true }))[0]);
        cnap.User.Is(Given.CityTenantAdministrator);
        await Assert.ThrowsAsync<NotAllowed>(() => ListAsync(new()));

        Task<ListAdoption.Table> ListAsync(ListAdoption.Query query) => cnap.SendAsync(HromadaId.None, query);
        static string[] Names(ListAdoption.Table table) => [.. table.Rows.Items.Select(r => r.Name)];
    }

    private static Task<int> DraftAsync(TestCnap cnap)
    {
        cnap.User.Is(Given.StandardEditor);
        return cnap.SendAsync(HromadaId.None, new PrepareVersion.Command
        {
            BasedOn = 1,
            Title = "Чернетка",
            EffectiveFrom = NextVersion.From,
        });
    }

    private static IReadOnlyList<PartChange> Documents(string[] before, string[] after) =>
        StandardComparer.Fields(Passport(before), Passport(after)).Single().Parts;

    private static PassportContent Passport(string[] documents) => new()
    {
        Card = new PassportCard
        {
            RequiredDocuments = new CardRow { Items = [.. documents.Select(uk => new CardItem { Uk = uk })] },
        },
    };

    private static StandardDocument Document(int year, IEnumerable<PassportContent> services) => new()
    {
        EffectiveFrom = new DateOnly(year, 1, 1),
        Content = Given.StandardContent(),
        Services = [.. services],
    };
}
