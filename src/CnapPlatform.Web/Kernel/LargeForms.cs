using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CnapPlatform.Web.Kernel;

/// <summary>
/// A form with files: bodies up to <see cref="Limit"/> are read; a larger one leads back to the form, which says so,
/// instead of breaking the connection.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LargeFormAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Ten files of ten megabytes and the fields around them.</summary>
    public const long Limit = 105L * 1024 * 1024;

    public const string TooLargeKey = "too-large";

    // So much of a refused body is still taken in: a browser shows no answer to a request it could not finish.
    private const long Swallowed = 400L * 1024 * 1024;

    /// <summary>Before whatever reads the form.</summary>
    public int Order => 0;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (request.ContentLength is not (> Limit and <= Swallowed))
        {
            return;
        }

        await request.Body.CopyToAsync(Stream.Null, context.HttpContext.RequestAborted);
        context.Result = new RedirectResult(
            $"{request.PathBase}{request.Path}{QueryString.Create(TooLargeKey, "true")}");
    }
}
