using System.Text;
using CnapPlatform.Application.Hromadas;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Hromadas;

namespace CnapPlatform.Application.Tests.Hromadas;

public sealed class CodifierFileTests
{
    [Fact]
    public void Every_row_below_the_header_is_a_unit()
    {
        var rows = Read([Workbook.Header, .. Workbook.Country()]);

        Assert.Equal(8, rows.Count);
        Assert.Equal(new CodifierRow("UA90000000000000001", UnitCategory.Oblast, "Лісова", null), rows[0]);
        Assert.Equal("UA90010010000000003", Unit(rows, "UA90010010010000004").ParentCode);
    }

    [Fact]
    public void Names_lose_spaces_at_the_end_and_take_the_Ukrainian_apostrophe() =>
        Assert.Equal("Камʼянська", Unit(Read([Workbook.Header, .. Workbook.Country()]), "UA90010010000000003").Name);

    [Fact]
    public void A_city_outside_hromadas_lies_in_its_oblast() =>
        Assert.Equal(
            "UA90000000000000001",
            Unit(Read([Workbook.Header, .. Workbook.Country()]), "UA90000000010000006").ParentCode);

    [Fact]
    public void A_district_of_Kyiv_lies_in_Kyiv_though_every_level_repeats_its_code() =>
        Assert.Equal(
            "UA91000000000000007",
            Unit(Read([Workbook.Header, .. Workbook.Country()]), "UA91000000000100008").ParentCode);

    [Fact]
    public void Title_rows_empty_rows_and_another_sheet_before_do_no_harm()
    {
        using var file = Workbook.Of(
            ("Зміст", [["Кодифікатор"]]),
            ("Аркуш2", [["Наказ № 290"], [""], Workbook.Header, [""], .. Workbook.Country()]));

        Assert.Equal(8, CodifierFile.Read(file).Count);
    }

    [Fact]
    public void Columns_are_found_by_their_words_not_by_their_place()
    {
        var rows = Read([[.. Workbook.Header.Reverse()], .. Workbook.Country().Select(r => r.Reverse().ToArray())]);

        Assert.Equal("Лісова", rows[0].Name);
    }

    [Fact]
    public void Cyrillic_letters_of_categories_and_the_former_urban_type_mean_the_same()
    {
        var rows = Read(
        [
            Workbook.Header, .. Workbook.Country(), Workbook.Place("UA90010010030000009", "С", "Мале"),
            Workbook.Place("UA90010010040000010", "Т", "Середнє"),
        ]);

        Assert.Equal(UnitCategory.Village, Unit(rows, "UA90010010030000009").Category);
        Assert.Equal(UnitCategory.Settlement, Unit(rows, "UA90010010040000010").Category);
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        var problem = Assert.Single(Refused([Workbook.Header[..6], .. Workbook.Country()]));

        Assert.Equal(("Кодифікатор", 1, "Назва обʼєкта"), (problem.Sheet, problem.Row, problem.Column));
    }

    [Theory]
    [InlineData("UA9001001003000000", "C", "Мале", "Четвертий рівень", "is not a code")]
    [InlineData("UA90010010030000009", "Z", "Мале", "Категорія обʼєкта", "is not a category")]
    [InlineData("UA90010010030000009", "", "Мале", "Категорія обʼєкта", "is not a category")]
    [InlineData("UA90010010030000009", "C", " ", "Назва обʼєкта", "no name")]
    [InlineData("UA90010010010000004", "C", "Мале", "Четвертий рівень", "stands in row 5 already")]
    [InlineData("UA90010010030000009", "P", "Мале", "Категорія обʼєкта", "cannot lie in")]
    public void A_wrong_cell_is_named_by_sheet_row_and_column(
        string code, string category, string name, string column, string what)
    {
        var problem = Assert.Single(
            Refused([Workbook.Header, .. Workbook.Country(), Workbook.Place(code, category, name)]));

        Assert.Equal(("Кодифікатор", 10, column), (problem.Sheet, problem.Row, problem.Column));
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parent_that_is_nowhere_in_the_table_is_named()
    {
        var problem = Assert.Single(Refused([Workbook.Header, .. Workbook.Country().Where(row => row[5] != "P")]));

        Assert.Equal((3, "Другий рівень"), (problem.Row, problem.Column));
        Assert.Contains("UA90010000000000002 is nowhere", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_without_any_code_is_named() =>
        Assert.Equal(
            10, Assert.Single(Refused([Workbook.Header, .. Workbook.Country(), ["", "", "", "", "", "C", "Х"]])).Row);

    [Fact]
    public void Twenty_problems_are_enough() =>
        Assert.Equal(
            20,
            Refused([Workbook.Header, .. Enumerable.Repeat(Workbook.Place("UA1", "C", "Мале"), 30)]).Count);

    [Fact]
    public void A_sheet_without_the_header_or_without_rows_is_refused()
    {
        Assert.Contains("no header row", Assert.Single(Refused([["a", "b"]])).What, StringComparison.Ordinal);
        Assert.Contains("no rows", Assert.Single(Refused([Workbook.Header])).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_empty_cut_or_no_workbook_is_refused()
    {
        using var whole = Workbook.Of([Workbook.Header, .. Workbook.Country()]);
        using var empty = new MemoryStream();
        using var cut = new MemoryStream(whole.ToArray()[..^200]);
        using var text = new MemoryStream(Encoding.UTF8.GetBytes("Перший рівень;Другий рівень"));

        Assert.Contains("empty", Refused(empty).What, StringComparison.Ordinal);
        Assert.Contains("not a whole xlsx", Refused(cut).What, StringComparison.Ordinal);
        Assert.Contains("not a whole xlsx", Refused(text).What, StringComparison.Ordinal);
    }

    private static IReadOnlyList<CodifierRow> Read(IEnumerable<string[]> rows)
    {
        using var file = Workbook.Of(rows);
        return CodifierFile.Read(file);
    }

    private static IReadOnlyList<CodifierFileProblem> Refused(IEnumerable<string[]> rows) =>
        Assert.Throws<CodifierFileRefused>(() => Read(rows)).Problems;

    private static CodifierFileProblem Refused(Stream file) =>
        Assert.Single(Assert.Throws<CodifierFileRefused>(() => CodifierFile.Read(file)).Problems);

    private static CodifierRow Unit(IEnumerable<CodifierRow> rows, string code) => rows.Single(r => r.Code == code);
}
