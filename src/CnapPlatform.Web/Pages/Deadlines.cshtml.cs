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
    private const string PausesKey = $"{FormName}.Pauses";

    // The offset tells the two times apart that the night of the autumn change shows alike.
    private static readonly string[] TimeFormats = ["yyyy-MM-dd H:mm", "yyyy-MM-dd H.mm"];
    private static readonly string[] OffsetFormats = ["yyyy-MM-dd H:mmzzz", "yyyy-MM-dd H.mmzzz"];

    [BindProperty(SupportsGet = true)]
    public Question Form { get; set; } = new();

    public DeadlineExplanation? Answer { get; private set; }

    /// <summary>Stops that were asked for are in sight, and so is what is wrong with them.</summary>
    public bool ShowsPauses => Form.HasPauses || ModelState.Any(
        part => part.Key.StartsWith("Form.Paused", StringComparison.Ordinal) && part.Value?.Errors.Count > 0);

    public IEnumerable<SelectListItem> Units => Enum.GetNames<TermUnit>()
        .Select(unit => new SelectListItem(texts[$"Deadlines.Unit.{unit}"], unit));

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!Request.Query.Keys.Any(key => key.StartsWith(FormName, StringComparison.Ordinal)))
        {
            ModelState.Clear();
            return Page();
        }

        if (Form.Start is null)
        {
            Mend("Form.Start", "Deadlines.Start.Malformed");
        }

        // A fraction and a number too large to be one are answered with what may be typed here.
        if (Form.Length is null)
        {
            ModelState["Form.Length"]?.Errors.Clear();
            Mend("Form.Length", "Deadlines.Length.Range");
        }

        return await SubmitAsync(AsQuery(), Show, cancellationToken);
    }

    // What is wrong with the stops as a whole is said where they begin.
    protected override Task LoadAsync(CancellationToken cancellationToken)
    {
        if (ModelState[PausesKey] is { Errors: [var error, ..] })
        {
            ModelState.Remove(PausesKey);
            ModelState.AddModelError("Form.PausedFrom", error.ErrorMessage);
        }

        return Task.CompletedTask;
    }

    private void Mend(string field, string key)
    {
        if (ModelState[field] is not { Errors.Count: > 0 })
        {
            ModelState.AddModelError(field, texts[key]);
        }
    }

    private ExplainDeadline.Query AsQuery() => new()
    {
        Start = At(Form.Start ?? default, Form.Time, "Form.Time"),
        Length = Form.Length ?? 0,
        Unit = Form.Unit,
        SkipDaysOff = Form.SkipDaysOff,
        Pauses = [.. Pauses()],
    };

    // Only a term in hours asks for the time of day.
    private DateTime At(DateOnly day, string? typed, string field)
    {
        var culture = CultureInfo.InvariantCulture;
        var text = string.Create(culture, $"{day:yyyy-MM-dd} {typed?.Trim()}");
        if (Form.Unit != TermUnit.Hour)
        {
            return day.ToDateTime(TimeOnly.MinValue);
        }

        if (DateTime.TryParseExact(text, TimeFormats, culture, DateTimeStyles.None, out var local))
        {
            return local;
        }

        if (DateTimeOffset.TryParseExact(text, OffsetFormats, culture, DateTimeStyles.None, out var moment))
        {
            return moment.UtcDateTime;
        }

        Mend(field, "Deadlines.Time.Malformed");
        return day.ToDateTime(TimeOnly.MinValue);
    }

    private IEnumerable<ExplainDeadline.Pause> Pauses()
    {
        (Moment From, Moment To)[] asked =
        [
            (new(Form.PausedFrom, Form.PausedFromTime, "Form.PausedFrom"),
                new(Form.PausedTo, Form.PausedToTime, "Form.PausedTo")),
            (new(Form.PausedAgainFrom, Form.PausedAgainFromTime, "Form.PausedAgainFrom"),
                new(Form.PausedAgainTo, Form.PausedAgainToTime, "Form.PausedAgainTo")),
        ];
        foreach (var (from, to) in asked)
        {
            if (from.On is { } stop && to.On is { } end)
            {
                yield return new ExplainDeadline.Pause(
                    At(stop, from.At, $"{from.Field}Time"), At(end, to.At, $"{to.Field}Time"));
            }
            else if (from.On is not null || to.On is not null)
            {
                Mend(from.On is null ? from.Field : to.Field, "Deadlines.Pauses.Both");
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

        public string? PausedFromTime { get; init; }

        public DateOnly? PausedTo { get; init; }

        public string? PausedToTime { get; init; }

        public DateOnly? PausedAgainFrom { get; init; }

        public string? PausedAgainFromTime { get; init; }

        public DateOnly? PausedAgainTo { get; init; }

        public string? PausedAgainToTime { get; init; }

        public bool HasPauses => (PausedFrom ?? PausedTo ?? PausedAgainFrom ?? PausedAgainTo) is not null;
    }

    /// <summary>A day of a stop and, for hours, the time as it was typed.</summary>
    private sealed record Moment(DateOnly? On, string? At, string Field);
}
