using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;

namespace CnapPlatform.Application.Cases.Once;

/// <summary>Deletes the kept answers of the API that nobody repeats any more.</summary>
public static class ForgetAnswers
{
    [Allow(Permission.System)]
    public sealed record Command : IRequest<int>;

    internal sealed class Handler(IOldApiAnswers answers, OnceSettings settings, TimeProvider clock)
        : IRequestHandler<Command, int>
    {
        public Task<int> Handle(Command command, CancellationToken cancellationToken) =>
            answers.DeleteAsync(clock.GetUtcNow() - settings.KeepAnswers, cancellationToken);
    }
}

public interface IOldApiAnswers
{
    /// <summary>How many were deleted.</summary>
    Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellationToken);
}

/// <summary>Settings of the API; not rules of law.</summary>
public sealed record OnceSettings
{
    /// <summary>A call repeated within this time hears the answer of the first.</summary>
    public TimeSpan KeepAnswers { get; init; } = TimeSpan.FromHours(48);
}
