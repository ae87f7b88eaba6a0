using System.Text.Json.Serialization;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.Web.Staff;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CnapPlatform.Web.Api;

/// <summary>The public API, its description and the two questions of whoever watches the program.</summary>
public static class ApiSetup
{
    private const string Ready = "ready";

    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOpenApi("v1", ApiDescription.Configure);

        // The description is made by these options: a number is a number there, too.
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        services.AddScoped<CaseCalls>();
        services.AddSingleton(configuration.GetSection("Api").Get<ApiLimitSettings>() ?? new ApiLimitSettings());
        services.AddSingleton<ApiLimits>();
        services.AddHealthChecks().AddCheck<DatabaseAnswers>("database", tags: [Ready]);
        return services;
    }

    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapHromadasApi();
        routes.MapServicesApi();
        routes.MapDeadlinesApi();
        routes.MapStandardsApi();
        routes.MapCompareApi();
        routes.MapReceiptsApi();
        routes.MapCasesApi();
        routes.MapGuideApi();
        routes.MapOpenApi(ApiDescription.Address);

        // Alive says only that the process answers; ready, that it can do its work.
        routes.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        routes.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(Ready) });
        return routes;
    }

    private sealed class DatabaseAnswers(CnapDb db) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await db.Database.CanConnectAsync(cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The database does not answer.");
    }
}
