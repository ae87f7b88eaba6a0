using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Staff;
using MediatR;

namespace CnapPlatform.Application.Services;

/// <summary>What the working group has made clear about a service: the same on every hromada's card.</summary>
public static class ListClarificationsHere
{
    [Allow(Permission.Anyone)]
    public sealed record Query(string ServiceCode) : IRequest<IReadOnlyList<FieldClarification>>;

    internal sealed class Handler(ICnapDb db, PublishedClarifications clarifications)
        : IRequestHandler<Query, IReadOnlyList<FieldClarification>>
    {
        public Task<IReadOnlyList<FieldClarification>> Handle(Query query, CancellationToken cancellationToken) =>
            clarifications.OfAsync(query.ServiceCode, db, cancellationToken);
    }
}
