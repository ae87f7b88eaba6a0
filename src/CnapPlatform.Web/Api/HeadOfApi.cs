using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Api;

/// <summary>Whatever the API answers to GET it answers to HEAD as well, without the body.</summary>
public sealed class HeadOfApi(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsHead(context.Request.Method) || !WebSetup.IsApi(context))
        {
            return next(context);
        }

        // The server learns of HEAD again before it sends, so that it counts no missing body.
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        context.Response.OnStarting(() =>
        {
            context.Request.Method = HttpMethods.Head;
            return Task.CompletedTask;
        });
        return next(context);
    }
}
