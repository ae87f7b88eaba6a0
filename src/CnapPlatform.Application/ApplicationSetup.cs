using System.Reflection;
using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Application.Standards;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Application;

public static class ApplicationSetup
{
    public static readonly Assembly Assembly = typeof(ApplicationSetup).Assembly;

    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.AddMediatR(setup =>
        {
            setup.RegisterServicesFromAssembly(Assembly);
            setup.AddOpenBehavior(typeof(CheckPermission<,>));
            setup.AddOpenBehavior(typeof(ValidateRequest<,>));
            setup.AddOpenBehavior(typeof(RetryOnConflict<,>));
        });

        foreach (var validator in AssemblyScanner.FindValidatorsInAssembly(Assembly, includeInternalTypes: true))
        {
            services.AddScoped(validator.InterfaceType, validator.ValidatorType);
        }

        services.AddSingleton<HromadaDirectory>();
        services.AddSingleton<PublishedStandards>();
        services.AddScoped<OfferedServices>();
        services.AddScoped<StandardHere>();
        services.AddScoped<CaseRegistration>();
        services.AddScoped<CaseClock>();
        return services;
    }
}
