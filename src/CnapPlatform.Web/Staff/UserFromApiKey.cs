using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using System.Threading.RateLimiting;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Staff.ApiKeys;
using CnapPlatform.Domain.Staff.ApiKeys;
using CnapPlatform.Infrastructure.Staff;
using CnapPlatform.Web.Api;
using CnapPlatform.Web.Kernel;
using Microsoft.Net.Http.Headers;

namespace CnapPlatform.Web.Staff;

/// <summary>Marks a way in that opens to an API key only, whoever else has signed in.</summary>
/// <param name="ByBasic">The key comes as the password of Basic authentication.</param>
public sealed record NeedsApiKey(bool ByBasic = false);

/// <summary>Names the system that calls the API by its key, and holds each key to its number of calls.</summary>
public sealed class UserFromApiKey(RequestDelegate next, ApiLimits limits)
{
    public const string Scheme = "ApiKey";

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<NeedsApiKey>() is not { } needed)
        {
            await next(context);
            return;
        }

        var services = context.RequestServices;
        var holder = TokenIn(context.Request, needed) is not { } token
            ? null
            : await services.GetRequiredService<ApiKeyDirectory>().FindAsync(
                token, services.GetRequiredService<ICnapDb>(), services.GetRequiredService<IApiKeyUses>(),
                context.RequestAborted);
        using var lease = holder is null ? limits.WrongKey(context) : limits.Call(holder.Key.Id);
        if (!lease.IsAcquired)
        {
            await SayTooManyAsync(context, lease);
        }
        else if (holder is null)
        {
            await SayUnknownAsync(context, needed);
        }
        else
        {
            services.GetRequiredService<ActingUser>().ActAsKey(holder);
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, holder.Key.Name)], Scheme));
            await next(context);
        }
    }

    private static ApiKeyToken? TokenIn(HttpRequest request, NeedsApiKey needed)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header))
        {
            return null;
        }

        var scheme = needed.ByBasic ? "Basic" : "Bearer";
        if (!header.Scheme.Equals(scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return ApiKeyToken.TryParse(needed.ByBasic ? PasswordOf(header.Parameter) : header.Parameter);
    }

    private static string? PasswordOf(string? credentials)
    {
        Span<byte> bytes = stackalloc byte[512];
        if (credentials is null || !Convert.TryFromBase64String(credentials, bytes, out var length))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes[..length]);
        return text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    private static Task SayUnknownAsync(HttpContext context, NeedsApiKey needed)
    {
        context.Response.Headers.WWWAuthenticate = needed.ByBasic
            ? "Basic realm=\"CnapPlatform\", charset=\"UTF-8\""
            : "Bearer realm=\"CnapPlatform\"";
        return SayAsync(context, StatusCodes.Status401Unauthorized, "ApiCases.Key.Unknown");
    }

    private static Task SayTooManyAsync(HttpContext context, RateLimitLease lease)
    {
        var seconds = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Ceiling(wait.TotalSeconds) : 1;
        context.Response.Headers[HeaderNames.RetryAfter] = seconds.ToString(CultureInfo.InvariantCulture);
        return SayAsync(context, StatusCodes.Status429TooManyRequests, "ApiCases.Key.TooManyCalls");
    }

    private static async Task SayAsync(HttpContext context, int status, string textKey)
    {
        context.Response.StatusCode = status;
        var texts = context.RequestServices.GetRequiredService<Texts>();
        await context.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new()
        {
            HttpContext = context,
            ProblemDetails = ApiProblems.Ruled(status, texts[textKey], textKey),
        });
    }
}

/// <summary>How often one key may call, and how often one address may try a wrong key.</summary>
public sealed class ApiLimits(ApiLimitSettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<ApiKeyId> _calls = PartitionedRateLimiter.Create<ApiKeyId, ApiKeyId>(
        key => settings.CallsPerMinute <= 0
            ? RateLimitPartition.GetNoLimiter(key)
            : RateLimitPartition.GetTokenBucketLimiter(key, _ => BucketOf(settings.CallsPerMinute)));

    private readonly PartitionedRateLimiter<string> _wrongKeys = PartitionedRateLimiter.Create<string, string>(
        address => RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = settings.WrongKeysPerMinute,
            Window = TimeSpan.FromMinutes(1),
        }));

    // Exactly so many calls in a minute, in as even a flow as whole calls allow: a few each second, or one in a few.
    internal static TokenBucketRateLimiterOptions BucketOf(int perMinute)
    {
        var each = Math.Max(1, perMinute / 60);
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = each,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) * each / perMinute,
            QueueLimit = 0,
        };
    }

    public RateLimitLease Call(ApiKeyId key) => _calls.AttemptAcquire(key);

    public RateLimitLease WrongKey(HttpContext context) =>
        _wrongKeys.AttemptAcquire(context.Connection.RemoteIpAddress?.ToString() ?? "");

    public void Dispose()
    {
        _calls.Dispose();
        _wrongKeys.Dispose();
    }
}

/// <summary>The section «Api» of the configuration; not rules of law.</summary>
public sealed record ApiLimitSettings
{
    /// <summary>Of one key; 0 is without limit.</summary>
    public int CallsPerMinute { get; init; } = 3000;

    public int WrongKeysPerMinute { get; init; } = 30;
}
