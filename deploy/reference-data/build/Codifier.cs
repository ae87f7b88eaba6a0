using System.Text;
using System.Text.RegularExpressions;
using ExcelDataReader;

namespace CnapPlatform.ReferenceData;

/// <summary>One object of the codifier and the code of the nearest object above it.</summary>
internal sealed record Unit(string Code, char Category, string Name, string Parent);

/// <summary>The ministry's codifier: every oblast, raion, hromada, settlement and city district of Ukraine.</summary>
internal sealed partial class Codifier
{
    private static readonly Dictionary<char, string> MayStandUnder = new()
    {
        ['O'] = "",
        ['K'] = "",
        ['P'] = "O",
        ['H'] = "P",
        ['M'] = "HO",
        ['X'] = "H",
        ['C'] = "H",
        ['B'] = "MK",
    };

    private readonly SortedDictionary<string, Unit> _units = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<Unit>> _under = new(StringComparer.Ordinal);

    private Codifier()
    {
    }

    public IReadOnlyCollection<Unit> Units => _units.Values;

    public Unit this[string code] =>
        Find(code) ?? throw new FactsContradictException($"code {code} is not in the codifier");

    public Unit? Find(string code) => _units.GetValueOrDefault(code);

    public IEnumerable<Unit> Under(Unit unit) => _under.GetValueOrDefault(unit.Code) ?? [];

    public Unit? Above(Unit unit, char category)
    {
        for (var at = unit; at.Parent.Length > 0;)
        {
            at = this[at.Parent];
            if (at.Category == category)
            {
                return at;
            }
        }

        return null;
    }

    public static Codifier Read(string path)
    {
        var codifier = new Codifier();
        var inTable = false;

        // The reader's default settings name code page 1252, though an xlsx has none.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var sheet = ExcelReaderFactory.CreateOpenXmlReader(File.OpenRead(path));
        while (sheet.Read())
        {
            var cells = Enumerable.Range(0, sheet.FieldCount)
                .Select(i => sheet.GetValue(i)?.ToString()?.Trim() ?? "")
                .ToList();
            if (inTable)
            {
                codifier.Add(cells);
            }

            inTable = inTable || (cells.Contains("Перший рівень") && cells.Contains("Додатковий рівень"));
        }

        codifier.Arrange();
        return codifier;
    }

    private void Add(List<string> cells)
    {
        var levels = cells.Take(5).Where(cell => cell.Length > 0).ToList();
        if (levels.Count == 0)
        {
            return;
        }

        // A city of special status and its districts repeat their code on the levels they skip.
        var code = levels[^1];
        var parent = levels.LastOrDefault(level => level != code) ?? "";
        if (!CodePattern().IsMatch(code) || cells[5].Length != 1 || !MayStandUnder.ContainsKey(cells[5][0]))
        {
            throw new FactsContradictException($"codifier: code «{code}», category «{cells[5]}»");
        }

        if (!_units.TryAdd(code, new Unit(code, cells[5][0], Values.Name(cells[6]), parent)))
        {
            throw new FactsContradictException($"codifier: {code} stands twice");
        }
    }

    private void Arrange()
    {
        if (_units.Count == 0)
        {
            throw new FactsContradictException("codifier: no table found");
        }

        foreach (var unit in Units)
        {
            var allowed = MayStandUnder[unit.Category];
            var fits = unit.Parent.Length == 0 ? allowed.Length == 0 : allowed.Contains(this[unit.Parent].Category);
            if (!fits || unit.Name.Length == 0)
            {
                throw new FactsContradictException($"codifier: {unit} cannot stand under «{unit.Parent}»");
            }

            _under.TryAdd(unit.Parent, []);
            _under[unit.Parent].Add(unit);
        }
    }

    [GeneratedRegex(@"^UA\d{17}$", RegexOptions.None, 1000)]
    private static partial Regex CodePattern();
}
