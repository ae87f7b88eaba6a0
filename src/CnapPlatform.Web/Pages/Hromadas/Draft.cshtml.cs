using CnapPlatform.Application.Cases.Drafts;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CnapPlatform.Web.Pages.Hromadas;

/// <summary>A citizen types the code of a draft to go on with it on this device.</summary>
[EnableRateLimiting(RateLimits.Tracking)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DraftModel(IMediator mediator, CurrentHromadaInfo current) : FormPage(mediator)
{
    [BindProperty]
    public OpenDraft.Query Form { get; set; } = new("");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var page = await SubmitAsync(Form, GoOn, cancellationToken);

        // There is one field, so whatever is refused is about it.
        if (ModelState.TryGetValue("", out var summary) && summary.Errors.Count > 0)
        {
            ModelState.AddModelError("Form.Code", summary.Errors[0].ErrorMessage);
            ModelState.Remove("");
        }

        return page;
    }

    private RedirectResult GoOn(KeptDraft kept)
    {
        TempData[ApplyModel.DraftCodeKey] = TrackingCode.TryParse(Form.Code)!.Value.ToString();
        TempData[ApplyModel.DraftPlaceKey] = $"{current.Slug}/{kept.Answers.ServiceCode}";
        return Redirect(Url.Content($"~/h/{current.Slug}/apply/{kept.Answers.ServiceCode}"));
    }
}
