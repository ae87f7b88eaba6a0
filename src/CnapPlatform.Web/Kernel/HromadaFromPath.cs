using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Kernel;

namespace CnapPlatform.Web.Kernel;

/// <summary>The hromada whose pages are being shown, for their headings and links; null outside of one.</summary>
public sealed class CurrentHromadaInfo
{
    public ResolvedHromada? Hromada { get; internal set; }

    public string Slug => Hromada!.Slug;

    public string Name => Hromada!.Name;
}

/// <summary>
/// Enters the hromada that the address names: <c>/h/{slug}/…</c> and <c>/work/{slug}/…</c>. A replaced address leads
/// to the present one, an unknown one to nothing.
/// </summary>
public sealed class HromadaFromPath(RequestDelegate next)
{
    public const string RouteKey = "slug";

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetRouteValue(RouteKey) is not string slug)
        {
            await next(context);
            return;
        }

        var services = context.RequestServices;
        var found = await services.GetRequiredService<HromadaDirectory>()
            .ResolveAsync(slug, services.GetRequiredService<ICnapDb>(), context.RequestAborted);
        if (found is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (found.IsReplaced && HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Redirect(AddressWith(found.Slug, context.Request), permanent: true);
        }
        else
        {
            services.GetRequiredService<ICurrentHromada>().Enter(found.Id);
            services.GetRequiredService<CurrentHromadaInfo>().Hromada = found;
            await next(context);
        }
    }

    // The slug is the second part of the path: /h/{slug}/… or /work/{slug}/….
    private static string AddressWith(string slug, HttpRequest request)
    {
        var parts = request.Path.ToUriComponent().Split('/');
        parts[2] = slug;
        return request.PathBase.ToUriComponent() + string.Join('/', parts) + request.QueryString.ToUriComponent();
    }
}
