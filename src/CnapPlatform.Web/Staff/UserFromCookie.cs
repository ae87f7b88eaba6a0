using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Staff;
using CnapPlatform.Web.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Web.Staff;

/// <summary>
/// Names the person of a request and the membership they act in. The workplace of a hromada opens only to its own
/// people and to officers of providers, whom the case lets in; to anybody else it does not exist.
/// </summary>
public sealed class UserFromCookie(RequestDelegate next)
{
    private static readonly PathString Workplace = "/work";

    public async Task InvokeAsync(HttpContext context)
    {
        if (AccountOf(context.User) is { } account)
        {
            var services = context.RequestServices;
            var memberships = await services.GetRequiredService<ICnapDb>().Memberships.AsNoTracking()
                .Where(m => m.AccountId == account).OrderBy(m => m.Role).ToListAsync(context.RequestAborted);
            var place = context.Request.Path.StartsWithSegments(Workplace, StringComparison.OrdinalIgnoreCase)
                ? services.GetRequiredService<CurrentHromadaInfo>().Hromada
                : null;
            var chosen = memberships.Find(m => m.Id == ActiveMembership.Read(context.Request));
            var active = place is null
                ? chosen ?? memberships.FirstOrDefault()
                : await ForAsync(place.Id, memberships, chosen, services, context.RequestAborted);
            if (place is not null && active is null)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            var name = context.User.FindFirstValue(SignInSetup.FullNameClaim) ?? "";
            services.GetRequiredService<ActingUser>().ActAs(account, name, active);
            services.GetRequiredService<SignedInPerson>().Memberships = memberships;
        }

        await next(context);
    }

    private static AccountId? AccountOf(ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true }
        && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? new AccountId(id)
            : null;

    // The chosen membership first, then those of the hromada itself, then those of bodies that serve it.
    private static async Task<Membership?> ForAsync(
        HromadaId hromada, List<Membership> memberships, Membership? chosen, IServiceProvider services,
        CancellationToken cancellationToken)
    {
        var bodies = await BodiesServingAsync(hromada, memberships, services, cancellationToken);
        return memberships
            .Where(m => m.HromadaId == hromada || (m.ProviderBodyId is { } body && bodies.Contains(body)))
            .OrderByDescending(m => m == chosen).ThenBy(m => m.HromadaId is null)
            .FirstOrDefault();
    }

    // A council's own body serves its hromada alone; a state body those that offer a service of it; a body of appeal
    // those whose complaints it has had. A body that is asked to confirm a refusal comes in for that case.
    private static async Task<List<ProviderBodyId>> BodiesServingAsync(
        HromadaId hromada, List<Membership> memberships, IServiceProvider services,
        CancellationToken cancellationToken)
    {
        var own = memberships.Select(m => m.ProviderBodyId).OfType<ProviderBodyId>().ToList();
        if (own.Count == 0)
        {
            return own;
        }

        var db = services.GetRequiredService<ICnapDb>();
        var offered = db.OfferedServices.Select(s => s.ProviderBodyId);
        return await db.ProviderBodies
            .Where(b => own.Contains(b.Id))
            .Where(b => ((b.OwnHromadaId == null || b.OwnHromadaId == hromada)
                    && (offered.Contains(b.Id)
                        || db.Cases.Any(c => c.ProviderBodyId == b.Id && c.Kind == CaseKind.Complaint)))
                || db.ProviderWork.Any(w => w.ProviderBodyId == b.Id && w.HromadaId == hromada))
            .Select(b => b.Id)
            .ToListAsync(cancellationToken);
    }
}

/// <summary>The places of work of the person who sends the request.</summary>
public sealed class SignedInPerson
{
    public IReadOnlyList<Membership> Memberships { get; internal set; } = [];
}

/// <summary>Which of their memberships a person has chosen; checked against their own at every request.</summary>
internal static class ActiveMembership
{
    private const string Cookie = "membership";

    public static MembershipId? Read(HttpRequest request) =>
        Guid.TryParse(request.Cookies[Cookie], out var id) ? new MembershipId(id) : null;

    public static void Write(HttpContext context, MembershipId chosen) =>
        context.Response.Cookies.Append(Cookie, chosen.Value.ToString(), Options(context));

    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Cookie, Options(context));

    [SuppressMessage("Security", "S2092", Justification = "Plain HTTP is for a machine of its own; else it is set.")]
    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        IsEssential = true,
    };
}
