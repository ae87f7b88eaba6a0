using System.Globalization;
using CnapPlatform.Application.Hromadas;
using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Infrastructure.Hromadas;

/// <summary>The ministry's codifier (КАТОТТГ) as published: an xlsx workbook, read whole or refused whole.</summary>
public static class CodifierFile
{
    private const int MostProblems = 20;
    private const int LongestName = 100;

    public static IReadOnlyList<CodifierRow> Read(string path)
    {
        using var file = File.OpenRead(path);
        return Read(file);
    }

    public static IReadOnlyList<CodifierRow> Read(Stream file)
    {
        var sheet = CodifierSheet.Find(file);
        var reading = new Reading(sheet.Name);
        foreach (var row in sheet.Rows)
        {
            reading.Add(row);
        }

        return reading.Finish();
    }

    private sealed class Reading(string sheet)
    {
        private readonly Dictionary<string, (CodifierRow Unit, SheetRow Row)> _units = new(StringComparer.Ordinal);
        private readonly List<CodifierFileProblem> _problems = [];

        public void Add(SheetRow row)
        {
            var before = _problems.Count;
            var levels = CodifierColumns.Levels.Where(level => row[level].Length > 0).ToList();
            foreach (var level in levels.Where(level => !CodifierNotation.IsCode(row[level])))
            {
                Problem(row, level, $"«{row[level]}» is not a code (UA and 17 digits)");
            }

            if (levels.Count == 0)
            {
                Problem(row, CodifierColumns.Levels[0], "no code in any level");
            }

            var category = CodifierNotation.Category(row[CodifierColumns.Category]);
            if (category is null)
            {
                Problem(row, CodifierColumns.Category, $"«{row[CodifierColumns.Category]}» is not a category");
            }

            var name = CodifierNotation.Name(row[CodifierColumns.Name]);
            if (name.Length is 0 or > LongestName)
            {
                Problem(row, CodifierColumns.Name, name.Length == 0 ? "no name" : "the name is too long");
            }

            if (_problems.Count == before && category is { } known)
            {
                Keep(row, levels, known, name);
            }
        }

        public IReadOnlyList<CodifierRow> Finish()
        {
            // A parent may stand below its parts, and a row already refused would be missed as one.
            if (_problems.Count == 0)
            {
                foreach (var (unit, row) in _units.Values)
                {
                    CheckParent(unit, row);
                }
            }

            if (_units.Count == 0 && _problems.Count == 0)
            {
                _problems.Add(new CodifierFileProblem(sheet, null, null, "the table has no rows"));
            }

            return _problems.Count == 0
                ? [.. _units.Values.Select(x => x.Unit)]
                : throw new CodifierFileRefused([.. _problems.OrderBy(problem => problem.Row).Take(MostProblems)]);
        }

        // A city with special status and its districts repeat their code on the levels they skip.
        private void Keep(SheetRow row, List<string> levels, UnitCategory category, string name)
        {
            var own = levels[^1];
            var code = row[own];
            var parent = levels.Select(level => row[level]).LastOrDefault(other => other != code);
            if (!_units.TryAdd(code, (new CodifierRow(code, category, name, parent), row)))
            {
                var first = _units[code].Row.Number.ToString(CultureInfo.InvariantCulture);
                Problem(row, own, $"{code} stands in row {first} already");
            }
        }

        private void CheckParent(CodifierRow unit, SheetRow row)
        {
            var parent = unit.ParentCode is null ? default : _units.GetValueOrDefault(unit.ParentCode);
            if (unit.ParentCode is not null && parent.Unit is null)
            {
                Problem(row, LevelOf(row, unit.ParentCode), $"{unit.ParentCode} is nowhere in the table");
            }
            else if (!unit.Category.MayLieIn(parent.Unit?.Category))
            {
                var above = parent.Unit is null ? "nothing" : $"{parent.Unit.Category} {parent.Unit.Code}";
                Problem(row, CodifierColumns.Category, $"{unit.Category} {unit.Code} cannot lie in {above}");
            }
        }

        private static string LevelOf(SheetRow row, string code) =>
            Array.Find(CodifierColumns.Levels, level => row[level] == code)!;

        private void Problem(SheetRow row, string column, string what) =>
            _problems.Add(new CodifierFileProblem(sheet, row.Number, column, what));
    }
}
