using CnapPlatform.Application.Cases.Drafts;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Web.Cases;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Hromadas;

/// <summary>
/// The application as a draft: put aside and gone on with, here or on another device. The code stands in the browser's
/// own encrypted cookie and on the page, never in an address.
/// </summary>
public sealed partial class ApplyModel
{
    internal const string DraftCodeKey = "draft.code";
    internal const string DraftPlaceKey = "draft.place";
    private const string DraftSavedKey = "draft.saved";

    [BindProperty]
    public string? DraftCode { get; set; }

    /// <summary>The draft that is gone on with.</summary>
    public KeptDraft? Draft { get; private set; }

    public bool IsDraftSaved { get; private set; }

    public DateOnly DraftLastDay => KyivDate.Of(Draft!.ExpiresAt).AddDays(-1);

    /// <param name="auto">The browser saves by itself while the person types, and stays on the page.</param>
    public async Task<IActionResult> OnPostDraftAsync([FromQuery] bool auto, CancellationToken cancellationToken)
    {
        // A draft need not be right; what is wrong in it is said when it is sent.
        ModelState.Clear();
        var command = new SaveDraft.Command { Code = DraftCode, Answers = DraftForm.Typed(Code, Request.Form) };
        return await SubmitAsync(
            command,
            saved => auto ? (IActionResult)StatusCode(StatusCodes.Status204NoContent) : Saved(saved.Code),
            cancellationToken);
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellationToken)
    {
        await ForgetDraftAsync(cancellationToken);
        return Redirect(Url.Content($"~/h/{current.Slug}/services/{Code}"));
    }

    private RedirectResult Saved(TrackingCode code)
    {
        TempData[DraftCodeKey] = code.ToString();
        TempData[DraftPlaceKey] = $"{current.Slug}/{Code}";
        TempData[DraftSavedKey] = true;
        return Redirect(Url.Content($"~/h/{current.Slug}/apply/{Code}"));
    }

    private async Task RestoreDraftAsync(CancellationToken cancellationToken)
    {
        if (TempData.Peek(DraftPlaceKey) as string != $"{current.Slug}/{Code}"
            || TempData.Peek(DraftCodeKey) is not string code)
        {
            return;
        }

        try
        {
            Draft = await Mediator.Send(new OpenDraft.Query(code), cancellationToken);
        }
        catch (Refused)
        {
            TempData.Remove(DraftCodeKey);
            return;
        }

        DraftCode = code;
        IsDraftSaved = TempData[DraftSavedKey] is not null;
        ModelState.Restore(Draft);
        Form = Form with
        {
            SubmissionKey = Draft.Id("Form.SubmissionKey") ?? Form.SubmissionKey,
            PointId = Draft.Id("Form.PointId") ?? Form.PointId,
            VariantKey = Draft.Text("Form.VariantKey") ?? Form.VariantKey,
            Applicant = Form.Applicant with
            {
                RepresentativeName = Draft.Text("Form.Applicant.RepresentativeName"),
                RepresentativeAuthority = Draft.Text("Form.Applicant.RepresentativeAuthority"),
            },
        };
    }

    private async Task ForgetDraftAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(DraftCode))
        {
            await Mediator.Send(new DiscardDraft.Command(DraftCode), cancellationToken);
            TempData.Remove(DraftCodeKey);
        }
    }
}
