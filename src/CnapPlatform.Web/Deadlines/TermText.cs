using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Deadlines;

/// <summary>A legal term in words: «5 робочих днів», «до 5 робочих днів», «у день звернення».</summary>
public sealed class TermText(Texts texts)
{
    public string Length(Term term)
    {
        if (term.IsOnTheDay)
        {
            return texts["Deadlines.Term.OnTheDay"];
        }

        var length = texts.Plural($"Deadlines.Term.{term.Unit}", term.Length);
        return term.SkipDaysOff ? texts.Format("Deadlines.Term.SkipDaysOff", length) : length;
    }

    public string UpTo(Term term) => term.IsOnTheDay
        ? texts["Deadlines.Term.OnTheDay"]
        : texts.Plural($"Deadlines.UpTo.{term.Unit}", term.Length);
}
