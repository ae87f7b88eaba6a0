using System.Reflection;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace CnapPlatform.Application.Kernel;

/// <summary>What a request asks of whoever sends it; every request carries one.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}

/// <summary>The sender may not do this; to a visitor it is an invitation to sign in.</summary>
public sealed class NotAllowed(Permission permission) : Exception($"Needs the permission {permission}.")
{
    public Permission Permission { get; } = permission;
}

/// <summary>What was asked for does not exist, or not for this person and hromada: the two look the same.</summary>
public sealed class NotFound() : Exception("Not found.");

/// <summary>What only a handler can see to be wrong in one field, told at that field as its validator would.</summary>
internal static class Invalid
{
    /// <param name="message">The key of the text.</param>
    public static ValidationException At(string field, string message) => new([new ValidationFailure(field, message)]);
}

internal sealed class CheckPermission<TRequest, TResponse>(ICurrentUser user, ICurrentHromada hromada)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    private static readonly Permission Needed =
        (typeof(TRequest).GetCustomAttribute<AllowAttribute>()
            ?? throw new InvalidOperationException($"{typeof(TRequest)} does not say who may send it.")).Permission;

    public Task<TResponse> Handle(
        TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken) =>
        user.May(Needed, hromada.Id) ? next() : throw new NotAllowed(Needed);
}

internal sealed class ValidateRequest<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(
        TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        foreach (var validator in validators)
        {
            var result = await validator.ValidateAsync(request, cancellationToken);
            if (!result.IsValid)
            {
                throw new ValidationException(result.Errors);
            }
        }

        return await next();
    }
}

/// <summary>
/// Tries once more what lost a race, so that the handler sees what the winner saved: a form sent twice finds its
/// first application.
/// </summary>
internal sealed class RetryOnConflict<TRequest, TResponse>(ICnapDb db) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(
        TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        try
        {
            return await TwiceAsync(next);
        }
        catch (ChangedMeanwhile)
        {
            throw new Refused(KernelRefusals.ChangedMeanwhile);
        }
    }

    private async Task<TResponse> TwiceAsync(RequestHandlerDelegate<TResponse> next)
    {
        try
        {
            return await next();
        }
        catch (AlreadyExists)
        {
            db.Forget();
            return await next();
        }
    }
}

public static class KernelRefusals
{
    public const string ChangedMeanwhile = "Kernel.Refused.ChangedMeanwhile";
}
