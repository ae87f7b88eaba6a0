using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Web.Tests.Kernel;

/// <summary>Whose data a way into the program reads or changes.</summary>
public enum Holds
{
    /// <summary>What everybody may see: register, standard, a hromada's points and cards.</summary>
    PublicData,

    /// <summary>What belongs to the person who asks, wherever they work.</summary>
    OwnData,

    /// <summary>What the working group of the standard does; no data of any hromada's applicants.</summary>
    WorkingGroup,

    /// <summary>The workplace of the hromada in the address.</summary>
    Workplace,

    /// <summary>One case of the hromada in the address.</summary>
    Case,

    /// <summary>What opens to an API key alone, whoever has signed in.</summary>
    KeysOnly,
}

/// <summary>
/// Every way into the program and whose data it holds. A new page or endpoint is added here, which makes the tests of
/// isolation try it.
/// </summary>
public static class RouteTable
{
    public static readonly IReadOnlyDictionary<string, Holds> Ways = new Dictionary<string, Holds>
    {
        ["GET /"] = Holds.PublicData,
        ["GET /index"] = Holds.PublicData,
        ["GET /find"] = Holds.PublicData,
        ["GET /near"] = Holds.PublicData,
        ["GET /oblasts"] = Holds.PublicData,
        ["GET /oblasts/{code}"] = Holds.PublicData,
        ["GET /h/{slug}"] = Holds.PublicData,
        ["GET /h/{slug}/services"] = Holds.PublicData,
        ["GET /h/{slug}/services/{id}"] = Holds.PublicData,
        ["GET /h/{slug}/apply/{id}"] = Holds.PublicData,
        ["POST /h/{slug}/apply/{id}"] = Holds.PublicData,
        ["GET /packages"] = Holds.PublicData,
        ["GET /packages/{code}"] = Holds.PublicData,
        ["GET /h/{slug}/packages"] = Holds.PublicData,
        ["GET /h/{slug}/packages/{code}"] = Holds.PublicData,
        ["GET /h/{slug}/draft"] = Holds.PublicData,
        ["POST /h/{slug}/draft"] = Holds.PublicData,
        ["GET /h/{slug}/appeals"] = Holds.KeysOnly,
        ["GET /h/{slug}/receipt"] = Holds.OwnData,
        ["GET /track"] = Holds.PublicData,
        ["POST /track"] = Holds.PublicData,
        ["GET /deadlines"] = Holds.PublicData,
        ["GET /standards"] = Holds.PublicData,
        ["GET /standards/{number:int}"] = Holds.PublicData,
        ["GET /standards/{number:int}/services/{code}"] = Holds.PublicData,
        ["GET /h/{slug}/open-data"] = Holds.PublicData,
        ["GET /h/{slug}/open-data/{list}.{format}"] = Holds.PublicData,
        ["GET /standards/{a:int}/compare/{b:int}"] = Holds.PublicData,
        ["GET /standards/{number:int}/consultation"] = Holds.PublicData,
        ["POST /standards/{number:int}/consultation"] = Holds.PublicData,
        ["GET /privacy"] = Holds.PublicData,
        ["GET /data"] = Holds.PublicData,
        ["GET /accessibility"] = Holds.PublicData,
        ["GET /error/{code:int?}"] = Holds.PublicData,
        ["GET /style"] = Holds.PublicData,
        ["GET /style/index"] = Holds.PublicData,
        ["GET /style/fields"] = Holds.PublicData,
        ["POST /style/fields"] = Holds.PublicData,
        ["GET /style/work"] = Holds.PublicData,
        ["GET /signin"] = Holds.PublicData,
        ["POST /signin"] = Holds.PublicData,
        ["GET /signout"] = Holds.OwnData,
        ["POST /signout"] = Holds.OwnData,
        ["GET /memberships"] = Holds.OwnData,
        ["POST /memberships"] = Holds.OwnData,
        ["GET /ministry"] = Holds.WorkingGroup,
        ["POST /ministry"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/checks"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/sign-off"] = Holds.WorkingGroup,
        ["POST /ministry/standards/{number:int}/sign-off"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/review"] = Holds.WorkingGroup,
        ["POST /ministry/standards/{number:int}/review"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/review/{id:guid}"] = Holds.WorkingGroup,
        ["POST /ministry/standards/{number:int}/review/{id:guid}"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/approvals"] = Holds.WorkingGroup,
        ["POST /ministry/standards/{number:int}/approvals"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/move/{move}"] = Holds.WorkingGroup,
        ["POST /ministry/standards/{number:int}/move/{move}"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/services"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/services/{code}"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/services/{code}/edit/{field}"] = Holds.WorkingGroup,
        ["POST /ministry/standards/{number:int}/services/{code}/edit/{field}"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/services/new"] = Holds.WorkingGroup,
        ["POST /ministry/standards/{number:int}/services/new"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/services/order"] = Holds.WorkingGroup,
        ["POST /ministry/standards/{number:int}/services/order"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/services/bulk"] = Holds.WorkingGroup,
        ["POST /ministry/standards/{number:int}/services/bulk"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/services/{code}/remove"] = Holds.WorkingGroup,
        ["POST /ministry/standards/{number:int}/services/{code}/remove"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/services/{code}/preview"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/services/{code}/information-card"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/services/{code}/technological-card"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/content"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/content/{field}"] = Holds.WorkingGroup,
        ["POST /ministry/standards/{number:int}/content/{field}"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/history"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/import"] = Holds.WorkingGroup,
        ["POST /ministry/standards/{number:int}/import"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/export"] = Holds.WorkingGroup,
        ["GET /ministry/announcements"] = Holds.WorkingGroup,
        ["GET /ministry/announcements/new"] = Holds.WorkingGroup,
        ["POST /ministry/announcements/new"] = Holds.WorkingGroup,
        ["GET /ministry/announcements/{id:guid}"] = Holds.WorkingGroup,
        ["POST /ministry/announcements/{id:guid}"] = Holds.WorkingGroup,
        ["GET /ministry/adoption"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{n:int}/impact"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{n:int}/compare/{a:int}"] = Holds.WorkingGroup,
        ["GET /ministry/meetings"] = Holds.WorkingGroup,
        ["GET /ministry/meetings/new"] = Holds.WorkingGroup,
        ["POST /ministry/meetings/new"] = Holds.WorkingGroup,
        ["GET /ministry/meetings/{id:guid}"] = Holds.WorkingGroup,
        ["GET /ministry/meetings/{id:guid}/edit"] = Holds.WorkingGroup,
        ["POST /ministry/meetings/{id:guid}/edit"] = Holds.WorkingGroup,
        ["GET /ministry/tasks"] = Holds.WorkingGroup,
        ["POST /ministry/tasks"] = Holds.WorkingGroup,
        ["GET /ministry/tasks/new"] = Holds.WorkingGroup,
        ["POST /ministry/tasks/new"] = Holds.WorkingGroup,
        ["GET /ministry/questions"] = Holds.WorkingGroup,
        ["GET /ministry/questions/answer"] = Holds.WorkingGroup,
        ["POST /ministry/questions/answer"] = Holds.WorkingGroup,
        ["GET /ministry/clarifications"] = Holds.WorkingGroup,
        ["GET /ministry/clarifications/{id:guid}/withdraw"] = Holds.WorkingGroup,
        ["POST /ministry/clarifications/{id:guid}/withdraw"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/consultation"] = Holds.WorkingGroup,
        ["POST /ministry/standards/{number:int}/consultation"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/consultation/close"] = Holds.WorkingGroup,
        ["POST /ministry/standards/{number:int}/consultation/close"] = Holds.WorkingGroup,
        ["GET /ministry/standards/{number:int}/consultation/{id:guid}"] = Holds.WorkingGroup,
        ["POST /ministry/standards/{number:int}/consultation/{id:guid}"] = Holds.WorkingGroup,
        ["GET /work"] = Holds.OwnData,
        ["GET /work/provider"] = Holds.OwnData,
        ["GET /work/preferences"] = Holds.OwnData,
        ["POST /work/preferences"] = Holds.OwnData,
        ["GET /work/{slug}/messages"] = Holds.Workplace,
        ["GET /work/{slug}/messages/{id:guid}"] = Holds.Workplace,
        ["POST /work/{slug}/messages/{id:guid}"] = Holds.Workplace,
        ["GET /work/{slug}/letters"] = Holds.Workplace,
        ["POST /work/{slug}/letters"] = Holds.Workplace,
        ["GET /work/{slug}/reminders"] = Holds.Workplace,
        ["POST /work/{slug}/reminders"] = Holds.Workplace,
        ["POST /api/v1/notifications/receipts/{provider}"] = Holds.PublicData,
        ["GET /work/provider/keys"] = Holds.OwnData,
        ["POST /work/provider/keys"] = Holds.OwnData,
        ["GET /work/provider/keys/{id:guid}/revoke"] = Holds.OwnData,
        ["POST /work/provider/keys/{id:guid}/revoke"] = Holds.OwnData,
        ["GET /work/provider/absences"] = Holds.OwnData,
        ["POST /work/provider/absences"] = Holds.OwnData,
        ["GET /work/provider/bulk/{step}"] = Holds.OwnData,
        ["POST /work/provider/bulk/{step}"] = Holds.OwnData,
        ["GET /work/{slug}/absences"] = Holds.Workplace,
        ["POST /work/{slug}/absences"] = Holds.Workplace,
        ["GET /work/{slug}/bulk/{step}"] = Holds.Workplace,
        ["POST /work/{slug}/bulk/{step}"] = Holds.Workplace,
        ["GET /work/{slug}"] = Holds.Workplace,
        ["GET /work/{slug}/cases"] = Holds.Workplace,
        ["POST /work/{slug}/cases"] = Holds.Workplace,
        ["GET /work/{slug}/overview"] = Holds.Workplace,
        ["GET /work/{slug}/lists/{list}"] = Holds.Workplace,
        ["GET /work/{slug}/register"] = Holds.Workplace,
        ["GET /work/{slug}/register/{code}"] = Holds.Workplace,
        ["POST /work/{slug}/register/{code}"] = Holds.Workplace,
        ["GET /work/{slug}/notices"] = Holds.Workplace,
        ["POST /work/{slug}/notices"] = Holds.Workplace,
        ["GET /work/{slug}/points"] = Holds.Workplace,
        ["GET /work/{slug}/questions"] = Holds.Workplace,
        ["POST /work/{slug}/questions"] = Holds.Workplace,
        ["GET /work/{slug}/people"] = Holds.Workplace,
        ["GET /work/{slug}/keys"] = Holds.Workplace,
        ["POST /work/{slug}/keys"] = Holds.Workplace,
        ["GET /work/{slug}/keys/{id:guid}/revoke"] = Holds.Workplace,
        ["POST /work/{slug}/keys/{id:guid}/revoke"] = Holds.Workplace,
        ["GET /work/{slug}/services"] = Holds.Workplace,
        ["GET /work/{slug}/services/local/{code?}"] = Holds.Workplace,
        ["POST /work/{slug}/services/local/{code?}"] = Holds.Workplace,
        ["GET /work/{slug}/services/local/{code}/withdraw"] = Holds.Workplace,
        ["POST /work/{slug}/services/local/{code}/withdraw"] = Holds.Workplace,
        ["GET /work/{slug}/services/{code}"] = Holds.Workplace,
        ["POST /work/{slug}/services/{code}"] = Holds.Workplace,
        ["GET /work/{slug}/services/{code}/drop/{field}"] = Holds.Workplace,
        ["POST /work/{slug}/services/{code}/drop/{field}"] = Holds.Workplace,
        ["GET /work/{slug}/standard"] = Holds.Workplace,
        ["GET /work/{slug}/standard/adopt/{number:int}"] = Holds.Workplace,
        ["POST /work/{slug}/standard/adopt/{number:int}"] = Holds.Workplace,
        ["GET /work/{slug}/standard/conflicts/{code}/{field}"] = Holds.Workplace,
        ["POST /work/{slug}/standard/conflicts/{code}/{field}"] = Holds.Workplace,
        ["GET /work/{slug}/cases/{id:guid}"] = Holds.Case,
        ["POST /work/{slug}/cases/{id:guid}"] = Holds.Case,
        ["GET /work/{slug}/cases/{id:guid}/inventory"] = Holds.Case,
        ["GET /work/{slug}/cases/{id:guid}/check"] = Holds.Case,
        ["POST /work/{slug}/cases/{id:guid}/check"] = Holds.Case,
        ["GET /work/{slug}/cases/{id:guid}/authority"] = Holds.Case,
        ["POST /work/{slug}/cases/{id:guid}/authority"] = Holds.Case,
        ["GET /work/{slug}/cases/{id:guid}/payment"] = Holds.Case,
        ["POST /work/{slug}/cases/{id:guid}/payment"] = Holds.Case,
        ["GET /work/{slug}/cases/{id:guid}/cancel-payment"] = Holds.Case,
        ["POST /work/{slug}/cases/{id:guid}/cancel-payment"] = Holds.Case,
        ["GET /work/{slug}/cases/{id:guid}/refund"] = Holds.Case,
        ["POST /work/{slug}/cases/{id:guid}/refund"] = Holds.Case,
        ["GET /work/{slug}/cases/{id:guid}/invoice"] = Holds.Case,
        ["GET /work/{slug}/payments"] = Holds.Workplace,
        ["GET /work/{slug}/payments.{format}"] = Holds.Workplace,
        ["GET /work/{slug}/requisites"] = Holds.Workplace,
        ["POST /work/{slug}/requisites"] = Holds.Workplace,
        ["GET /work/{slug}/paper"] = Holds.Workplace,
        ["POST /work/{slug}/paper"] = Holds.Workplace,
        ["GET /work/{slug}/paper/{id:guid}"] = Holds.Workplace,
        ["POST /work/{slug}/paper/{id:guid}"] = Holds.Workplace,
        ["GET /work/{slug}/paper/{id:guid}/print"] = Holds.Workplace,
        ["GET /work/{slug}/archive-inventory"] = Holds.Workplace,
        ["GET /work/{slug}/archive/{part?}"] = Holds.Workplace,
        ["POST /work/{slug}/archive/{part?}"] = Holds.Workplace,
        ["GET /work/{slug}/journal"] = Holds.Workplace,
        ["GET /work/{slug}/journal/print"] = Holds.Workplace,
        ["GET /work/{slug}/registers"] = Holds.Workplace,
        ["POST /work/{slug}/registers"] = Holds.Workplace,
        ["GET /work/{slug}/registers/{id:guid}"] = Holds.Workplace,
        ["POST /work/{slug}/registers/{id:guid}"] = Holds.Workplace,
        ["GET /work/{slug}/cases/{id:guid}/complaint"] = Holds.Case,
        ["POST /work/{slug}/cases/{id:guid}/complaint"] = Holds.Case,
        ["GET /work/{slug}/cases/{id:guid}/complaint-decision"] = Holds.Case,
        ["POST /work/{slug}/cases/{id:guid}/complaint-decision"] = Holds.Case,
        ["GET /work/{slug}/cases/{id:guid}/correction"] = Holds.Case,
        ["POST /work/{slug}/cases/{id:guid}/correction"] = Holds.Case,
        ["GET /work/{slug}/cases/{id:guid}/papers"] = Holds.Case,
        ["POST /work/{slug}/cases/{id:guid}/papers"] = Holds.Case,
        ["GET /work/{slug}/cases/{id:guid}/papers/{seq:int}"] = Holds.Case,
        ["GET /work/{slug}/cases/{id:guid}/route-sheet"] = Holds.Case,
        ["GET /work/{slug}/cases/{id:guid}/new-code"] = Holds.Case,
        ["POST /work/{slug}/cases/{id:guid}/new-code"] = Holds.Case,
        ["GET /work/{slug}/cases/{id:guid}/files/{seq:int}"] = Holds.Case,
        ["GET /api/v1/hromadas"] = Holds.PublicData,
        ["GET /api/v1/hromadas/{code}"] = Holds.PublicData,
        ["GET /api/v1/hromadas/{code}/services"] = Holds.PublicData,
        ["GET /api/v1/hromadas/{code}/points"] = Holds.PublicData,
        ["GET /api/v1/hromadas/{code}/cases"] = Holds.KeysOnly,
        ["POST /api/v1/hromadas/{code}/cases"] = Holds.KeysOnly,
        ["GET /api/v1/cases/{id:guid}"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/register"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/decline"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/leave-without-movement"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/cure"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/return-uncured"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/withdraw"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/handover"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/receive"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/return-misrouted"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/suspend"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/resume"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/call-hearing"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/end-hearing"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/extend"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/close"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/decide"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/correct"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/result"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/notify"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/issue"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/send-by-post"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/archive"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/finish-stage"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/reassign"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/recuse"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/confirm"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/send-back"] = Holds.KeysOnly,
        ["POST /api/v1/cases/{id:guid}/attachments"] = Holds.KeysOnly,
        ["GET /api/v1/cases/{id:guid}/attachments"] = Holds.KeysOnly,
        ["GET /api/v1/cases/{id:guid}/attachments/{seq:int}"] = Holds.KeysOnly,
        ["GET /api/v1/cases/{id:guid}/routing"] = Holds.KeysOnly,
        ["GET /api/v1/standards"] = Holds.PublicData,
        ["GET /api/v1/standards/{number}"] = Holds.PublicData,
        ["GET /api/v1/standards/schema"] = Holds.PublicData,
        ["GET /api/v1/standards/{number}/lists/{list}.{format}"] = Holds.PublicData,
        ["GET /api/v1/deadlines"] = Holds.PublicData,
        ["GET /api/v1/standards/{a:int}/compare/{b:int}"] = Holds.PublicData,
        ["GET /api/v1/openapi.json"] = Holds.PublicData,
        ["GET /api"] = Holds.PublicData,
        ["GET /health/live"] = Holds.PublicData,
        ["GET /health/ready"] = Holds.PublicData,
    };

    /// <summary>The ways that the running program really has, static files apart.</summary>
    public static async Task<IReadOnlyCollection<string>> OfAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var ways = new SortedSet<string>(StringComparer.Ordinal);
        var endpoints = services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => !IsStaticFile(endpoint));
        foreach (var endpoint in endpoints)
        {
            foreach (var method in await MethodsAsync(endpoint, loader))
            {
                ways.Add($"{method} /{endpoint.RoutePattern.RawText!.Trim('/').ToLowerInvariant()}");
            }
        }

        return ways;
    }

    private static bool IsStaticFile(RouteEndpoint endpoint) =>
        endpoint.Metadata.Any(item => item.GetType().Namespace == "Microsoft.AspNetCore.StaticAssets");

    private static async Task<IEnumerable<string>> MethodsAsync(RouteEndpoint endpoint, PageLoader loader)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
        {
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            return compiled.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant()).Append("GET");
        }

        return endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
    }
}
