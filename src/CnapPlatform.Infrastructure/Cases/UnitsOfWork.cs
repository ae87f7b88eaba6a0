using CnapPlatform.Application.Cases.Bulk;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Staff;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Infrastructure.Cases;

/// <summary>A scope, and so a database context and a hromada, for each request; the person stays the same.</summary>
internal sealed class UnitsOfWork(IServiceScopeFactory scopes, ICurrentUser user) : IUnitsOfWork
{
    public async Task<T> SendAsync<T>(
        HromadaId hromada, IRequest<T> request, CancellationToken cancellationToken)
    {
        await using var scope = Open(hromada);
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request, cancellationToken);
    }

    public async Task SendAsync(HromadaId hromada, IRequest request, CancellationToken cancellationToken)
    {
        await using var scope = Open(hromada);
        await scope.ServiceProvider.GetRequiredService<ISender>().Send(request, cancellationToken);
    }

    private AsyncServiceScope Open(HromadaId hromada)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentHromada>().Enter(hromada);
        scope.ServiceProvider.GetRequiredService<ActingUser>()
            .ActAs(user.AccountId!.Value, user.Name, user.Membership);
        return scope;
    }
}
