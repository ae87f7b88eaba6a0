using System.Text.RegularExpressions;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Tests.Standards;

/// <summary>The files of version 1, as they are shipped.</summary>
public sealed partial class StandardFilesTests
{
    private const int DaysOfAShortMonth = 28;

    // Identifiers seen in the national register's own pages or in a hromada's current card.
    private static readonly HashSet<string> ConfirmedIds =
        ["00030", "00031", "00035", "00106", "00108", "00121", "00138", "00153", "00169", "01192", "02425", "02478"];

    public static TheoryData<string> Codes() => [.. StandardVersion1.Services.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void The_list_names_every_file_once()
    {
        Assert.True(StandardVersion1.Listed.Length >= 12);
        Assert.Equal(
            StandardVersion1.Services.Keys.Order(StringComparer.Ordinal),
            StandardVersion1.Listed.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_service_is_complete(string code)
    {
        var service = StandardVersion1.Services[code];

        Assert.Equal(code, service.Code);
        Assert.Matches(Code(), code);
        Assert.All(
            new[] { service.Name, service.ShortName, service.Summary, service.Provider.Name },
            text => Assert.False(string.IsNullOrWhiteSpace(text.Uk) || string.IsNullOrWhiteSpace(text.En)));
        Assert.NotEmpty(service.Categories);
        Assert.NotEmpty(service.Card.RequiredDocuments.Items);
        Assert.NotEmpty(service.Card.RefusalGrounds.Items);
        Assert.NotEmpty(service.Card.Result.Items);
        Assert.NotEmpty(service.TechnologicalCard);
        Assert.Empty(service.Categories.Except(StandardVersion1.Content.Categories.Select(c => c.Code)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Variants_differ_by_key_and_have_a_term_that_can_be_counted(string code)
    {
        var variants = StandardVersion1.Services[code].Variants;

        Assert.NotEmpty(variants);
        Assert.Equal(variants.Count, variants.Select(v => v.Key).Distinct().Count());
        Assert.All(variants, v =>
        {
            Assert.InRange(v.Key.Length, 1, 40);
            Assert.NotNull(v.Term.ToTerm());
            Assert.True(v.Term.Length > 0 || v.Term.Unit == TermUnit.WorkingDay);
            Assert.True(v.Fee.Kopiykas is null || v.Fee.Kind == FeeKind.Fixed);
            Assert.True(
                v.Fee.Kind is FeeKind.SubsistenceShare or FeeKind.NonTaxableShare == (v.Fee.Percent is not null));
        });
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_stages_together_do_not_exceed_the_usual_term(string code)
    {
        var service = StandardVersion1.Services[code];
        var term = service.Variants[0].Term;
        var (unit, length) = term.Unit == TermUnit.Month
            ? (TermUnit.CalendarDay, term.Length * DaysOfAShortMonth)
            : (term.Unit, term.Length);

        Assert.All(service.TechnologicalCard, stage => Assert.Equal(unit, stage.LengthUnit));
        Assert.True(service.TechnologicalCard.Sum(stage => stage.Length) <= length);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void An_identifier_is_a_confirmed_one_or_none(string code)
    {
        var id = StandardVersion1.Services[code].RegistryId;

        Assert.True(id is null || ConfirmedIds.Contains(id), id);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_is_confirmed_names_its_source(string code)
    {
        var service = StandardVersion1.Services[code];
        var rows = Enumerable.Range((int)CardField.Laws, CardField.Note - CardField.Laws + 1).Cast<CardField>()
            .Where(field => field is not (CardField.Fee or CardField.Term)).Select(service.Card.Row);

        Assert.All(rows, row => Assert.True(!row.Confirmed || !string.IsNullOrWhiteSpace(row.Source)));
        Assert.All(service.Variants, v =>
        {
            Assert.True(!v.Term.Confirmed || !string.IsNullOrWhiteSpace(v.Term.Source));
            Assert.True(!v.Fee.Confirmed || !string.IsNullOrWhiteSpace(v.Fee.Source));
        });
    }

    [Fact]
    public void Identifiers_are_not_shared()
    {
        var ids = StandardVersion1.Services.Values.Select(s => s.RegistryId).OfType<string>().ToList();

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void Every_unit_of_term_and_every_kind_of_fee_is_in_use()
    {
        var variants = StandardVersion1.Services.Values.SelectMany(s => s.Variants).ToList();

        Assert.Equal(Enum.GetValues<TermUnit>(), variants.Select(v => v.Term.Unit).Distinct().Order());
        Assert.Equal(Enum.GetValues<FeeKind>(), variants.Select(v => v.Fee.Kind).Distinct().Order());
    }

    [Fact]
    public void The_first_page_offers_services_of_the_list()
    {
        Assert.NotEmpty(StandardVersion1.Content.Popular);
        Assert.Empty(StandardVersion1.Content.Popular.Except(StandardVersion1.Listed));
    }

    [Theory]
    [InlineData(ServiceLevel.State)]
    [InlineData(ServiceLevel.Local)]
    public void Every_row_of_a_card_is_either_left_to_hromadas_or_set_by_statute(ServiceLevel level)
    {
        var open = StandardVersion1.Content.Overridable.Where(f => f.Levels.Contains(level)).Select(f => f.Field);
        var closed = StandardVersion1.Content.Statutory.Where(f => f.Levels.Contains(level)).Select(f => f.Field);

        Assert.Equal(Enum.GetValues<CardField>(), open.Concat(closed).Order());
    }

    [Fact]
    public void What_only_a_statute_sets_is_closed_for_services_of_the_state()
    {
        CardField[] article5 =
        [
            CardField.Name, CardField.Provider, CardField.Ground, CardField.RequiredDocuments, CardField.Fee,
            CardField.Term, CardField.RefusalGrounds,
        ];
        var closed = StandardVersion1.Content.Statutory.Where(f => f.Levels.Contains(ServiceLevel.State)).ToList();

        Assert.Empty(article5.Except(closed.Select(f => f.Field)));
        Assert.All(closed, f => Assert.False(
            string.IsNullOrWhiteSpace(f.Reason.Uk) || string.IsNullOrWhiteSpace(f.Reason.En)
            || string.IsNullOrWhiteSpace(f.Source)));
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
