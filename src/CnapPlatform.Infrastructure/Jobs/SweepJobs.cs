using Quartz;

namespace CnapPlatform.Infrastructure.Jobs;

[DisallowConcurrentExecution]
internal sealed class SweepDeadlinesJob(SweepRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runner.SweepDeadlinesAsync(cancellationToken);
}

[DisallowConcurrentExecution]
internal sealed class DeliverOutboxJob(SweepRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runner.DeliverOutboxAsync(cancellationToken);
}

[DisallowConcurrentExecution]
internal sealed class SendMessagesJob(SweepRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runner.SendMessagesAsync(cancellationToken);
}

[DisallowConcurrentExecution]
internal sealed class SendDigestsJob(SweepRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runner.SendDigestsAsync(cancellationToken);
}

[DisallowConcurrentExecution]
internal sealed class CarryOverJob(SweepRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runner.CarryOverAsync(cancellationToken);
}

[DisallowConcurrentExecution]
internal sealed class ForgetAnswersJob(SweepRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runner.ForgetAnswersAsync(cancellationToken);
}

[DisallowConcurrentExecution]
internal sealed class ForgetDraftsJob(SweepRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runner.ForgetDraftsAsync(cancellationToken);
}
