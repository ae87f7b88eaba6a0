using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;

namespace CnapPlatform.Application.Services;

/// <summary>The services that the standard in force puts on the first page, before a hromada is chosen.</summary>
public static class ListPopularServices
{
    [Allow(Permission.Anyone)]
    public sealed record Query : IRequest<IReadOnlyList<ServiceSummary>>;

    internal sealed class Handler(ICnapDb db, PublishedStandards standards, TimeProvider clock)
        : IRequestHandler<Query, IReadOnlyList<ServiceSummary>>
    {
        public async Task<IReadOnlyList<ServiceSummary>> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = KyivDate.Today(clock);
            var standard = await standards.InForceOnAsync(today, db, cancellationToken);
            return
            [
                .. standard.Content.Popular.Select(standard.Find).OfType<Domain.Standards.ServicePassport>()
                    .Select(passport => ServiceSummary.Of(passport, standard, today.Year)),
            ];
        }
    }
}
