using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Services.Local;

/// <summary>The services that the hromada's council has established, those withdrawn too.</summary>
public static class ListLocalServices
{
    [Allow(Permission.ViewHromadaSettings)]
    public sealed record Query : IRequest<IReadOnlyList<Row>>;

    public sealed record Row(
        string Code, LocalText Name, string DecisionNumber, DateOnly DecidedOn, DateOnly OfferedFrom,
        DateOnly? WithdrawnOn, bool IsOffered);

    internal sealed class Handler(ICnapDb db, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = KyivDate.Today(clock);
            var services = await db.LocalServices.AsNoTracking().ToListAsync(cancellationToken);
            return
            [
                .. services.OrderBy(s => SearchText.SortKey(s.Content.ShortName.Uk), StringComparer.Ordinal)
                    .Select(s => new Row(
                        s.Code, s.Content.ShortName, s.DecisionNumber, s.DecidedOn, s.OfferedFrom, s.WithdrawnOn,
                        s.IsOfferedOn(today))),
            ];
        }
    }
}
