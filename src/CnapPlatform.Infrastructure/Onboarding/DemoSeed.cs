using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.Infrastructure.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Infrastructure.Onboarding;

/// <summary>
/// Brings three real hromadas to life with invented points, people and cases. For demonstration only: production
/// refuses to start where it has run.
/// </summary>
public sealed class DemoSeed(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Known to everybody; see the setting «Demo:Password».</summary>
    public const string DefaultPassword = "demo-cnap-2026";

    public static Task<bool> HasRunAsync(CnapDb db, CancellationToken cancellationToken) =>
        db.Users.AnyAsync(account => account.IsDemo, cancellationToken);

    public async Task RunAsync(string password, CancellationToken cancellationToken)
    {
        var data = await DemoData.ReadAsync(cancellationToken);
        Dictionary<string, ProviderBodyId> stateBodies;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CnapDb>();
            stateBodies = AddStateBodies(db, data);
            await db.SaveChangesAsync(cancellationToken);
        }

        foreach (var hromada in data.Hromadas)
        {
            await AddHromadaAsync(hromada, stateBodies, password, cancellationToken);
        }

        await AddOthersAsync(data, stateBodies, password, cancellationToken);
    }

    private static Dictionary<string, ProviderBodyId> AddStateBodies(CnapDb db, DemoData data)
    {
        var bodies = data.StateBodies
            .Select(body => new ProviderBody
            {
                Id = ProviderBodyId.New(),
                Name = body.Name,
                ProviderCode = body.ProviderCode,
                IsDemo = true,
            })
            .ToList();
        db.ProviderBodies.AddRange(bodies);
        return bodies.ToDictionary(body => body.ProviderCode, body => body.Id);
    }

    private async Task AddHromadaAsync(
        DemoHromada demo, Dictionary<string, ProviderBodyId> stateBodies, string password,
        CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var id = new HromadaId(demo.HromadaId);
        scope.ServiceProvider.GetRequiredService<ICurrentHromada>().Enter(id);
        var db = scope.ServiceProvider.GetRequiredService<CnapDb>();
        var today = KyivDate.Today(clock);
        var standard = await scope.ServiceProvider.GetRequiredService<PublishedStandards>()
            .InForceOnAsync(today, db, cancellationToken);

        var body = AddExecutiveBody(db, demo);
        var points = demo.Points.ToDictionary(point => point.Number, point => AddPoint(db, id, point));
        db.Adoptions.Add(new StandardAdoption
        {
            HromadaId = id,
            StandardNumber = standard.Number,
            AdoptedOn = today,
            EffectiveFrom = standard.Version.EffectiveFrom,
        });
        AddServices(db, demo, standard, stateBodies, body.Id);
        var hromada = await db.Hromadas.SingleAsync(h => h.Id == id, cancellationToken);
        hromada.GoLive();
        await db.SaveChangesAsync(cancellationToken);

        var people = new DemoPeople(scope.ServiceProvider.GetRequiredService<UserManager<Account>>(), db, password);
        foreach (var person in demo.Staff)
        {
            await people.AddAsync(person, id, body.Id, points, cancellationToken);
        }

        var clerk = await people.MemberAsync(demo.Staff.Single(p => p.Role == Role.Administrator), cancellationToken);
        await scope.ServiceProvider.GetRequiredService<DemoCases>()
            .AddAsync(id, points[1], clerk, standard, cancellationToken);
    }

    private static ProviderBody AddExecutiveBody(CnapDb db, DemoHromada demo)
    {
        var body = new ProviderBody
        {
            Id = ProviderBodyId.New(),
            Name = demo.ExecutiveBody,
            ProviderCode = "executive_committee",
            OwnHromadaId = new HromadaId(demo.HromadaId),
            IsDemo = true,
        };
        db.ProviderBodies.Add(body);
        return body;
    }

    private static void AddServices(
        CnapDb db, DemoHromada demo, PublishedStandard standard, Dictionary<string, ProviderBodyId> stateBodies,
        ProviderBodyId executiveBody)
    {
        // A service of a state body that has signed no agreement with the hromada is not on its list.
        var given = standard.Passports.Where(p => !demo.WithoutServices.Contains(p.Code)
            && (p.Content.Provider.Kind != ProviderKind.StateBody
                || stateBodies.ContainsKey(p.Content.Provider.Code)));
        foreach (var passport in given)
        {
            db.OfferedServices.Add(new OfferedService
            {
                Id = OfferedServiceId.New(),
                HromadaId = new HromadaId(demo.HromadaId),
                ServiceCode = passport.Code,
                OfferedFrom = standard.Version.EffectiveFrom,
                ProviderBodyId = passport.Content.Provider.Kind == ProviderKind.StateBody
                    ? stateBodies[passport.Content.Provider.Code]
                    : executiveBody,
            });
        }
    }

    private static ServicePointId AddPoint(CnapDb db, HromadaId hromada, DemoPoint demo)
    {
        var point = new ServicePoint
        {
            Id = ServicePointId.New(),
            HromadaId = hromada,
            Number = demo.Number,
            Kind = demo.Kind,
            Name = demo.Name,
            Address = demo.Address,
            SettlementCode = demo.SettlementCode,
            Phone = demo.Phone,
            Latitude = demo.Latitude,
            Longitude = demo.Longitude,
            IsDemo = true,
        };
        foreach (var (day, from, until) in demo.Spans())
        {
            point.Receives(day, from, until);
        }

        db.Points.Add(point);
        return point.Id;
    }

    private async Task AddOthersAsync(
        DemoData data, Dictionary<string, ProviderBodyId> stateBodies, string password,
        CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var people = new DemoPeople(
            scope.ServiceProvider.GetRequiredService<UserManager<Account>>(),
            scope.ServiceProvider.GetRequiredService<CnapDb>(),
            password);
        foreach (var person in data.StateOfficers)
        {
            await people.AddAsync(person, null, stateBodies[person.ProviderCode!], [], cancellationToken);
        }

        foreach (var person in data.Ministry.Concat(data.SecondMemberships))
        {
            HromadaId? hromada = person.HromadaId is { } id ? new HromadaId(id) : null;
            await people.AddAsync(person, hromada, null, [], cancellationToken);
        }
    }
}
