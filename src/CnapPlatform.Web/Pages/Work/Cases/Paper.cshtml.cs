using System.Text.RegularExpressions;
using CnapPlatform.Application.Documents;
using CnapPlatform.Domain.Documents;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work.Cases;

/// <summary>A paper of a case as it was made: always in Ukrainian, whatever the reader's language.</summary>
[ResponseCache(NoStore = true)]
public sealed partial class PaperModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute(Name = "id")]
    public Guid CaseId { get; set; }

    public GetPaper.Printed Printed { get; private set; } = null!;

    /// <summary>Paragraphs in which no number stands alone at the end of a line.</summary>
    public static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => AfterNumber().Replace(
            line.Replace("№ ", "№\u00A0", StringComparison.Ordinal), "${number}\u00A0"));

    /// <summary>«Position | name» as two ends of a line to sign on; the name may be left for the pen.</summary>
    public static IEnumerable<(string Position, string Name)> SignaturesOf(CasePaper paper) =>
        Lines(paper.Signatures).Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries))
            .Select(ends => (ends[0], ends.Length > 1 ? ends[1] : ""));

    public async Task OnGetAsync(int seq, CancellationToken cancellationToken) =>
        Printed = await mediator.Send(new GetPaper.Query(CaseId, seq), cancellationToken);

    [GeneratedRegex(@"(?<number>\d) (?=\p{Ll})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AfterNumber();
}
