using System.Globalization;

namespace CnapPlatform.Infrastructure.Hromadas;

/// <summary>A place in the codifier's file and what is wrong there.</summary>
public sealed record CodifierFileProblem(string? Sheet, int? Row, string? Column, string What)
{
    public override string ToString()
    {
        string?[] place =
        [
            Sheet is null ? null : $"sheet «{Sheet}»",
            Row is null ? null : string.Create(CultureInfo.InvariantCulture, $"row {Row}"),
            Column is null ? null : $"column «{Column}»",
        ];
        var where = string.Join(", ", place.Where(part => part is not null));
        return where.Length == 0 ? What : $"{where}: {What}";
    }
}

/// <summary>The file is not a codifier that can be trusted; it is refused as a whole.</summary>
public sealed class CodifierFileRefused(IReadOnlyList<CodifierFileProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<CodifierFileProblem> Problems { get; } = problems;
}
