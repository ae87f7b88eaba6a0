using System.Reflection;
using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Exchange;
using CnapPlatform.Application.Standards.Group;
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
        services.AddSingleton<Announcements>();
        services.AddScoped<CaseRules>();
        services.AddScoped<ImportReader>();
        services.AddSingleton<CardSources>();
        services.AddSingleton<PublishedClarifications>();
        services.AddSingleton<OpenConsultations>();
        services.AddSingleton<DraftChanges>();
        services.AddScoped<OfferedServices>();
        services.AddScoped<StandardHere>();
        services.AddScoped<OverrideCarrier>();
        services.AddScoped<CaseRegistration>();
        services.AddScoped<CaseClock>();
        return services;
    }
}
