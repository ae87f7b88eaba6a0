using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Group;
using CnapPlatform.Application.Standards.Review;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Tests.Standards.Review;

/// <summary>The life of a version from its draft to the day it is in force.</summary>
public sealed class VersionLifeTests
{
    private static readonly DateOnly December = new(2026, 12, 1);

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_version_is_written_reviewed_approved_by_another_person_and_published(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var number = await GivenDraft.PrepareAsync(cnap, December);
        var before = await SeeAsync(cnap, number);
        Assert.Equal(0, before.Remaining!.Errors);
        Assert.True(before.Remaining.UnsignedWarnings > 0);
        Assert.Equal([VersionMove.Submit, VersionMove.Plan, VersionMove.Discard], before.Moves);

        await GivenDraft.SignAllAsync(cnap, number);
        await GivenDraft.SubmitAsync(cnap, number);
        Assert.Equal(["Міграційна служба", "Міністерство"], (await SeeAsync(cnap, number)).Remaining!.OwnersMissing
            .Select(o => o.Name.Uk));
        await GivenDraft.ApproveByOwnersAsync(cnap, number);
        Assert.True((await SeeAsync(cnap, number)).Remaining!.IsNothing);

        cnap.User.Is(Given.StandardApprover);
        await MoveAsync(cnap, number, revision => new ApproveVersion.Command(number, revision));
        var promised = (await SeeAsync(cnap, number)).Sha256;
        await MoveAsync(cnap, number, revision => new PublishVersion.Command(number, revision));

        var published = await SeeAsync(cnap, number);
        Assert.Equal((StandardStatus.Published, Standing.Scheduled), (published.Status, published.Standing));
        Assert.Equal(promised, published.Sha256);
        Assert.Empty(published.Moves);
        Assert.Equal(
            [StandardStatus.Draft, StandardStatus.Review, StandardStatus.Approved, StandardStatus.Published],
            published.Steps.Select(s => s.To));
        var shown = await cnap.SendAsync(HromadaId.None, new GetStandard.Query(number));
        Assert.Equal(promised, shown.Sha256);
        Assert.Equal(promised, await cnap.WithDbAsync(HromadaId.None, async db => StandardJson.Sha256(StandardJson.Write(
            (await new PublishedStandards(cnap.Clock).GetAsync(number, db, default)).Document))));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_form_sent_twice_prepares_one_draft(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        cnap.User.Is(Given.StandardEditor);
        var form = new PrepareVersion.Command
        {
            After = Given.StandardNumber,
            BasedOn = Given.StandardNumber,
            Title = "Наступна версія",
            EffectiveFrom = December,
        };
        var first = await cnap.SendAsync(HromadaId.None, form);

        Assert.Equal(first, await cnap.SendAsync(HromadaId.None, form));
        Assert.NotEqual(first, await cnap.SendAsync(HromadaId.None, form with { Title = "Інша версія" }));
        cnap.User.Is(Given.SecondEditor);
        Assert.NotEqual(first, await cnap.SendAsync(HromadaId.None, form));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_version_is_in_force_exactly_from_midnight_in_Kyiv(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var number = await GivenDraft.ApprovedAsync(cnap, December);
        cnap.Clock.Set(KyivDate.Instant(new DateTime(2026, 11, 30, 23, 59, 59)));

        await MoveAsync(cnap, number, revision => new PublishVersion.Command(number, revision));

        Assert.Equal(Given.StandardNumber, (await cnap.SendAsync(HromadaId.None, new GetStandard.Query())).Number);
        cnap.Clock.Set(KyivDate.Instant(new DateTime(2026, 12, 1, 0, 0, 0)));
        Assert.Equal(number, (await cnap.SendAsync(HromadaId.None, new GetStandard.Query())).Number);
        Assert.Equal(Standing.InForce, (await SeeAsync(cnap, number)).Standing);
        Assert.Equal(Standing.Superseded, (await SeeAsync(cnap, Given.StandardNumber)).Standing);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_version_is_planned_for_no_day_that_is_too_far(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var number = await GivenDraft.PrepareAsync(cnap, December);
        var never = new DateOnly(9999, 1, 1);

        var planned = await Assert.ThrowsAsync<ValidationException>(() => MoveAsync(cnap, number, revision =>
            new PlanVersion.Command { Number = number, Revision = revision, EffectiveFrom = never }));
        var prepared = await Assert.ThrowsAsync<ValidationException>(() => GivenDraft.PrepareAsync(cnap, never));

        Assert.All(new[] { planned, prepared }, wrong => Assert.Equal(
            ("EffectiveFrom", "Standards.EffectiveFrom.TooFar"),
            (Assert.Single(wrong.Errors).PropertyName, wrong.Errors.Single().ErrorMessage)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_version_whose_day_has_come_is_not_published_and_may_be_moved(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var number = await GivenDraft.ApprovedAsync(cnap, December);
        cnap.Clock.Set(KyivDate.Instant(new DateTime(2026, 12, 1, 0, 0, 0)));

        await AssertRefusedAsync(
            StandardRefusals.EffectiveTooEarly,
            () => MoveAsync(cnap, number, revision => new PublishVersion.Command(number, revision)));

        await MoveAsync(cnap, number, revision => new PlanVersion.Command
        {
            Number = number,
            Revision = revision,
            EffectiveFrom = December.AddDays(1),
        });
        await MoveAsync(cnap, number, revision => new PublishVersion.Command(number, revision));
        Assert.Equal(Standing.Scheduled, (await SeeAsync(cnap, number)).Standing);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Of_two_versions_published_at_once_for_one_day_one_wins(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        int[] numbers =
            [await GivenDraft.ApprovedAsync(cnap, December), await GivenDraft.ApprovedAsync(cnap, December)];

        var failures = await Task.WhenAll(numbers.Select(number => Task.Run(() => Record.ExceptionAsync(
            () => MoveAsync(cnap, number, revision => new PublishVersion.Command(number, revision))))));

        Assert.Single(failures, failure => failure is null);
        var refused = Assert.IsType<Refused>(Assert.Single(failures.OfType<Exception>()));
        Assert.Equal(StandardRefusals.EffectiveTaken, refused.Reason);
        Assert.Equal(December, Assert.Single(refused.Arguments));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_draft_that_nobody_needs_leaves_the_list_and_its_number_is_not_given_again(
        DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var number = await GivenDraft.PrepareAsync(cnap, December);
        await GivenDraft.EditAsync(
            cnap, number, Given.TreeService, Given.StandardEditor, p => p with { Keywords = ["дерево"] });
        Assert.Equal(
            new DiscardDraft.Hanging(1, 0, 0),
            await cnap.SendAsync(HromadaId.None, new DiscardDraft.HangingQuery(number)));

        await MoveAsync(cnap, number, revision => new DiscardDraft.Command(number, revision));

        Assert.DoesNotContain(
            await cnap.SendAsync(HromadaId.None, new ListVersions.Query()), row => row.Number == number);
        var kept = await SeeAsync(cnap, number);
        Assert.Equal(StandardStatus.Discarded, kept.Status);
        Assert.Empty(kept.Moves);
        await AssertRefusedAsync(StandardRefusals.Discarded, () => MoveAsync(cnap, number, revision =>
            new PlanVersion.Command { Number = number, Revision = revision, EffectiveFrom = December }));
        await AssertRefusedAsync(
            StandardRefusals.Discarded,
            () => MoveAsync(cnap, number, revision => new DiscardDraft.Command(number, revision)));
        Assert.Equal(number + 1, await GivenDraft.PrepareAsync(cnap, December));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_was_approved_or_opened_for_consultation_is_not_discarded(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var approved = await GivenDraft.ApprovedAsync(cnap, December);
        await MoveAsync(cnap, approved, revision => new ReturnToDraft.Command
        {
            Number = approved,
            Revision = revision,
            Reason = "Ще раз",
        });
        var consulted = await GivenDraft.PrepareAsync(cnap, December);
        await MoveAsync(cnap, consulted, revision => new SetConsultation.Command
        {
            Number = consulted,
            Revision = revision,
            Until = December.AddDays(-1),
        });

        await AssertRefusedAsync(
            StandardRefusals.WasApproved,
            () => MoveAsync(cnap, approved, revision => new DiscardDraft.Command(approved, revision)));
        await AssertRefusedAsync(
            StandardRefusals.WasConsulted,
            () => MoveAsync(cnap, consulted, revision => new DiscardDraft.Command(consulted, revision)));
        cnap.User.Is(Given.StandardApprover);
        await Assert.ThrowsAsync<NotAllowed>(
            () => MoveAsync(cnap, approved, revision => new DiscardDraft.Command(approved, revision)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Who_has_changed_a_word_does_not_approve(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var number = await GivenDraft.PrepareAsync(cnap, December);
        await GivenDraft.EditAsync(
            cnap, number, Given.TreeService, Given.StandardApprover, p => p with { Keywords = ["дерево"] });
        await GivenDraft.SignAllAsync(cnap, number);
        await GivenDraft.SubmitAsync(cnap, number);
        await GivenDraft.ApproveByOwnersAsync(cnap, number);

        cnap.User.Is(Given.StandardApprover);
        Assert.Equal(
            (true, false),
            await SeeAsync(cnap, number) is var view ? (view.WroteIt, view.Moves.Contains(VersionMove.Approve)) : default);
        await AssertRefusedAsync(
            StandardRefusals.OwnDraft,
            () => MoveAsync(cnap, number, revision => new ApproveVersion.Command(number, revision)));
        cnap.User.Is(Given.StandardEditor);
        await Assert.ThrowsAsync<NotAllowed>(
            () => MoveAsync(cnap, number, revision => new ApproveVersion.Command(number, revision)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_is_left_to_do_blocks_approval(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var number = await GivenDraft.PrepareAsync(cnap, December);
        Task ApproveAsync() => MoveAsync(cnap, number, revision => new ApproveVersion.Command(number, revision));

        await GivenDraft.SubmitAsync(cnap, number);
        cnap.User.Is(Given.StandardApprover);
        await AssertRefusedAsync(StandardRefusals.WarningsUnsigned, ApproveAsync);
        await GivenDraft.SignAllAsync(cnap, number);
        await AssertRefusedAsync(StandardRefusals.OwnersMissing, ApproveAsync);
        await GivenDraft.ApproveByOwnersAsync(cnap, number);
        var comment = await cnap.SendAsync(HromadaId.None, new CommentOnField.Command
        {
            Number = number,
            Service = Given.TreeService,
            Field = "variants",
            Text = "Строк задовгий",
        });
        cnap.User.Is(Given.StandardApprover);
        await AssertRefusedAsync(StandardRefusals.CommentsOpen, ApproveAsync);
        await cnap.SendAsync(
            HromadaId.None, new ResolveComment.Command { Number = number, Id = comment, Answer = "Такий закон" });
        await ApproveAsync();

        await AssertRefusedAsync(ReviewRefusals.ReviewOver, () => cnap.SendAsync(
            HromadaId.None, new CommentOnField.Command { Number = number, Field = "title", Text = "Пізно" }));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_error_blocks_approval_and_cannot_be_signed_off(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var number = await GivenDraft.PrepareAsync(cnap, December);
        await GivenDraft.EditAsync(cnap, number, Given.TreeService, Given.SecondEditor, p => p with { Owner = "none" });
        await GivenDraft.SubmitAsync(cnap, number);

        cnap.User.Is(Given.StandardApprover);
        await AssertRefusedAsync(
            StandardRefusals.HasErrors,
            () => MoveAsync(cnap, number, revision => new ApproveVersion.Command(number, revision)));
        await AssertRefusedAsync(ReviewRefusals.ErrorIsNotSigned, () => cnap.SendAsync(
            HromadaId.None,
            new SignOffWarnings.Command { Number = number, Rule = "unknown-code", Reason = "Так треба" }));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_text_that_has_changed_since_it_was_approved_is_not_published(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var number = await GivenDraft.ApprovedAsync(cnap, December);
        cnap.Clock.Advance(TimeSpan.FromSeconds(1));
        await cnap.WithDbAsync(HromadaId.None, async db =>
        {
            db.StandardEdits.Add(new StandardEdit
            {
                StandardNumber = number,
                Field = "title",
                By = Given.SecondEditor.AccountId,
                ByName = "Особа",
                At = cnap.Clock.GetUtcNow(),
            });
            await db.SaveChangesAsync();
        });

        await AssertRefusedAsync(
            ReviewRefusals.ChangedSinceApproval,
            () => MoveAsync(cnap, number, revision => new PublishVersion.Command(number, revision)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_step_on_a_stale_screen_is_refused_and_of_two_at_once_one_is_taken(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var number = await GivenDraft.PrepareAsync(cnap, December);
        var revision = await GivenDraft.RevisionAsync(cnap, number);

        var failures = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Record.ExceptionAsync(
            () => cnap.SendAsync(HromadaId.None, new SubmitForReview.Command(number, revision))))));

        Assert.Single(failures, failure => failure is null);
        Assert.All(
            failures.OfType<Exception>(),
            failure => Assert.Equal(KernelRefusals.ChangedMeanwhile, Assert.IsType<Refused>(failure).Reason));
        Assert.Equal(2, (await SeeAsync(cnap, number)).Steps.Count);
        await AssertRefusedAsync(KernelRefusals.ChangedMeanwhile, () => cnap.SendAsync(
            HromadaId.None, new ReturnToDraft.Command { Number = number, Revision = revision, Reason = "Ні" }));
    }

    private static async Task<TestCnap> StartAsync(DatabaseProvider provider)
    {
        var cnap = await TestCnap.StartAsync(provider);
        cnap.Clock.SetKyiv(new DateOnly(2026, 11, 21), 12);
        return cnap;
    }

    private static async Task MoveAsync(TestCnap cnap, int number, Func<int, IRequest> step) =>
        await cnap.SendAsync(HromadaId.None, step(await GivenDraft.RevisionAsync(cnap, number)));

    private static Task<GetVersion.View> SeeAsync(TestCnap cnap, int number) =>
        cnap.SendAsync(HromadaId.None, new GetVersion.Query(number));

    private static async Task AssertRefusedAsync(string reason, Func<Task> step) =>
        Assert.Equal(reason, (await Assert.ThrowsAsync<Refused>(step)).Reason);
}
