using CnapPlatform.Web.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CnapPlatform.Web.Staff;

/// <summary>
/// A form of the workplace that comes after its sender's sign-in has run out leads to the sign-in and back to its page,
/// where what was typed waits.
/// </summary>
public sealed class ExpiredSignIn : IAlwaysRunResultFilter
{
    private static readonly PathString[] Rooms = ["/ministry", "/work"];

    public void OnResultExecuting(ResultExecutingContext context)
    {
        var request = context.HttpContext.Request;
        var isSignedIn = context.HttpContext.User.Identity is { IsAuthenticated: true };
        if (context.Result is IAntiforgeryValidationFailedResult && !isSignedIn
            && Array.Exists(Rooms, room => request.Path.StartsWithSegments(room, StringComparison.OrdinalIgnoreCase)))
        {
            context.Result = new RedirectResult(AppExceptionsOnPages.SignInAddress(request.PathBase, request.Path));
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
