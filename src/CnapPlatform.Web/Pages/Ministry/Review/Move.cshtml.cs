using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Review;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Ministry.Review;

/// <summary>A step in the life of a version, confirmed by whoever takes it.</summary>
public sealed class MoveModel(IMediator mediator) : FormPage(mediator)
{
    [FromRoute]
    public int Number { get; set; }

    [FromRoute]
    public VersionMove Move { get; set; }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public GetVersion.View Version { get; private set; } = null!;

    /// <summary>What hangs on a draft that is to be discarded.</summary>
    public DiscardDraft.Hanging? Hanging { get; private set; }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Form = new Answers { Revision = Version.Revision, EffectiveFrom = Version.EffectiveFrom };
        return Version.Moves.Contains(Move) ? Page() : Overview();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => Move switch
    {
        VersionMove.Submit =>
            SubmitAsync(new SubmitForReview.Command(Number, Form.Revision), Done, cancellationToken),
        VersionMove.Approve =>
            SubmitAsync(new ApproveVersion.Command(Number, Form.Revision), Done, cancellationToken),
        VersionMove.Publish =>
            SubmitAsync(new PublishVersion.Command(Number, Form.Revision), Done, cancellationToken),
        VersionMove.Return => SubmitAsync(
            new ReturnToDraft.Command { Number = Number, Revision = Form.Revision, Reason = Form.Reason },
            Done,
            cancellationToken),
        VersionMove.Plan => SubmitAsync(
            new PlanVersion.Command { Number = Number, Revision = Form.Revision, EffectiveFrom = Form.EffectiveFrom },
            Done,
            cancellationToken),
        VersionMove.Discard =>
            SubmitAsync(new DiscardDraft.Command(Number, Form.Revision), Done, cancellationToken),
        _ => throw new NotFound(),
    };

    protected override string FieldOf(Refused refused) =>
        Move == VersionMove.Plan && StandardRefusals.IsOfFirstDay(refused)
            ? "Form.EffectiveFrom"
            : base.FieldOf(refused);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (ModelState.ContainsKey(nameof(Move)) && ModelState[nameof(Move)]!.Errors.Count > 0)
        {
            throw new NotFound();
        }

        Version = await Mediator.Send(new GetVersion.Query(Number), cancellationToken);
        if (Move == VersionMove.Discard && Version.Moves.Contains(Move))
        {
            Hanging = await Mediator.Send(new DiscardDraft.HangingQuery(Number), cancellationToken);
        }
    }

    private LocalRedirectResult Done()
    {
        TempData[VersionModel.DoneKey] = Move.ToString();
        return Overview();
    }

    private LocalRedirectResult Overview() => LocalRedirect(Url.Content($"~/ministry/standards/{Number}"));

    /// <summary>What a step asks for.</summary>
    public sealed record Answers
    {
        public int Revision { get; init; }

        public string? Reason { get; init; }

        public DateOnly? EffectiveFrom { get; init; }
    }
}
