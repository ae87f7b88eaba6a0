using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Cases;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.Load.Kernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CnapPlatform.Load.Filling;

/// <summary>
/// Brings every hromada of the register to life where it is not: points, all services of the standard, the bodies that
/// decide them, and people. What is there already is used as it is.
/// </summary>
internal sealed class CountryBuilder(
    Platform platform, NpgsqlDataSource source, PublishedStandard standard, string password)
{
    public async Task<IReadOnlyList<FilledHromada>> BuildAsync(CancellationToken cancellationToken)
    {
        var hromadas = await GoLiveAsync(cancellationToken);
        var points = (await ReadAsync(db => db.Points, cancellationToken)).ToLookup(point => point.HromadaId);
        var services = (await ReadAsync(db => db.OfferedServices, cancellationToken)).ToLookup(s => s.HromadaId);
        var bodies = await platform.WithDbAsync(db => db.ProviderBodies.AsNoTracking().ToListAsync(cancellationToken));
        var parts = new CountryParts(standard, bodies);
        foreach (var hromada in hromadas.Where(h => !services.Contains(h.Id)))
        {
            parts.Add(hromada, hasPoints: points.Contains(hromada.Id));
        }

        await WriteAsync(parts, cancellationToken);
        var staff = await StaffAsync(hromadas, [.. bodies, .. parts.Bodies], cancellationToken);
        points = points.SelectMany(group => group).Concat(parts.Points).ToLookup(point => point.HromadaId);
        services = services.SelectMany(group => group).Concat(parts.Services).ToLookup(s => s.HromadaId);
        var counters = (await ReadAsync(db => db.Set<CaseNumberCounter>(), cancellationToken))
            .ToLookup(counter => counter.HromadaId);
        return [.. hromadas.Select(h => Filled(h, points[h.Id], services[h.Id], counters[h.Id], staff))];
    }

    // Closed ones have given their people to others.
    private Task<List<Hromada>> GoLiveAsync(CancellationToken cancellationToken) => platform.WithDbAsync(async db =>
    {
        var hromadas = await db.Hromadas.Where(h => h.ClosedOn == null).OrderBy(h => h.Id)
            .ToListAsync(cancellationToken);
        foreach (var hromada in hromadas.Where(h => h.Status != HromadaStatus.Live))
        {
            hromada.GoLive();
        }

        await db.SaveChangesAsync(cancellationToken);
        return hromadas;
    });

    private Task<List<T>> ReadAsync<T>(Func<CnapDb, IQueryable<T>> rows, CancellationToken cancellationToken)
        where T : class => platform.WithDbAsync(db => rows(db).AsNoTracking().IgnoreAutoIncludes()
            .IgnoreQueryFilters([CnapDb.OwnHromada]).ToListAsync(cancellationToken));

    private async Task<Staff> StaffAsync(
        List<Hromada> hromadas, List<ProviderBody> bodies, CancellationToken cancellationToken)
    {
        var accounts = await platform.WithDbAsync(db => db.Users.AsNoTracking().ToListAsync(cancellationToken));
        if (accounts.Exists(account => !account.IsDemo && !Staff.IsInvented(account)))
        {
            throw new CannotMeasure("This database has people of its own. Fill only one that is made for measuring.");
        }

        var staff = new Staff(accounts, password);
        foreach (var hromada in hromadas)
        {
            staff.AddOf(hromada);
        }

        foreach (var body in bodies)
        {
            staff.AddOf(body);
        }

        var model = await platform.WithDbAsync(db => Task.FromResult(db.Model));
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await new TableCopy<Infrastructure.Staff.Account>(model)
            .WriteAsync(connection, staff.NewAccounts, cancellationToken);
        await new TableCopy<Membership>(model).WriteAsync(connection, staff.NewMemberships, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return staff;
    }

    private async Task WriteAsync(CountryParts parts, CancellationToken cancellationToken)
    {
        var model = await platform.WithDbAsync(db => Task.FromResult(db.Model));
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await new TableCopy<ProviderBody>(model).WriteAsync(connection, parts.Bodies, cancellationToken);
        await new TableCopy<ServicePoint>(model).WriteAsync(connection, parts.Points, cancellationToken);
        await new TableCopy<OpeningHours>(model)
            .WriteAsync(connection, parts.Points.SelectMany(point => point.Hours), cancellationToken);
        await new TableCopy<OfferedService>(model).WriteAsync(connection, parts.Services, cancellationToken);
        await new TableCopy<ServiceUse>(model).WriteAsync(connection, parts.Uses, cancellationToken);
        await new TableCopy<StandardAdoption>(model).WriteAsync(connection, parts.Adoptions, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private FilledHromada Filled(
        Hromada hromada, IEnumerable<ServicePoint> points, IEnumerable<OfferedService> services,
        IEnumerable<CaseNumberCounter> counters, Staff staff)
    {
        var filled = new FilledHromada
        {
            Id = hromada.Id,
            Population = Math.Max(500, hromada.Population),
            Points = [.. points.OrderBy(point => point.Number).Select(point => (point.Id, point.Number))],
            Services =
            [
                .. services.Where(service => service.ProviderBodyId is not null)
                    .OrderBy(service => CountryParts.Demand(service.ServiceCode))
                    .Select(service => Filled(service, staff)),
            ],
            Administrator = staff.AdministratorOf(hromada.Id),
        };
        foreach (var counter in counters)
        {
            filled.LastNumbers[counter.Year] = counter.Last;
        }

        return filled;
    }

    private FilledService Filled(OfferedService service, Staff staff)
    {
        var variant = standard.Passport(service.ServiceCode).Variants[0];
        return new FilledService(
            service.ServiceCode,
            variant.Key,
            variant.AdministratorProvides,
            new CaseTerm(variant.Term.ToTerm(), standard.Calendar),
            service.ProviderBodyId!.Value,
            staff.OfficerOf(service.ProviderBodyId.Value));
    }
}
