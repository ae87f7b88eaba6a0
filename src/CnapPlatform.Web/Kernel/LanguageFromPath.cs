using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;

namespace CnapPlatform.Web.Kernel;

/// <summary>
/// The language stands in the address: <c>/en/…</c> is English, everything else Ukrainian. The prefix moves to the
/// path base, so that every link made by the framework keeps it.
/// </summary>
public sealed class LanguageFromPath(RequestDelegate next)
{
    private static readonly PathString EnglishPrefix = "/en";
    private static readonly CultureInfo Ukrainian = CultureInfo.GetCultureInfo("uk-UA");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public async Task InvokeAsync(HttpContext context)
    {
        var culture = Ukrainian;
        if (context.Request.Path.StartsWithSegments(EnglishPrefix, StringComparison.Ordinal, out var rest))
        {
            culture = English;
            context.Request.PathBase += EnglishPrefix;
            context.Request.Path = rest.HasValue ? rest : "/";
        }

        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
        context.Features.Set<IRequestCultureFeature>(
            new RequestCultureFeature(new RequestCulture(culture), provider: null));
        await next(context);
    }

    public static bool IsEnglish(HttpContext context) =>
        context.Request.PathBase.Value?.EndsWith(EnglishPrefix.Value!, StringComparison.Ordinal) == true;

    /// <summary>The address of the page at hand in the other language.</summary>
    public static string InOtherLanguage(HttpContext context)
    {
        var shown = context.Features.Get<IStatusCodeReExecuteFeature>();
        var path = shown?.OriginalPath
            ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path
            ?? context.Request.Path.ToUriComponent();
        var query = shown?.OriginalQueryString ?? context.Request.QueryString.ToUriComponent();
        var root = context.Request.PathBase.Value ?? "";

        return IsEnglish(context)
            ? root[..^EnglishPrefix.Value!.Length] + path + query
            : root + EnglishPrefix + path + query;
    }
}
