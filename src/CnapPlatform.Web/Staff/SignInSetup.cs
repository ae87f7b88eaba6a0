using System.Security.Claims;
using System.Threading.RateLimiting;
using CnapPlatform.Infrastructure.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CnapPlatform.Web.Staff;

/// <summary>How people of the workplace sign in, and how a request learns who they are.</summary>
public static class SignInSetup
{
    /// <summary>Attempts to sign in, limited by network address.</summary>
    public const string AttemptsPolicy = "sign-in";

    /// <summary>The claim that carries the person's full name.</summary>
    public const string FullNameClaim = "full_name";

    public static WebApplicationBuilder AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var limits = builder.Configuration.GetSection("SignIn").Get<SignInLimits>() ?? new SignInLimits();

        services.AddHttpContextAccessor();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "signed-in";
            cookie.Cookie.Path = "/";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = limits.Session;
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/signin";
            cookie.ReturnUrlParameter = "returnUrl";
        });
        new IdentityBuilder(typeof(Account), services)
            .AddSignInManager()
            .AddClaimsPrincipalFactory<NamedPrincipal>();
        services.AddRateLimiter(limiter => limiter.AddPolicy(AttemptsPolicy, context => Partition(context, limits)));
        services.AddScoped<SignedInPerson>();
        services.AddScoped<WorkplaceFrame>();
        services.AddScoped<DemoSignIns>();
        return builder;
    }

    /// <summary>After the routes and the hromada of the address are known, before the pages.</summary>
    public static WebApplication UseSignIn(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseMiddleware<UserFromApiKey>();
        app.UseMiddleware<UserFromCookie>();
        return app;
    }

    private static RateLimitPartition<string> Partition(HttpContext context, SignInLimits limits) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = limits.AttemptsPerMinute,
                    Window = TimeSpan.FromMinutes(1),
                })
            : RateLimitPartition.GetNoLimiter("");

    private sealed class NamedPrincipal(UserManager<Account> accounts, IOptions<IdentityOptions> options)
        : UserClaimsPrincipalFactory<Account>(accounts, options)
    {
        protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
        {
            var identity = await base.GenerateClaimsAsync(user);
            identity.AddClaim(new Claim(FullNameClaim, user.FullName));
            return identity;
        }
    }
}

/// <summary>Settings of sign-in; not rules of law.</summary>
public sealed record SignInLimits
{
    public int AttemptsPerMinute { get; init; } = 10;

    /// <summary>After how long without a request a person signs in again.</summary>
    public TimeSpan Session { get; init; } = TimeSpan.FromHours(8);
}
