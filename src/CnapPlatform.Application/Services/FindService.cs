using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;

namespace CnapPlatform.Application.Services;

/// <summary>A service of the standard in force by its code, before a hromada is chosen; null where there is none.</summary>
public static class FindService
{
    [Allow(Permission.Anyone)]
    public sealed record Query(string Code) : IRequest<PassportContent?>;

    internal sealed class Handler(ICnapDb db, PublishedStandards standards, TimeProvider clock)
        : IRequestHandler<Query, PassportContent?>
    {
        public async Task<PassportContent?> Handle(Query query, CancellationToken cancellationToken)
        {
            var standard = await standards.InForceOnAsync(KyivDate.Today(clock), db, cancellationToken);
            return standard.Find(query.Code)?.Content;
        }
    }
}
