using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;

namespace CnapPlatform.Application.Services;

/// <summary>The events of life and the businesses for which the standard puts services in order.</summary>
public static class ListPackages
{
    [Allow(Permission.Anyone)]
    public sealed record Query : IRequest<IReadOnlyList<Row>>;

    public sealed record Row(string Code, LocalText Name, LocalText Intro, PackageKind Kind, int Services);

    internal sealed class Handler(StandardHere standards, TimeProvider clock)
        : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var standard = await standards.InForceOnAsync(KyivDate.Today(clock), cancellationToken);
            return
            [
                .. standard.Content.Packages.Select(p => new Row(
                    p.Code, p.Name, p.Intro, p.Kind, p.Steps.Count(s => standard.Find(s.Service) is not null))),
            ];
        }
    }
}
