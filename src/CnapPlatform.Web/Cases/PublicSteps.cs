using CnapPlatform.Application.Cases;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Web.Cases;

/// <summary>A step of a case as its applicant sees it; <see cref="Name"/> is a key of the texts Portal.Step.*.</summary>
/// <param name="On">The day the step was taken; null while it lies ahead.</param>
public sealed record PublicStep(string Name, string State, DateOnly? On);

/// <summary>The route of a case in the six steps that matter to the applicant.</summary>
public static class PublicSteps
{
    private static readonly (string Name, CaseStatus[] Statuses)[] Way =
    [
        ("Submitted", [CaseStatus.Submitted]),
        ("Registered", [CaseStatus.Registered]),
        ("InReview", [CaseStatus.HandedOver, CaseStatus.InReview, CaseStatus.Hearing]),
        ("Decided", [CaseStatus.Decided, CaseStatus.ResultAtCnap]),
        ("Notified", [CaseStatus.Notified, CaseStatus.Unclaimed]),
        ("Issued", [CaseStatus.Issued, CaseStatus.SentByPost, CaseStatus.Archived]),
    ];

    private static readonly Dictionary<CaseStatus, (string Name, string State)> Stops = new()
    {
        [CaseStatus.RegistrationDeclined] = ("Declined", "stopped"),
        [CaseStatus.WithoutMovement] = ("WithoutMovement", "now"),
        [CaseStatus.Suspended] = ("Suspended", "now"),
        [CaseStatus.Returned] = ("Returned", "stopped"),
        [CaseStatus.Withdrawn] = ("Withdrawn", "stopped"),
        [CaseStatus.Closed] = ("Closed", "stopped"),
    };

    public static IReadOnlyList<PublicStep> Of(TrackCase.Progress progress)
    {
        if (Stops.TryGetValue(progress.Status, out var stop))
        {
            return [.. Before(progress), new PublicStep(stop.Name, stop.State, DayOf(progress, [progress.Status]))];
        }

        var reached = Array.FindIndex(Way, step => step.Statuses.Contains(progress.Status));
        return [.. Way.Select((step, place) => Step(step.Name, step.Statuses, place, reached, progress))];
    }

    // What was done before the case was stopped, once each.
    private static IEnumerable<PublicStep> Before(TrackCase.Progress progress)
    {
        yield return new PublicStep("Submitted", "done", progress.SubmittedOn);
        if (progress.RegisteredOn is { } registered)
        {
            yield return new PublicStep("Registered", "done", registered);
        }

        if (DayOf(progress, [CaseStatus.HandedOver, CaseStatus.InReview]) is { } handed)
        {
            yield return new PublicStep("InReview", "done", handed);
        }
    }

    private static PublicStep Step(
        string name, CaseStatus[] statuses, int place, int reached, TrackCase.Progress progress)
    {
        var isLast = reached == Way.Length - 1;
        var state = "next";
        if (place < reached || (place == reached && isLast))
        {
            state = "done";
        }
        else if (place == reached)
        {
            state = "now";
        }

        // A case at the counter begins with its registration; it was submitted on the day it says.
        var on = name == "Submitted" ? progress.SubmittedOn : DayOf(progress, statuses);
        return new PublicStep(name, state, place <= reached ? on : null);
    }

    private static DateOnly? DayOf(TrackCase.Progress progress, CaseStatus[] statuses) =>
        progress.Steps.LastOrDefault(step => statuses.Contains(step.Status)) is { } taken
            ? KyivDate.Of(taken.At)
            : null;
}
