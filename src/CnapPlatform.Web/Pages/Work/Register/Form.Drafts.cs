using CnapPlatform.Application.Cases.Drafts;
using CnapPlatform.Web.Cases;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Register;

/// <summary>
/// What a clerk types is kept while it is typed and is there again after a new sign-in, on any machine: a form that was
/// not sent is not lost.
/// </summary>
public sealed partial class FormModel
{
    /// <summary>The form that was begun before and not sent.</summary>
    public KeptDraft? Draft { get; private set; }

    /// <summary>Under this name the browser keeps what the server could not, for this clerk and form only.</summary>
    public string DraftKey => $"draft:{frame.Membership?.AccountId.Value:N}:{Form.SubmissionKey:N}";

    public async Task<IActionResult> OnPostAutosaveAsync(CancellationToken cancellationToken)
    {
        await Mediator.Send(new ClerkDraft.KeepCommand(DraftForm.Typed(Code, Request.Form)), cancellationToken);
        return StatusCode(StatusCodes.Status204NoContent);
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellationToken)
    {
        await Mediator.Send(new ClerkDraft.DiscardCommand(Code), cancellationToken);
        return Redirect(Url.Content($"~/work/{Slug}/register/{Code}"));
    }

    /// <summary>What the browser kept when the server no longer knew the clerk, shown as the form.</summary>
    public async Task<IActionResult> OnPostShowAsync(CancellationToken cancellationToken)
    {
        await OnPostAutosaveAsync(cancellationToken);
        return Redirect(Url.Content($"~/work/{Slug}/register/{Code}"));
    }

    private async Task RestoreDraftAsync(CancellationToken cancellationToken)
    {
        Draft = await Mediator.Send(new ClerkDraft.Query(Code), cancellationToken);
        if (Draft is null)
        {
            return;
        }

        ModelState.Restore(Draft);
        Form = Form with
        {
            SubmissionKey = Draft.Id("Form.SubmissionKey") ?? Form.SubmissionKey,
            PointId = Draft.Id("Form.PointId") ?? Form.PointId,
            Applicant = Form.Applicant with
            {
                RepresentativeName = Draft.Text("Form.Applicant.RepresentativeName"),
                RepresentativeAuthority = Draft.Text("Form.Applicant.RepresentativeAuthority"),
            },
        };
    }
}
