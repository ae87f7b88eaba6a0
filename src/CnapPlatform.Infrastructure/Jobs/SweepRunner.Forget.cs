using CnapPlatform.Application.Cases.Once;
using CnapPlatform.Infrastructure.Staff;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Infrastructure.Jobs;

/// <summary>What is kept for a while only.</summary>
public sealed partial class SweepRunner
{
    /// <summary>Answers how many kept answers of the API were deleted.</summary>
    public async Task<int> ForgetAnswersAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActingUser>().ActAsSystem();
        return await scope.ServiceProvider.GetRequiredService<ISender>()
            .Send(new ForgetAnswers.Command(), cancellationToken);
    }
}
