namespace CnapPlatform.Web.Components;

/// <summary>
/// Columns side by side, drawn without a script; every number also stands in a table below, so the picture may stay
/// silent for those who hear the page.
/// </summary>
/// <param name="Series">What the columns of a group stand for, in their order.</param>
public sealed record ColumnChart(
    string Title, string GroupName, IReadOnlyList<string> Series, IReadOnlyList<ColumnChart.Group> Groups)
{
    public const int Width = 720;
    public const int Height = 240;
    public const int Left = 60;
    public const int Bottom = 30;
    private const int Top = 12;
    private const double Gap = 0.28;
    private static readonly long[] Steps = [1, 2, 5];

    /// <param name="Values">One for each of the series; null where there is nothing to say.</param>
    public sealed record Group(string Label, IReadOnlyList<long?> Values);

    public sealed record Column(int Place, double X, double Y, double Wide, double High);

    /// <summary>Put behind a number: a sign of per cent, or nothing.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The number that the axis reaches; by itself the next round one above the highest column.</summary>
    public long Ceiling { get; init; } = RoundAbove(Groups.SelectMany(group => group.Values).Max() ?? 0);

    public bool IsEmpty => Groups.All(group => group.Values.All(value => value is null or 0));

    /// <summary>The lines of the scale from the bottom up: where they lie, and their number.</summary>
    public IEnumerable<(double Y, long Value)> Scale()
    {
        var parts = Ceiling % 2 == 0 ? 2 : 1;
        return Enumerable.Range(0, parts + 1).Select(n => Ceiling * n / parts).Select(value => (YOf(value), value));
    }

    public double MiddleOf(int group) => Left + (GroupWidth * (group + 0.5));

    public IEnumerable<Column> Columns()
    {
        var width = GroupWidth * (1 - Gap) / Series.Count;
        for (var group = 0; group < Groups.Count; group++)
        {
            var start = Left + (GroupWidth * (group + (Gap / 2)));
            for (var series = 0; series < Series.Count; series++)
            {
                if (Groups[group].Values[series] is > 0 and var value)
                {
                    var y = YOf(value);
                    yield return new Column(series, start + (series * width), y, width - 1, Height - Bottom - y);
                }
            }
        }
    }

    private double GroupWidth => (double)(Width - Left) / Math.Max(1, Groups.Count);

    private double YOf(long value) => Height - Bottom - ((double)(Height - Bottom - Top) * value / Ceiling);

    private static long RoundAbove(long value)
    {
        long power = 1;
        while (Steps[^1] * power < value)
        {
            power *= 10;
        }

        return Math.Max(2, Steps.First(step => step * power >= value) * power);
    }
}
