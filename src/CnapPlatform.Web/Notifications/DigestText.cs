using CnapPlatform.Application.Notifications;
using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Notifications;

/// <summary>The words of a digest: three counts, then the first cases of each list.</summary>
internal sealed class DigestText(Texts texts)
{
    private static readonly string[] Keys = ["Digest.Subject", "Digest.Lead", "Digest.Closing"];

    private readonly TextEditions _editions = new(texts);

    public Wording Say(DigestFacts facts)
    {
        var lead = texts.Format("Digest.Lead", facts.Overdue.Count, facts.DueToday.Count, facts.Fresh.Count);
        string?[] parts =
        [
            lead,
            List("Overdue", facts.Overdue, facts),
            List("DueToday", facts.DueToday, facts),
            List("Fresh", facts.Fresh, facts),
            texts["Digest.Closing"],
        ];
        return new Wording(
            texts.Format("Digest.Subject", Dates.Day(facts.Today)),
            string.Join("\n\n", parts.OfType<string>()),
            _editions.Stamp("Digest", Keys));
    }

    private string? List(string name, DigestList list, DigestFacts facts)
    {
        if (list.Count == 0)
        {
            return null;
        }

        var lines = new List<string> { texts.Format($"Digest.{name}", list.Count) };
        lines.AddRange(list.First.Select(item => Line(item, facts)));
        if (list.Count > list.First.Count)
        {
            lines.Add(texts.Format("Digest.More", list.Count - list.First.Count));
        }

        return string.Join('\n', lines);
    }

    private string Line(DigestCase item, DigestFacts facts)
    {
        var what = item.Service.In(facts.Language);
        if (item.Hromada is not null)
        {
            what = texts.Format("Digest.Line.Hromada", what, item.Hromada);
        }

        if (item.DueOn is { } due && due != facts.Today)
        {
            what = texts.Format("Digest.Line.Term", what, Dates.InNumbers(due));
        }

        return texts.Format(item.Number is null ? "Digest.Line.Plain" : "Digest.Line.Number", item.Number, what);
    }
}
