using System.Text.RegularExpressions;

namespace CnapPlatform.Architecture.Tests;

/// <summary>Rules of the source text that no analyzer knows.</summary>
public sealed partial class SourceTests
{
    [Fact]
    public void A_file_of_the_product_has_at_most_300_lines() =>
        Assert.Empty(SourceFile.Under("src").Where(file => file.Lines > 300));

    [Fact]
    public void A_file_of_the_tests_has_at_most_400_lines() =>
        Assert.Empty(SourceFile.Under("tests").Where(file => file.Lines > 400));

    [Fact]
    public void What_passes_the_write_guard_stands_in_Infrastructure_only()
    {
        var inside = SourceFile.Under("src", "CnapPlatform.Infrastructure");
        var outside = SourceFile.Under("src").Where(file =>
            !file.Path.StartsWith("src/CnapPlatform.Infrastructure/", StringComparison.Ordinal));

        Assert.Contains(inside, file => PastTheGuard().IsMatch(file.Text));
        Assert.Empty(outside.Where(file => PastTheGuard().IsMatch(file.Text)));
    }

    [Fact]
    public void No_filter_is_lifted_outside_Infrastructure() =>
        Assert.Empty(SourceFile.Under("src").Where(file =>
            !file.Path.StartsWith("src/CnapPlatform.Infrastructure/", StringComparison.Ordinal)
            && file.Text.Contains("IgnoreQueryFilters", StringComparison.Ordinal)));

    [GeneratedRegex(
        @"\b(ExecuteUpdate|ExecuteDelete|FromSql|SqlQuery|ExecuteSql|CreateCommand|GetDbConnection)\w*(<\w+>)?\(",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex PastTheGuard();
}
