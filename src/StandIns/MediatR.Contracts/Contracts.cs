namespace MediatR;

#pragma warning disable CA1040, S2326 // empty interfaces, unused type parameters: they mark what a message is

/// <summary>Any request, whatever it answers.</summary>
public interface IBaseRequest;

/// <summary>A request that answers nothing.</summary>
public interface IRequest : IBaseRequest;

/// <summary>A request that answers <typeparamref name="TResponse"/>.</summary>
public interface IRequest<out TResponse> : IBaseRequest;

/// <summary>A message with any number of handlers.</summary>
public interface INotification;

/// <summary>A request that answers a stream.</summary>
public interface IStreamRequest<out TResponse>;

/// <summary>The answer of a request that answers nothing.</summary>
public readonly record struct Unit
{
    private static readonly Unit OnlyOne;

    /// <summary>By reference, as in the package: MediatR itself is bound to this very signature.</summary>
    public static ref readonly Unit Value => ref OnlyOne;

    public static Task<Unit> Task { get; } = System.Threading.Tasks.Task.FromResult(OnlyOne);
}
