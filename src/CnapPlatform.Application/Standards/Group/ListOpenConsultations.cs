using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>The consultations that are open today, for the portal's news.</summary>
public static class ListOpenConsultations
{
    [Allow(Permission.Anyone)]
    public sealed record Query : IRequest<IReadOnlyList<OpenConsultation>>;

    internal sealed class Handler(ICnapDb db, OpenConsultations open)
        : IRequestHandler<Query, IReadOnlyList<OpenConsultation>>
    {
        public Task<IReadOnlyList<OpenConsultation>> Handle(Query query, CancellationToken cancellationToken) =>
            open.ListAsync(db, cancellationToken);
    }
}
