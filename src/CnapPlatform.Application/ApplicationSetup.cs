using System.Reflection;
using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Routing;
using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Cases.Drafts;
using CnapPlatform.Application.Cases.Once;
using CnapPlatform.Application.Cases.Paper;
using CnapPlatform.Application.Cases.Payments;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Application.Services;
using CnapPlatform.Application.Services.Network;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Exchange;
using CnapPlatform.Application.Standards.Group;
using CnapPlatform.Application.Staff.ApiKeys;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
        services.AddScoped<ImportReader>();
        services.AddSingleton<CardSources>();
        services.AddSingleton<PublishedClarifications>();
        services.AddSingleton<OpenConsultations>();
        services.AddSingleton<DraftChanges>();
        services.AddScoped<OfferedServices>();
        services.AddScoped<StandardHere>();
        services.AddScoped<ComingVersions>();
        services.AddScoped<OverrideCarrier>();
        return services.AddCases();
    }

    private static IServiceCollection AddCases(this IServiceCollection services)
    {
        services.AddSingleton<Announcements>();
        services.AddScoped<CaseRules>();
        services.AddScoped<CaseRegistration>();
        services.AddScoped<CaseClock>();
        services.AddScoped<CaseTeams>();
        services.AddScoped<CaseRouting>();
        services.AddScoped<SecondPersons>();
        services.AddScoped<CaseHands>();
        services.AddSingleton<ReminderPolicies>();
        services.AddScoped<RemindersHere>();
        services.AddScoped<Ladder>();
        services.AddScoped<NoticeWriter>();
        services.AddScoped<DigestReader>();
        services.AddScoped<ArchiveRules>();
        services.AddScoped<Appeals>();
        services.AddScoped<StepPapers>();
        services.AddScoped<StepEnd>();
        services.AddSingleton<ApiKeyDirectory>();
        services.AddSingleton<CallsInProgress>();
        services.AddScoped<OnceOnly>();
        services.AddScoped<CasePlaces>();
        services.AddScoped<CaseListCounts>();
        services.AddScoped<CaseRefunds>();
        services.AddScoped<PaymentBook>();
        services.AddScoped<PaperIntake>();
        services.AddSingleton<TrackingGuesses>();
        services.AddScoped<TrackingDoor>();
        services.TryAddScoped<ICaller, NoCaller>();
        services.AddScoped<FormDrafts>();
        return services;
    }
}
