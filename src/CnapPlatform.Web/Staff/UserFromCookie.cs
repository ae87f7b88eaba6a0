using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using CnapPlatform.Application.Kernel;
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
            var place = context.Request.Path.StartsWithSegments(Workplace, StringComparison.Ordinal)
                ? services.GetRequiredService<CurrentHromadaInfo>().Hromada
                : null;
            var chosen = memberships.Find(m => m.Id == ActiveMembership.Read(context.Request));
            var active = place is null ? chosen ?? memberships.FirstOrDefault() : For(place.Id, memberships, chosen);
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

    private static Membership? For(
        Domain.Hromadas.HromadaId hromada, List<Membership> memberships, Membership? chosen)
    {
        if (chosen is not null && MayEnter(chosen))
        {
            return chosen;
        }

        return memberships.Find(m => m.HromadaId == hromada) ?? memberships.Find(m => m.ProviderBodyId is not null);

        bool MayEnter(Membership membership) =>
            membership.HromadaId == hromada || membership.ProviderBodyId is not null;
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
