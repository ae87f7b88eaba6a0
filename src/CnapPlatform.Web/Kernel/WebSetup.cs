using System.IO.Compression;
using System.Text.Unicode;
using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Drafts;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Infrastructure.Documents;
using CnapPlatform.Web.Api;
using CnapPlatform.Web.Cases;
using CnapPlatform.Web.Components;
using CnapPlatform.Web.Deadlines;
using CnapPlatform.Web.Hromadas;
using CnapPlatform.Web.Notifications;
using CnapPlatform.Web.Services;
using CnapPlatform.Web.Staff;
using CnapPlatform.Web.Standards;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace CnapPlatform.Web.Kernel;

/// <summary>What every page needs: texts, forms, assets, safety headers, error pages.</summary>
public static class WebSetup
{
    private static readonly PathString Api = "/api";
    private static readonly PathString Hromada = "/h";

    private static readonly string ContentPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; "
        + "frame-ancestors 'none'";

    public static WebApplicationBuilder AddWeb(this WebApplicationBuilder builder)
    {
        var services = builder.Services;

        // Production runs from the build's output too, where the assets are still beside the sources.
        builder.WebHost.UseStaticWebAssets();

        // Left on, it serves each asset uncompressed and uncached from a build; a changed asset needs a build anyhow.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";

        services.AddSingleton(new Texts(missingIsAnError: !builder.Environment.IsProduction()));
        builder.AddDemo();
        services.AddWords();
        services.AddScoped<CurrentHromadaInfo>();
        services.AddScoped<ICaller, Caller>();
        services.AddRazorPages().AddMvcOptions(options =>
        {
            FormBinding.Configure(options);
            options.Filters.Add<AppExceptionsOnPages>();
            options.Filters.Add<ExpiredSignIn>();
        });
        services.AddProblemDetails(options => options.CustomizeProblemDetails = ApiProblems.Complete);
        services.AddRateLimiter(RateLimits.Configure);
        services.AddExceptionHandler<AppExceptionsInApi>();
        services.AddSingleton<INotificationTexts, NotificationTexts>();

        // One cookie for both languages: by default it would be bound to the path base, which is the language's.
        services.AddAntiforgery(options => (options.Cookie.Name, options.Cookie.Path, options.Cookie.SecurePolicy) =
            ("form", "/", CookieSecurePolicy.SameAsRequest));
        services.Configure<CookieTempDataProviderOptions>(options =>
            (options.Cookie.Path, options.Cookie.SecurePolicy) = ("/", CookieSecurePolicy.SameAsRequest));

        // Without this every Cyrillic letter is written as an entity, and pages grow by two thirds.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddKeys();
        services.AddCompression();

        return builder;
    }

    /// <summary>Everything up to routing; sign-in and permissions follow it, then <see cref="MapWeb"/>.</summary>
    public static WebApplication UseWeb(this WebApplication app)
    {
        if (app.Environment.IsProduction())
        {
            app.UseHsts();
        }

        app.UseResponseCompression();
        app.Use(SafetyHeaders);
        app.UseMiddleware<LanguageFromPath>();
        app.UseWhen(IsPage, pages => pages
            .UseExceptionHandler("/error/500")
            .UseStatusCodePagesWithReExecute("/error/{0}"));
        app.UseWhen(context => !IsPage(context), api => api.UseExceptionHandler().UseStatusCodePages());
        app.UseMiddleware<HeadOfApi>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseMiddleware<HromadaFromPath>();
        return app;
    }

    /// <summary>The pages and their assets.</summary>
    public static WebApplication MapWeb(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }

    private static void AddDemo(this WebApplicationBuilder builder)
    {
        var demo = builder.Configuration.GetValue("Demo", defaultValue: builder.Environment.IsDevelopment());
        builder.Services.AddSingleton(new DemoMode(demo));
        if (demo && builder.Configuration.GetValue("Demo:DaysAhead", 0) is > 0 and var days)
        {
            builder.Services.AddSingleton<TimeProvider>(new DemoClock(TimeSpan.FromDays(days)));
        }
    }

    private static void AddKeys(this IServiceCollection services)
    {
        services.AddSingleton<IDraftSeal, DraftSeal>();

        // Kept on disk, so that a restart signs nobody out; several web nodes share the folder.
        services.AddDataProtection().SetApplicationName("CnapPlatform");
        services.AddOptions<KeyManagementOptions>().Configure<DataFolder, ILoggerFactory>((keys, folder, loggers) =>
            keys.XmlRepository = new FileSystemXmlRepository(
                new DirectoryInfo(Path.GetDirectoryName(folder.PathOf("keys", "key"))!), loggers));
    }

    private static void AddCompression(this IServiceCollection services)
    {
        // Over TLS too: the only secret in a page is its antiforgery token, and that is masked anew each time.
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    private static void AddWords(this IServiceCollection services)
    {
        services.AddSingleton<TermText>();
        services.AddSingleton<ExplanationText>();
        services.AddSingleton<ClockText>();
        services.AddSingleton<PlaceNames>();
        services.AddSingleton<PointText>();
        services.AddSingleton<ServiceText>();
        services.AddSingleton<OfficialCard>();
        services.AddSingleton<FieldWords>();
        services.AddSingleton<StageSums>();
        services.AddSingleton<ChangeText>();
        services.AddSingleton<FieldText>();
        services.AddSingleton<PeopleText>();
        services.AddSingleton<ComparisonFile>();
        services.AddSingleton<RowText>();
        services.AddSingleton<CaseSheet>();
        services.AddSingleton<MessageWords>();
    }

    // What the Guide reads stands under a hromada's address, and is answered as the API is.
    internal static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase)
        || (context.Request.Path.StartsWithSegments(Hromada, StringComparison.OrdinalIgnoreCase, out var rest)
            && rest.Value!.TrimEnd('/').EndsWith($"/{GuideApi.Appeals}", StringComparison.OrdinalIgnoreCase));

    private static bool IsPage(HttpContext context) => !IsApi(context);

    private static Task SafetyHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        context.Response.OnStarting(() =>
        {
            headers.ContentSecurityPolicy = ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "geolocation=(self), camera=(), microphone=()";
            return Task.CompletedTask;
        });
        return next(context);
    }
}

/// <summary>Whether invented people and values may be shown, with a banner on every page.</summary>
public sealed record DemoMode(bool IsOn);
