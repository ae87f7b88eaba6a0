using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Style;

/// <summary>A page that shows the components to those who build with them; absent in production.</summary>
public abstract class StyleGuidePage(IWebHostEnvironment environment) : PageModel
{
    // A method named like this is otherwise taken for the handler of a request «PAGE».
    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (environment.IsProduction())
        {
            context.Result = new NotFoundResult();
        }
    }
}
