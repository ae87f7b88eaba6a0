using System.Globalization;
using CnapPlatform.Application.Deadlines;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Web.Deadlines;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CnapPlatform.Web.Api;

/// <summary>Legal deadlines for other systems: the date and the reason of every day of it.</summary>
public static class DeadlinesApi
{
    private static readonly string[] DateForms = ["yyyy-MM-dd"];
    private static readonly string[] MomentForms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    // What is not in Kyiv's time says how far it is from that of Greenwich.
    private static readonly string[] OffsetForms = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"];

    private static readonly Dictionary<string, TermUnit> Units = new()
    {
        ["calendar_day"] = TermUnit.CalendarDay,
        ["working_day"] = TermUnit.WorkingDay,
        ["month"] = TermUnit.Month,
        ["hour"] = TermUnit.Hour,
    };

    public static IEndpointRouteBuilder MapDeadlinesApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGroup("/api/v1/deadlines").WithTags("Deadlines").WithProblems()
            .MapGet("", ExplainAsync)
            .WithName("ExplainDeadline")
            .WithSummary("The last day (or moment) of a term, with the arithmetic day by day")
            .WithDescription(
                "start: the date of the event, e.g. 2026-02-12; for unit=hour a Kyiv date-time, e.g. 2026-02-13T15:00, "
                + "or one with its offset, e.g. 2026-10-25T03:30%2B02:00, which is needed in the hour that comes twice "
                + "when the clocks go back. "
                + "length: from 1. unit: calendar_day, working_day, month or hour. "
                + "skipDaysOff: true or false, for hours only. "
                + "pause: from/to of a time the term stood still, e.g. 2026-02-13/2026-02-18; may be repeated. "
                + "The day of the stop has run, the day of the resumption has not.");
        return routes;
    }

    private static async Task<Ok<ExplainedTerm>> ExplainAsync(
        [AsParameters] Tools tools, string? start, string? length, string? unit, string? skipDaysOff,
        string[]? pause, CancellationToken cancellationToken)
    {
        var termUnit = UnitOf(unit);
        var query = new ExplainDeadline.Query
        {
            Unit = termUnit,
            Start = StartOf(start, termUnit),
            Length = LengthOf(length),
            SkipDaysOff = FlagOf(skipDaysOff),
            Pauses = [.. (pause ?? []).Select(text => PauseOf(text, termUnit))],
        };
        var explained = await tools.Mediator.Send(query, cancellationToken);
        var said = tools.Words.Say(explained);

        return TypedResults.Ok(new ExplainedTerm
        {
            DueOn = explained.DueOn,
            DueAt = explained.EndsAt is { } end ? KyivDate.WithOffset(end) : null,
            Summary = said.Summary,
            Warning = said.Warning,
            Explanation =
            [
                .. said.Lines.Select(line => new ExplainedTermDay(
                    line.Date, RoleOf(line.Role), line.Count.Length == 0 ? null : line.Count, line.What, line.Note)),
            ],
        });
    }

    /// <summary>What an answer is made with.</summary>
    internal readonly record struct Tools(IMediator Mediator, ExplanationText Words);

    internal static string Literal(TermUnit unit) => Units.First(pair => pair.Value == unit).Key;

    private static TermUnit UnitOf(string? text) => Units.TryGetValue(text ?? "", out var unit)
        ? unit
        : throw ApiProblems.Bad("Unit", "Deadlines.Unit.Unknown");

    private static DateTime StartOf(string? text, TermUnit unit)
    {
        var problem = unit == TermUnit.Hour ? "Api.Start.NotAMoment" : "Api.Start.NotADate";
        return TryRead(text ?? "", unit, out var start)
            ? start
            : throw ApiProblems.Bad("Start", problem);
    }

    private static ExplainDeadline.Pause PauseOf(string text, TermUnit unit)
    {
        return text.Split('/') is [var first, var last] && TryRead(first, unit, out var from)
            && TryRead(last, unit, out var to)
            ? new ExplainDeadline.Pause(from, to)
            : throw ApiProblems.Bad("Pause", "Api.Pause.Malformed");
    }

    private static bool TryRead(string text, TermUnit unit, out DateTime at)
    {
        var forms = unit == TermUnit.Hour ? MomentForms : DateForms;
        return DateTime.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out at)
            || (unit == TermUnit.Hour && TryReadOffset(text, out at));
    }

    // A plus that was not escaped in the address comes as a space.
    private static bool TryReadOffset(string text, out DateTime at)
    {
        var isRead = DateTimeOffset.TryParseExact(
            text.Replace(' ', '+'), OffsetForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment);
        at = moment.UtcDateTime;
        return isRead;
    }

    private static int LengthOf(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var length)
            ? length
            : throw ApiProblems.Bad("Length", "Api.Length.NotANumber");

    private static bool FlagOf(string? text) => text switch
    {
        null or "" or "false" => false,
        "true" => true,
        _ => throw ApiProblems.Bad("SkipDaysOff", "Api.SkipDaysOff.NotAFlag"),
    };

    private static string RoleOf(ExplainedDayRole role) => role switch
    {
        ExplainedDayRole.RolledOver => "rolled_over",
        _ => role.ToString().ToLowerInvariant(),
    };
}

/// <summary>A deadline and why.</summary>
public sealed record ExplainedTerm
{
    public DateOnly DueOn { get; init; }

    /// <summary>The last moment in Kyiv with its offset, for terms in hours.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public required string Summary { get; init; }

    /// <summary>What the date rests on and nobody has confirmed yet.</summary>
    public string? Warning { get; init; }

    public IReadOnlyList<ExplainedTermDay> Explanation { get; init; } = [];
}

/// <param name="Role">start, counted, skipped, rolled_over, paused or due.</param>
/// <param name="Number">The day's number in the count, or the hours counted in it.</param>
public sealed record ExplainedTermDay(DateOnly Date, string Role, string? Number, string Text, string? Note);
