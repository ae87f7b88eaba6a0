using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CnapPlatform.Web.Kernel;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages;

/// <summary>Says what went wrong and what to do, in the page's own language.</summary>
[IgnoreAntiforgeryToken]
[SuppressMessage("Security", "S4502", Justification = "Shown in place of a failed POST; it changes nothing.")]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    // Read from the route itself: binding would read a form that may be what went wrong.
    public int? Code { get; private set; }

    public string Kind => Code switch
    {
        400 => "BadRequest",
        401 or 403 => "Forbidden",
        404 or null => "NotFound",
        409 => "Refused",
        429 => "TooMany",
        >= 400 and < 500 => "BadRequest",
        _ => "Failure",
    };

    /// <summary>Why a use case refused, where one did.</summary>
    public string? Reason => HttpContext.Items[AppExceptionsOnPages.ReasonKey] as string;

    // A method named like this is otherwise taken for the handler of a request «PAGE».
    [NonHandler]
    public override void OnPageHandlerSelected(PageHandlerSelectedContext context) =>
        Code = int.TryParse(RouteData.Values["code"] as string, CultureInfo.InvariantCulture, out var code)
            ? code
            : null;

    public void OnGet()
    {
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null
            && HttpContext.Features.Get<IExceptionHandlerFeature>() is null)
        {
            Code = StatusCodes.Status404NotFound;
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    /// <summary>The number by which the failure is found in the log.</summary>
    public string Trace => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
}
