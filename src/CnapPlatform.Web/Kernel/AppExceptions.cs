using CnapPlatform.Application.Cases.Once;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Web.Api;
using FluentValidation;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CnapPlatform.Web.Kernel;

/// <summary>The status that tells each expected "no" of a use case.</summary>
internal static class AppExceptions
{
    public static int? StatusOf(Exception exception, HttpContext context) => exception switch
    {
        NotFound => StatusCodes.Status404NotFound,
        NotAllowed => context.User.Identity is { IsAuthenticated: true }
            ? StatusCodes.Status403Forbidden
            : StatusCodes.Status401Unauthorized,
        ValidationException => StatusCodes.Status400BadRequest,
        ApiRefusal refusal => refusal.Status,
        Refused { Reason: OnceRefusals.OtherCall } => StatusCodes.Status422UnprocessableEntity,
        Refused { Reason: CaseRefusals.StaleScreen or KernelRefusals.ChangedMeanwhile }
            when context.Items.ContainsKey(CaseCalls.ByIfMatch) => StatusCodes.Status412PreconditionFailed,
        Refused => StatusCodes.Status409Conflict,
        _ => null,
    };
}

/// <summary>Turns a use case's "no" into a page: a visitor who may not is invited to sign in.</summary>
public sealed class AppExceptionsOnPages(Texts texts) : IExceptionFilter
{
    /// <summary>Where the error page finds why something was refused.</summary>
    public static readonly object ReasonKey = new();

    public void OnException(ExceptionContext context)
    {
        var status = AppExceptions.StatusOf(context.Exception, context.HttpContext);
        if (status is null)
        {
            return;
        }

        if (context.Exception is Refused refused)
        {
            context.HttpContext.Items[ReasonKey] = texts.Say(refused);
        }

        context.ExceptionHandled = true;
        context.Result = status == StatusCodes.Status401Unauthorized
            ? new RedirectResult(SignInAddress(context.HttpContext.Request))
            : new StatusCodeResult(status.Value);
    }

    private static string SignInAddress(HttpRequest request)
    {
        var here = HttpMethods.IsGet(request.Method) ? request.PathBase + request.Path + request.QueryString : "";
        return SignInAddress(request.PathBase, here);
    }

    /// <summary>The sign-in that leads back to a page.</summary>
    internal static string SignInAddress(string pathBase, string here) =>
        $"{pathBase}/signin{QueryString.Create("returnUrl", here)}";
}

/// <summary>Turns a use case's "no" into problem details of the API; bad input names its field.</summary>
public sealed class AppExceptionsInApi(IProblemDetailsService problems, Texts texts) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!WebSetup.IsApi(httpContext) || AppExceptions.StatusOf(exception, httpContext) is not { } status)
        {
            return false;
        }

        httpContext.Response.StatusCode = status;
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = Describe(exception, status),
        });
    }

    private ProblemDetails Describe(Exception exception, int status) => exception switch
    {
        ValidationException invalid => new HttpValidationProblemDetails(invalid.Errors
            .GroupBy(failure => Field(failure.PropertyName))
            .ToDictionary(field => field.Key, field => field.Select(f => texts.Say(f)).ToArray()))
        {
            Status = status,
        },
        Refused refused => ApiProblems.Ruled(status, texts.Say(ToProgram(refused)), refused.Reason),
        ApiRefusal refusal => ApiProblems.Ruled(status, texts[refusal.TextKey], refusal.TextKey),
        _ => new ProblemDetails { Status = status },
    };

    // A program has no page to reload: where the words for people send them to one, the API has its own.
    private static Refused ToProgram(Refused refused)
    {
        var own = $"Api{refused.Reason}";
        return Texts.Has(own) ? new Refused(own, [.. refused.Arguments]) : refused;
    }

    // As the query string, the JSON and the headers spell it.
    private static string Field(string property) => property switch
    {
        CaseCalls.KeyHeader or "If-Match" => property,
        "Documents.Count" => "documents",
        "Pauses" => "pause",
        _ when property.StartsWith("Files[", StringComparison.Ordinal) =>
            CamelCase(property).Replace(".document", ".title", StringComparison.Ordinal),
        _ => CamelCase(property),
    };

    private static string CamelCase(string property) => string.Join('.', property.Split('.').Select(
        part => part.Length == 0 ? part : char.ToLowerInvariant(part[0]) + part[1..]));
}
