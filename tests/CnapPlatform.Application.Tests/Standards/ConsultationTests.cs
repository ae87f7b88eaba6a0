using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Group;
using CnapPlatform.Application.Standards.Review;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Standards;

public sealed class ConsultationTests
{
    private const int Draft = 2;

    private static readonly DateOnly LastDay = Given.Today.AddDays(7);

    [DatabaseTheory]
    [DatabaseData]
    public async Task Remarks_are_taken_until_midnight_in_Kyiv_after_the_last_day(DatabaseProvider provider)
    {
        await using var cnap = await OpenAsync(provider);
        cnap.User.IsVisitor();

        cnap.Clock.SetKyiv(LastDay, 23, 59);
        await cnap.SendAsync(HromadaId.None, Remark("В останню хвилину"));
        Assert.Single(await cnap.SendAsync(HromadaId.None, new ListOpenConsultations.Query()));
        Assert.Empty(await cnap.SendAsync(HromadaId.None, new ListClosedConsultations.Query()));
        cnap.Clock.SetKyiv(LastDay.AddDays(1), 0);
        var late = await Assert.ThrowsAsync<Refused>(() => cnap.SendAsync(HromadaId.None, Remark("Запізно")));

        Assert.Equal(GroupRefusals.ConsultationClosed, late.Reason);
        Assert.Empty(await cnap.SendAsync(HromadaId.None, new ListOpenConsultations.Query()));
        var view = await cnap.SendAsync(HromadaId.None, new GetConsultation.Query(Draft));
        Assert.False(view.IsOpen);
        Assert.Equal("В останню хвилину", Assert.Single(view.Remarks.Items).Text);
        var closed = Assert.Single(await cnap.SendAsync(HromadaId.None, new ListClosedConsultations.Query()));
        Assert.Equal((Draft, 1, 0), (closed.Number, closed.Remarks, closed.Answers));
        Assert.Empty(await cnap.SendAsync(
            HromadaId.None, new ListClosedConsultations.Query(Given.StandardNumber)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_draft_that_was_never_opened_is_not_found_by_the_public(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        cnap.User.IsVisitor();

        await Assert.ThrowsAsync<NotFound>(() => cnap.SendAsync(HromadaId.None, new GetConsultation.Query(Draft)));
        await Assert.ThrowsAsync<Refused>(() => cnap.SendAsync(HromadaId.None, Remark("Надто рано")));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_public_reads_which_fields_change_against_the_version_in_force(DatabaseProvider provider)
    {
        await using var cnap = await OpenAsync(provider);
        Assert.Equal(["title"], (await ChangesAsync(cnap)).Single().Fields);

        await cnap.WithDbAsync(HromadaId.None, async db =>
        {
            var version = await db.Standards.SingleAsync(s => s.Number == Draft);
            var passport = await db.Passports
                .SingleAsync(p => p.StandardNumber == Draft && p.Code == Given.TreeService);
            passport.Rewrite(passport.Content with { Summary = new LocalText("Інакше.") }, version);
            await db.SaveChangesAsync();
        });

        var tree = (await ChangesAsync(cnap)).Single(c => c.Code == Given.TreeService);
        Assert.Equal(["summary"], tree.Fields);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Changes_are_told_against_the_version_that_applies_on_the_eve(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var today = new DateOnly(2026, 11, 21);
        cnap.Clock.SetKyiv(today, 12);
        var next = await GivenDraft.ApprovedAsync(cnap, new DateOnly(2026, 12, 1));
        await cnap.SendAsync(
            HromadaId.None, new PublishVersion.Command(next, await GivenDraft.RevisionAsync(cnap, next)));
        var draft = await GivenDraft.PrepareAsync(cnap, new DateOnly(2027, 3, 1));
        await cnap.SendAsync(HromadaId.None, new SetConsultation.Command
        {
            Number = draft,
            Revision = await GivenDraft.RevisionAsync(cnap, draft),
            Until = today.AddDays(7),
        });

        Assert.Equal(next, (await cnap.SendAsync(HromadaId.None, new GetConsultation.Query(draft))).Against);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_hromada_speaks_by_its_staff_and_nobody_else_speaks_for_it(DatabaseProvider provider)
    {
        await using var cnap = await OpenAsync(provider);
        cnap.User.Is(Given.CityHead);
        await cnap.SendAsync(HromadaId.None, Remark("Від громади") with { ForHromada = true });
        cnap.User.Is(Given.CityAdministrator);
        await Assert.ThrowsAsync<NotAllowed>(
            () => cnap.SendAsync(HromadaId.None, Remark("Без права") with { ForHromada = true }));
        cnap.User.IsVisitor();
        await Assert.ThrowsAsync<NotAllowed>(
            () => cnap.SendAsync(HromadaId.None, Remark("Чужий") with { ForHromada = true }));

        var remark = Assert.Single((await ViewAsync(cnap)).Remarks.Items);

        Assert.Equal(("Від громади", "Дубівська"), (remark.Text, remark.Hromada));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_form_sent_twice_is_one_remark(DatabaseProvider provider)
    {
        await using var cnap = await OpenAsync(provider);
        cnap.User.IsVisitor();
        var remark = Remark("Двічі натиснуто");

        await cnap.SendAsync(HromadaId.None, remark);
        await cnap.SendAsync(HromadaId.None, remark);

        Assert.Equal(1, (await cnap.SendAsync(HromadaId.None, new GetConsultation.Query(Draft))).Remarks.Total);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Of_a_hidden_remark_the_public_reads_the_reason_only(DatabaseProvider provider)
    {
        await using var cnap = await OpenAsync(provider);
        cnap.User.IsVisitor();
        var remark = Remark("Лайка");
        await cnap.SendAsync(HromadaId.None, remark);
        cnap.User.Is(Given.SecondEditor);
        await cnap.SendAsync(
            HromadaId.None, new HideRemark.Command { Number = Draft, Id = remark.Key, Reason = "Образа" });

        var shown = Assert.Single((await ViewAsync(cnap)).Remarks.Items);
        var refused = await Assert.ThrowsAsync<Refused>(() => cnap.SendAsync(
            HromadaId.None, new AnswerRemark.Command { Number = Draft, Id = remark.Key, Answer = "Так" }));

        Assert.Equal(("", "Образа"), (shown.Text, shown.HiddenBecause));
        Assert.Equal(GroupRefusals.RemarkHidden, refused.Reason);
        await cnap.SendAsync(HromadaId.None, new ShowRemark.Command(Draft, remark.Key));
        await cnap.SendAsync(
            HromadaId.None, new AnswerRemark.Command { Number = Draft, Id = remark.Key, Answer = "Дякуємо" });
        shown = Assert.Single((await ViewAsync(cnap)).Remarks.Items);
        Assert.Equal(("Лайка", "Дякуємо"), (shown.Text, shown.Answer));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_remark_without_an_answer_is_told_to_the_group_after_the_consultation_too(
        DatabaseProvider provider)
    {
        await using var cnap = await OpenAsync(provider);
        cnap.User.IsVisitor();
        var remark = Remark("Скоротіть строк");
        await cnap.SendAsync(HromadaId.None, remark);
        cnap.Clock.SetKyiv(LastDay.AddDays(1), 9);
        cnap.User.Is(Given.StandardEditor);

        Assert.Equal(1, (await cnap.SendAsync(HromadaId.None, new GetVersion.Query(Draft))).RemarksWaiting);
        await cnap.SendAsync(
            HromadaId.None, new AnswerRemark.Command { Number = Draft, Id = remark.Key, Answer = "Скоротимо" });

        Assert.Equal(0, (await cnap.SendAsync(HromadaId.None, new GetVersion.Query(Draft))).RemarksWaiting);
        var closed = Assert.Single(await cnap.SendAsync(HromadaId.None, new ListClosedConsultations.Query(Draft)));
        Assert.Equal((1, 1), (closed.Remarks, closed.Answers));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Of_two_editors_the_second_sees_that_the_last_day_was_moved_meanwhile(DatabaseProvider provider)
    {
        await using var cnap = await OpenAsync(provider);
        var seen = (await cnap.SendAsync(HromadaId.None, new ListRemarks.Query(Draft))).Revision;
        var move = new SetConsultation.Command { Number = Draft, Revision = seen, Until = LastDay.AddDays(1) };

        await cnap.SendAsync(HromadaId.None, move);
        cnap.User.Is(Given.SecondEditor);
        var stale = await Assert.ThrowsAsync<Refused>(() => cnap.SendAsync(HromadaId.None, move));

        Assert.Equal(KernelRefusals.ChangedMeanwhile, stale.Reason);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_consultation_is_closed_by_hand_and_a_past_day_or_a_published_version_is_refused(
        DatabaseProvider provider)
    {
        await using var cnap = await OpenAsync(provider);
        var seen = (await cnap.SendAsync(HromadaId.None, new ListRemarks.Query(Draft))).Revision;

        await Assert.ThrowsAsync<ValidationException>(() => cnap.SendAsync(
            HromadaId.None,
            new SetConsultation.Command { Number = Draft, Revision = seen, Until = Given.Today.AddDays(-1) }));
        var published = await Assert.ThrowsAsync<Refused>(() => cnap.SendAsync(
            HromadaId.None, new SetConsultation.Command { Number = Given.StandardNumber, Until = LastDay }));
        await cnap.SendAsync(HromadaId.None, new CloseConsultation.Command(Draft, seen));

        Assert.Equal(StandardRefusals.Published, published.Reason);
        Assert.Empty(await cnap.SendAsync(HromadaId.None, new ListOpenConsultations.Query()));
    }

    private static async Task<IReadOnlyList<ServiceChanges>> ChangesAsync(TestCnap cnap) =>
        (await ViewAsync(cnap)).Changes;

    private static Task<GetConsultation.View> ViewAsync(TestCnap cnap) =>
        cnap.SendAsync(HromadaId.None, new GetConsultation.Query(Draft));

    private static AddRemark.Command Remark(string text) =>
        new()
        {
            Key = Guid.NewGuid(),
            Number = Draft,
            Text = text,
            ServiceCode = Given.TreeService,
            Field = "variants",
        };

    private static async Task<TestCnap> StartAsync(DatabaseProvider provider)
    {
        var cnap = await TestCnap.StartAsync(provider);
        cnap.User.Is(Given.StandardEditor);
        var number = await cnap.SendAsync(HromadaId.None, new PrepareVersion.Command
        {
            BasedOn = Given.StandardNumber,
            Title = "Проєкт",
            EffectiveFrom = Given.Today.AddMonths(3),
        });
        Assert.Equal(Draft, number);
        return cnap;
    }

    private static async Task<TestCnap> OpenAsync(DatabaseProvider provider)
    {
        var cnap = await StartAsync(provider);
        var seen = (await cnap.SendAsync(HromadaId.None, new ListRemarks.Query(Draft))).Revision;
        await cnap.SendAsync(
            HromadaId.None, new SetConsultation.Command { Number = Draft, Revision = seen, Until = LastDay });
        return cnap;
    }
}
