using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>The services of a version in their order.</summary>
public static class ListServiceOrder
{
    [Allow(Permission.ViewDrafts)]
    public sealed record Query(int Number) : IRequest<View>;

    public sealed record View(string Title, StandardStatus Status, IReadOnlyList<Row> Rows);

    public sealed record Row(string Code, LocalText ShortName);

    internal sealed class Handler(ICnapDb db) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var version = await db.Standards.AsNoTracking()
                .SingleOrDefaultAsync(s => s.Number == query.Number, cancellationToken) ?? throw new NotFound();
            var passports = await db.Passports.AsNoTracking().Where(p => p.StandardNumber == query.Number)
                .OrderBy(p => p.Seq).ThenBy(p => p.Code).ToListAsync(cancellationToken);
            return new View(
                version.Title, version.Status, passports.ConvertAll(p => new Row(p.Code, p.Content.ShortName)));
        }
    }
}
