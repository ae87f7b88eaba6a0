using System.Globalization;
using CnapPlatform.Application.Cases;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Web.Cases;
using CnapPlatform.Web.Deadlines;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CnapPlatform.Web.Pages;

/// <summary>An applicant follows a case by the secret code of the receipt. The code never stands in an address.</summary>
[EnableRateLimiting(RateLimits.Tracking)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class TrackModel(IMediator mediator, TrackingGuesses guesses, ICaller caller, TimeProvider clock)
    : FormPage(mediator)
{
    [BindProperty]
    public TrackCase.Query Form { get; set; } = new("");

    public TrackCase.Progress? Progress { get; private set; }

    /// <summary>The code is right, but its application still lies on paper: nothing for the applicant to correct.</summary>
    public string? OnPaper { get; private set; }

    public DateTime KyivNow => KyivDate.Local(clock.GetUtcNow());

    public IReadOnlyList<PublicStep> Steps => Progress is null ? [] : PublicSteps.Of(Progress);

    /// <summary>An online application that nobody has signed yet.</summary>
    public bool WaitsForSignature => Progress is { Status: CaseStatus.Submitted, SignedOn: null };

    public string StatusKind => Progress?.Status switch
    {
        CaseStatus.RegistrationDeclined or CaseStatus.Returned or CaseStatus.Closed => "late",
        CaseStatus.WithoutMovement or CaseStatus.Suspended or CaseStatus.Withdrawn => "soon",
        CaseStatus.Notified or CaseStatus.Unclaimed or CaseStatus.Issued or CaseStatus.SentByPost
            or CaseStatus.Archived => "ok",
        _ => "info",
    };

    /// <summary>The promised day has gone by and nothing is decided.</summary>
    public bool IsLate => Progress is { PromisedOn: { } promised } progress
        && CaseLifecycle.TermRuns(progress.Status) && progress.TermHeldSince is null
        && promised < DateOnly.FromDateTime(KyivNow);

    public bool WaitsToBeCollected => Progress is { Status: CaseStatus.Notified or CaseStatus.Unclaimed };

    /// <summary>The applicant is to bring what is missing; the promised day stands still.</summary>
    public DateOnly? ToCureBy => Progress is { Status: CaseStatus.WithoutMovement } ? Progress.CureBy : null;

    /// <summary>The applicant's clocks and what the steps did to them; after a decision the terms it left.</summary>
    public ShownTimeline? Time => Progress is not { } progress ? null : new(
        progress.Timeline, progress.Explanation, progress.DueOn, progress.DecidedOn, DateOnly.FromDateTime(KyivNow))
    {
        HeldSince = HeldSince,
        IsComplaint = progress.Appeal is { IsComplaint: true },
    };

    /// <summary>Since when an announcement holds the term of an application that is not decided yet.</summary>
    public DateOnly? HeldSince => Progress is { } progress && CaseLifecycle.TermRuns(progress.Status)
        ? progress.TermHeldSince
        : null;

    /// <summary>A day is promised while the case goes on.</summary>
    public bool HasPromise => Progress is { TermHeldSince: null } progress
        && (CaseLifecycle.TermRuns(progress.Status) || progress.Status is CaseStatus.Submitted
            or CaseStatus.Decided or CaseStatus.ResultAtCnap);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var page = await SubmitAsync(Form, Show, cancellationToken);
        if (Progress is null && guesses.WaitOf(caller.Address) is var wait && wait > TimeSpan.Zero)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        return page;
    }

    // There is one field, so whatever else is refused is about it.
    protected override void ShowRefusal(Refused refused, string said)
    {
        if (refused.Reason == TrackingRefusals.NotEnteredYet)
        {
            OnPaper = said;
        }
        else
        {
            ModelState.AddModelError("Form.Code", said);
        }
    }

    private IActionResult Show(TrackCase.Progress progress)
    {
        Progress = progress;
        return Page();
    }
}
