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
        ("InReview", [CaseStatus.HandedOver, CaseStatus.InReview]),
        ("Decided", [CaseStatus.Decided, CaseStatus.ResultAtCnap]),
        ("Notified", [CaseStatus.Notified]),
        ("Issued", [CaseStatus.Issued]),
    ];

    public static IReadOnlyList<PublicStep> Of(TrackCase.Progress progress)
    {
        if (progress.Status == CaseStatus.RegistrationDeclined)
        {
            return
            [
                new PublicStep("Submitted", "done", progress.SubmittedOn),
                new PublicStep("Declined", "stopped", DayOf(progress, [CaseStatus.RegistrationDeclined])),
            ];
        }

        var reached = Array.FindIndex(Way, step => step.Statuses.Contains(progress.Status));
        return [.. Way.Select((step, place) => Step(step.Name, step.Statuses, place, reached, progress))];
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
