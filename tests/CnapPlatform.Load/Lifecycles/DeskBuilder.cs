using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Staff.ApiKeys;
using CnapPlatform.Load.Kernel;
using Npgsql;

namespace CnapPlatform.Load.Lifecycles;

/// <summary>Where cases are sent: a point of a hromada, a service of its own body, and the keys of both.</summary>
internal sealed record Desk(
    string Code, Guid PointId, string ServiceCode, string Variant, string Key, string ProviderKey);

/// <summary>Makes API keys for the hromadas with most people and for the bodies of their councils.</summary>
internal sealed class DeskBuilder(NpgsqlDataSource source, string connection)
{
    private const int DaysOfKey = 7;

    private sealed record Place(int Hromada, string Code, Guid Point, string Service, Guid Body);

    public async Task<IReadOnlyList<Desk>> BuildAsync(int hromadas, CancellationToken cancellationToken)
    {
        await using var platform = Platform.On(connection);
        var services = await FreeServices.FindAsync(platform, cancellationToken);
        var places = await PlacesAsync(hromadas, [.. services.Keys], cancellationToken);
        if (places.Count == 0)
        {
            throw new CannotMeasure("No hromada gives a service that can be sent: fill the database first.");
        }

        var now = TimeProvider.System.GetUtcNow();
        var maker = new ApiKeyMaker(null, now);
        var ofHromadas = places.Select(place => place.Hromada).Distinct().ToDictionary(id => id, id => ApiKey.Issue(
            "load", new ApiKeyOwner(new HromadaId(id), null), ApiScopeTable.OfHromadas, now.AddDays(DaysOfKey), maker));
        var ofBodies = places.Select(place => place.Body).Distinct().ToDictionary(id => id, id => ApiKey.Issue(
            "load", new ApiKeyOwner(null, new ProviderBodyId(id)), ApiScopeTable.OfBodies, now.AddDays(DaysOfKey), maker));
        await WriteAsync(
            platform, [.. ofHromadas.Values.Concat(ofBodies.Values).Select(issued => issued.Key)], cancellationToken);
        return places.ConvertAll(place => new Desk(
            place.Code, place.Point, place.Service, services[place.Service],
            ofHromadas[place.Hromada].Token.Value, ofBodies[place.Body].Token.Value));
    }

    // A place for each point and free service, so that large hromadas come up more often.
    private Task<List<Place>> PlacesAsync(int hromadas, string[] services, CancellationToken cancellationToken) =>
        Sql.ListAsync(
            source,
            $"""
            SELECT h."Id", h."Code", p."Id", s."ServiceCode", s."ProviderBodyId"
            FROM (SELECT * FROM "Hromadas" WHERE "Status" = 'Live' ORDER BY "Population" DESC LIMIT {hromadas}) h
                JOIN "Points" p ON p."HromadaId" = h."Id"
                JOIN "OfferedServices" s ON s."HromadaId" = h."Id"
                JOIN "ProviderBodies" b ON b."Id" = s."ProviderBodyId" AND b."OwnHromadaId" = h."Id"
            WHERE s."ServiceCode" IN ('{string.Join("', '", services)}')
            """,
            row => new Place(row.GetInt32(0), row.GetString(1), row.GetGuid(2), row.GetString(3), row.GetGuid(4)),
            cancellationToken);

    private async Task WriteAsync(Platform platform, List<ApiKey> keys, CancellationToken cancellationToken)
    {
        var table = new TableCopy<ApiKey>(await platform.WithDbAsync(db => Task.FromResult(db.Model)));
        await using var writing = await source.OpenConnectionAsync(cancellationToken);
        await table.WriteAsync(writing, keys, cancellationToken);
    }
}
