using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CnapPlatform.Web.Kernel;

/// <summary>How often one address may ask for what could be guessed.</summary>
internal static class RateLimits
{
    public const string Tracking = "tracking";

    /// <summary>Saving of drafts, which anybody may do.</summary>
    public const string Drafts = "drafts";

    private const int TrackingPerMinute = 10;
    private const int DraftsPerMinute = 60;

    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            {
                var seconds = (int)Math.Ceiling(wait.TotalSeconds);
                rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            }

            return ValueTask.CompletedTask;
        };
        options.AddPolicy(Tracking, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(AddressOf(context), _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = TrackingPerMinute,
                Window = TimeSpan.FromMinutes(1),
            })
            : RateLimitPartition.GetNoLimiter(""));
        options.AddPolicy(Drafts, context => HttpMethods.IsPost(context.Request.Method)
            && context.Request.Query["handler"] == "Draft"
            ? RateLimitPartition.GetFixedWindowLimiter(AddressOf(context), _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = DraftsPerMinute,
                Window = TimeSpan.FromMinutes(1),
            })
            : RateLimitPartition.GetNoLimiter(""));
    }

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
