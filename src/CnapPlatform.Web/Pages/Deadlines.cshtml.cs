using System.Globalization;
using CnapPlatform.Application.Deadlines;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages;

/// <summary>Anyone works out a legal deadline and reads why it is that day; asked by GET, so an answer can be sent on.</summary>
public sealed class DeadlinesModel(IMediator mediator, Texts texts) : FormPage(mediator)
{
    private static readonly string[] TimeFormats = ["H:mm", "H.mm"];

    [BindProperty(SupportsGet = true)]
    public Question Form { get; set; } = new();

    public DeadlineExplanation? Answer { get; private set; }

    public IEnumerable<SelectListItem> Units => Enum.GetNames<TermUnit>()
        .Select(unit => new SelectListItem(texts[$"Deadlines.Unit.{unit}"], unit));

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!Request.Query.Keys.Any(key => key.StartsWith(FormName, StringComparison.Ordinal)))
        {
            ModelState.Clear();
            return Page();
        }

        if (Form.Start is null && ModelState["Form.Start"] is not { Errors.Count: > 0 })
        {
            ModelState.AddModelError("Form.Start", texts["Deadlines.Start.Malformed"]);
        }

        if (Form.Length is null && ModelState["Form.Length"] is not { Errors.Count: > 0 })
        {
            ModelState.AddModelError("Form.Length", texts["Deadlines.Length.Range"]);
        }

        return await SubmitAsync(AsQuery(), Show, cancellationToken);
    }

    private ExplainDeadline.Query AsQuery() => new()
    {
        Start = (Form.Start ?? default).ToDateTime(Form.Unit == TermUnit.Hour ? Time() : TimeOnly.MinValue),
        Length = Form.Length ?? 0,
        Unit = Form.Unit,
        SkipDaysOff = Form.SkipDaysOff,
        Pauses = [.. Pauses()],
    };

    private TimeOnly Time()
    {
        if (TimeOnly.TryParseExact(
            Form.Time?.Trim(), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        ModelState.AddModelError("Form.Time", texts["Deadlines.Time.Malformed"]);
        return TimeOnly.MinValue;
    }

    // Days are enough on the page; a stop of hours is asked for over the interface for programs.
    private IEnumerable<ExplainDeadline.Pause> Pauses()
    {
        (DateOnly? From, DateOnly? To, string Field)[] asked =
        [
            (Form.PausedFrom, Form.PausedTo, "Form.PausedTo"),
            (Form.PausedAgainFrom, Form.PausedAgainTo, "Form.PausedAgainTo"),
        ];
        foreach (var (from, to, field) in asked)
        {
            if (from is { } stop && to is { } end)
            {
                yield return new ExplainDeadline.Pause(
                    stop.ToDateTime(TimeOnly.MinValue), end.ToDateTime(TimeOnly.MinValue));
            }
            else if (from is not null || to is not null)
            {
                ModelState.AddModelError(field, texts["Deadlines.Pauses.Both"]);
            }
        }
    }

    private IActionResult Show(DeadlineExplanation answer)
    {
        Answer = answer;
        return Page();
    }

    public sealed record Question
    {
        public DateOnly? Start { get; init; }

        public int? Length { get; init; }

        public TermUnit Unit { get; init; }

        public string? Time { get; init; }

        public bool SkipDaysOff { get; init; }

        public DateOnly? PausedFrom { get; init; }

        public DateOnly? PausedTo { get; init; }

        public DateOnly? PausedAgainFrom { get; init; }

        public DateOnly? PausedAgainTo { get; init; }

        public bool HasPauses => PausedFrom is not null || PausedTo is not null || PausedAgainFrom is not null;
    }
}
