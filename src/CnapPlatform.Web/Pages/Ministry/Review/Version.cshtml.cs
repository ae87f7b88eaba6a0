using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Review;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Ministry.Review;

/// <summary>Where a version is in its life, what remains before approval, and what may be done now.</summary>
public sealed class VersionModel(IMediator mediator, ICurrentUser user, Texts texts) : PageModel
{
    /// <summary>The step that has just been taken.</summary>
    public const string DoneKey = "Moved";

    public GetVersion.View Version { get; private set; } = null!;

    public bool MayApprovePassports =>
        Version.Status == StandardStatus.Review && user.May(Permission.ApprovePassports, HromadaId.None);

    public bool MayNotApproveOwn => Version is { WroteIt: true, Status: StandardStatus.Review }
        && user.May(Permission.ApproveStandard, HromadaId.None);

    public async Task OnGetAsync(int number, CancellationToken cancellationToken) =>
        Version = await mediator.Send(new GetVersion.Query(number), cancellationToken);

    /// <summary>The stages of its life: the last step into each, unless the version has gone back since.</summary>
    public IEnumerable<LifeStage> Life()
    {
        if (Version.Status == StandardStatus.Discarded)
        {
            yield return new LifeStage(nameof(StandardStatus.Draft), "done", SaidOf(StandardStatus.Draft));
            yield return new LifeStage(nameof(StandardStatus.Discarded), "now", SaidOf(StandardStatus.Discarded));
            yield break;
        }

        foreach (var status in Enum.GetValues<StandardStatus>().Where(status => status != StandardStatus.Discarded))
        {
            yield return new LifeStage(status.ToString(), StateOf(status), SaidOf(status));
        }

        var name = Version.Standing == Standing.Superseded ? nameof(Standing.Superseded) : nameof(Standing.InForce);
        var state = Version.Standing is null or Standing.Scheduled ? "next" : "now";
        yield return new LifeStage(
            name, state, texts.Format("Review.Life.InForceFrom", Dates.Full(Version.EffectiveFrom)));
    }

    private string StateOf(StandardStatus status)
    {
        if (status < Version.Status)
        {
            return "done";
        }

        if (status > Version.Status)
        {
            return "next";
        }

        // What is published stays so: it only waits for its day.
        return status == StandardStatus.Published ? "done" : "now";
    }

    private string? SaidOf(StandardStatus status)
    {
        if (status > Version.Status)
        {
            return null;
        }

        var step = Version.Steps.LastOrDefault(s => s.To == status);
        return step is null
            ? Missing(status)
            : texts.Format("Review.Life.ByAt", step.ByName, Dates.Moment(step.At));
    }

    private string? Missing(StandardStatus status) =>
        status == StandardStatus.Published && Version.Steps.Count == 0 ? texts["Review.Life.FromFiles"] : null;

    public sealed record LifeStage(string Name, string State, string? Said);
}
