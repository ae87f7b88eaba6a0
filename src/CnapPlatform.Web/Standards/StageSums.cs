using System.Globalization;
using CnapPlatform.Application.Standards.Editing;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Deadlines;
using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Standards;

/// <summary>How long the stages of a technological card take together, unit by unit, and what the law gives.</summary>
public sealed class StageSums(Texts texts, TermText terms)
{
    private static readonly Dictionary<string, TermUnit> Units = new(StringComparer.Ordinal)
    {
        ["working_day"] = TermUnit.WorkingDay,
        ["calendar_day"] = TermUnit.CalendarDay,
        ["month"] = TermUnit.Month,
        ["hour"] = TermUnit.Hour,
    };

    /// <summary>Of what stands in the form now, sense or nonsense: what is no number counts as nothing.</summary>
    public string Of(FieldAnswers answers, string list)
    {
        var stages = Enumerable.Range(0, answers.RowsOf(list)).Select(row => FieldAnswers.RowAt(list, row))
            .Select(path => (
                Unit: Units.GetValueOrDefault(answers[path + ".lengthUnit"], TermUnit.WorkingDay),
                Length: int.TryParse(
                    answers[path + ".length"].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                    ? Math.Min(length, 1_000_000)
                    : 0));
        return Say(stages);
    }

    public string Of(IEnumerable<TechnologicalStage> stages) =>
        Say(stages.Select(stage => (stage.LengthUnit, stage.Length)));

    /// <summary>The term of the usual way.</summary>
    public string Term(PassportContent passport) => terms.Length(passport.Variants[0].Term.ToTerm());

    private string Say(IEnumerable<(TermUnit Unit, int Length)> stages)
    {
        var sums = stages.GroupBy(stage => stage.Unit)
            .Select(unit => (unit.Key, Sum: unit.Sum(stage => (long)stage.Length)))
            .Where(unit => unit.Sum > 0)
            .Select(unit => texts.Plural($"Deadlines.Term.{unit.Key}", unit.Sum))
            .ToList();
        return sums.Count == 0 ? terms.Length(Domain.Deadlines.Term.OnTheDay) : string.Join(" + ", sums);
    }
}
