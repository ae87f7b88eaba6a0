namespace CnapPlatform.Infrastructure.Jobs;

/// <summary>A job and how often it runs.</summary>
internal sealed record ScheduledJob(string Name, Type Type, Func<JobSettings, TimeSpan> Every);

/// <summary>
/// What runs when: one table. Jobs only look whether something is due; what is due stands in the database, so a
/// restart loses nothing and several nodes may run the same table.
/// </summary>
internal static class JobSchedule
{
    public static readonly IReadOnlyList<ScheduledJob> Table =
    [
        new(nameof(JobSettings.SweepDeadlines), typeof(SweepDeadlinesJob), settings => settings.SweepDeadlines),
        new(nameof(JobSettings.DeliverOutbox), typeof(DeliverOutboxJob), settings => settings.DeliverOutbox),
        new(nameof(JobSettings.SendMessages), typeof(SendMessagesJob), settings => settings.SendMessages),
        new(nameof(JobSettings.SendDigests), typeof(SendDigestsJob), settings => settings.SendDigests),
        new(nameof(JobSettings.CarryOver), typeof(CarryOverJob), settings => settings.CarryOver),
        new(nameof(JobSettings.ForgetAnswers), typeof(ForgetAnswersJob), settings => settings.ForgetAnswers),
        new(nameof(JobSettings.ForgetDrafts), typeof(ForgetDraftsJob), settings => settings.ForgetDrafts),
        new(nameof(JobSettings.RecalculateTerms), typeof(RecalculateTermsJob), settings => settings.RecalculateTerms),
    ];
}
