using System.Globalization;
using System.Text;
using CnapPlatform.Application.Services.Network;

namespace CnapPlatform.Web.Services;

/// <summary>What the map of hromadas is asked; one question at a time.</summary>
public enum MapQuestion
{
    Version,
    Deviation,
}

/// <summary>How far a hromada departs from the standard: the share of its services with words of its own.</summary>
public enum DeviationGroup
{
    NotConnected,
    AsStandard,
    Little,
    Much,
    VeryMuch,
}

/// <summary>
/// Hromadas as dots where they lie. All dots of a group are one path of points, so that 1,470 of them are a few
/// strings and no script.
/// </summary>
public sealed record AdoptionMap(MapQuestion Question, IReadOnlyList<AdoptionMap.Group> Groups)
{
    public const int Width = 1000;
    public const int Height = 690;

    // Ukraine lies between these; a degree of longitude is shorter than one of latitude by the cosine of its middle.
    private const double West = 22;
    private const double East = 40.4;
    private const double North = 52.5;
    private const double LittleUpTo = 0.10;
    private const double MuchUpTo = 0.25;
    private const int Marks = 5;

    private static readonly double Scale = Width / (East - West);
    private static readonly double Stretch = 1 / Math.Cos(48.4 * Math.PI / 180);

    /// <param name="Mark">Which sign and colour the dots have.</param>
    public sealed record Group(string Value, int Mark, int Hromadas, string Path);

    public static AdoptionMap Of(MapQuestion question, IReadOnlyList<ListAdoption.Row> rows)
    {
        var groups = question == MapQuestion.Version
            ? rows.GroupBy(row => row.Version).OrderByDescending(g => g.Key)
                .Select((g, index) => Draw($"{g.Key}", Math.Min(index + 1, Marks - 1), g))
            : rows.GroupBy(GroupOf).OrderBy(g => g.Key).Select(g => Draw($"{g.Key}", (int)g.Key, g));
        return new AdoptionMap(question, [.. groups]);
    }

    public static DeviationGroup GroupOf(ListAdoption.Row row) => row.Deviation switch
    {
        null => DeviationGroup.NotConnected,
        0 => DeviationGroup.AsStandard,
        <= LittleUpTo => DeviationGroup.Little,
        <= MuchUpTo => DeviationGroup.Much,
        _ => DeviationGroup.VeryMuch,
    };

    private static Group Draw(string value, int mark, IEnumerable<ListAdoption.Row> rows)
    {
        var path = new StringBuilder();
        var count = 0;
        foreach (var row in rows)
        {
            var (x, y) = ((row.Longitude - West) * Scale, (North - row.Latitude) * Scale * Stretch);
            path.Append(CultureInfo.InvariantCulture, $"M{x:0.#} {y:0.#}h0");
            count++;
        }

        return new Group(value, mark, count, path.ToString());
    }
}
