using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Review;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CnapPlatform.Application.Tests.Standards.Review;

/// <summary>Comments, sign-offs and ministries' approvals of a version, and the seal on a published one.</summary>
public sealed class ReviewTests
{
    private static readonly DateOnly December = new(2026, 12, 1);

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_ministry_approves_its_own_passports_only(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var number = await GivenDraft.PrepareAsync(cnap, December);
        cnap.User.Is(Given.DmsOwner);
        Assert.Equal(
            StandardRefusals.NotInReview,
            (await Assert.ThrowsAsync<Refused>(() => ApproveAsync(cnap, number, Given.IdCardService))).Reason);
        cnap.User.Is(Given.StandardEditor);
        await GivenDraft.SubmitAsync(cnap, number);

        cnap.User.Is(Given.DmsOwner);
        Assert.Equal(
            StandardRefusals.NotOwner,
            (await Assert.ThrowsAsync<Refused>(
                () => ApproveAsync(cnap, number, Given.IdCardService, Given.TreeService))).Reason);
        Assert.Equal(1, await ApproveAsync(cnap, number, Given.IdCardService));
        Assert.Equal(0, await ApproveAsync(cnap, number, Given.IdCardService));
        Assert.Equal(
            ReviewRefusals.NothingChosen,
            (await Assert.ThrowsAsync<Refused>(() => ApproveAsync(cnap, number))).Reason);
        Assert.Equal(
            [("dms", true), ("ministry", false)],
            (await SeeAsync(cnap, number)).Owners.Select(o => (o.Code, o.IsComplete)));

        foreach (var other in new[] { Given.StandardEditor, Given.StandardApprover, Given.Analyst, Given.CityHead })
        {
            cnap.User.Is(other);
            await Assert.ThrowsAsync<NotAllowed>(() => ApproveAsync(cnap, number, Given.TreeService));
        }
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_approval_is_lost_when_the_passport_changes_and_the_others_hold(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var number = await GivenDraft.PrepareAsync(cnap, December);
        await GivenDraft.SubmitAsync(cnap, number);
        await GivenDraft.ApproveByOwnersAsync(cnap, number);

        cnap.User.Is(Given.StandardApprover);
        await cnap.SendAsync(HromadaId.None, new ReturnToDraft.Command
        {
            Number = number,
            Revision = await GivenDraft.RevisionAsync(cnap, number),
            Reason = "Ще раз",
        });
        await GivenDraft.EditAsync(
            cnap, number, Given.TreeService, Given.SecondEditor, p => p with { Keywords = ["дерево"] });
        cnap.User.Is(Given.StandardEditor);
        await GivenDraft.SubmitAsync(cnap, number);

        var lost = (await SeeAsync(cnap, number)).Owners.SelectMany(o => o.Missing).ToList();
        Assert.Equal((Given.TreeService, true), lost is [var one] ? (one.Code, one.WasApproved) : default);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_warning_is_signed_by_name_for_the_text_it_was_given_for(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var number = await GivenDraft.PrepareAsync(cnap, December);
        cnap.User.Is(Given.SecondEditor, "Марта Гай");
        var signature = new SignOffWarnings.Command
        {
            Number = number,
            Rule = "no-english",
            Service = Given.TreeService,
            Reason = "Переклад замовлено",
        };

        var signed = await cnap.SendAsync(HromadaId.None, signature);

        Assert.True(signed > 1);
        var ofTree = await FoundAsync(cnap, number);
        Assert.All(ofTree, f => Assert.Equal(("Марта Гай", "Переклад замовлено"), (f.SignedOff!.ByName, f.SignedOff.Reason)));
        Assert.Equal(
            ReviewRefusals.NothingToSign,
            (await Assert.ThrowsAsync<Refused>(() => cnap.SendAsync(HromadaId.None, signature))).Reason);

        await GivenDraft.EditAsync(
            cnap, number, Given.TreeService, Given.SecondEditor, p => p with { Summary = new LocalText("Інше.") });
        Assert.Equal(["summary"], (await FoundAsync(cnap, number)).Where(f => f.IsUnsigned).Select(f => f.Finding.Field));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Editors_and_approvers_sign_warnings_and_nobody_else(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var number = await GivenDraft.PrepareAsync(cnap, December);
        var signature = new SignOffWarnings.Command { Number = number, Rule = "unconfirmed", Reason = "Звірять" };

        foreach (var other in new[] { Given.DmsOwner, Given.Analyst, Given.CityHead, Given.PlatformAdministrator })
        {
            cnap.User.Is(other);
            await Assert.ThrowsAsync<NotAllowed>(() => cnap.SendAsync(HromadaId.None, signature));
        }

        cnap.User.Is(Given.StandardApprover);
        await cnap.SendAsync(HromadaId.None, signature);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_comment_is_answered_once_and_names_a_field_that_exists(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var number = await GivenDraft.PrepareAsync(cnap, December);
        cnap.User.Is(Given.MinistryOwner);
        var comment = new CommentOnField.Command
        {
            Number = number,
            Service = Given.TreeService,
            Field = "card.requiredDocuments",
            Text = " Забагато документів ",
        };

        var id = await cnap.SendAsync(HromadaId.None, comment);

        var said = Assert.Single(await cnap.SendAsync(
            HromadaId.None, new ListFieldComments.Query(number, Given.TreeService, "card.requiredDocuments")));
        Assert.Equal("Забагато документів", said.Text);
        Assert.Empty(await cnap.SendAsync(HromadaId.None, new ListFieldComments.Query(number, "", "title")));
        await Assert.ThrowsAsync<NotFound>(
            () => cnap.SendAsync(HromadaId.None, comment with { Service = "no-such" }));
        await Assert.ThrowsAsync<FluentValidation.ValidationException>(
            () => cnap.SendAsync(HromadaId.None, comment with { Field = "no-such" }));

        cnap.User.Is(Given.SecondEditor);
        var answer = new ResolveComment.Command { Number = number, Id = id, Answer = "Так вимагає закон" };
        await cnap.SendAsync(HromadaId.None, answer);
        Assert.Equal(
            ReviewComment.CommentResolved,
            (await Assert.ThrowsAsync<Refused>(() => cnap.SendAsync(HromadaId.None, answer))).Reason);
        var open = await cnap.SendAsync(
            HromadaId.None, new ListReview.Query(number, ListReview.Filter.Open));
        Assert.Empty(open.Comments);

        cnap.User.Is(Given.Analyst);
        await Assert.ThrowsAsync<NotAllowed>(() => cnap.SendAsync(HromadaId.None, comment));
        await Assert.ThrowsAsync<NotFound>(
            () => cnap.SendAsync(HromadaId.None, new GetVersion.Query(99)));
    }

    [DatabaseTheory]
    [PostgreSqlData]
    public async Task The_database_itself_refuses_to_change_a_published_version(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var draft = await GivenDraft.PrepareAsync(cnap, December);
        string[] changes =
        [
            """UPDATE "Standards" SET "Title" = 'Інша' WHERE "Number" = {0}""",
            """UPDATE "Passports" SET "SearchKey" = 'інше' WHERE "StandardNumber" = {0}""",
            """
            INSERT INTO "Passports" ("StandardNumber", "Code", "Seq", "RegistryId", "Content", "SearchKey", "Revision")
            SELECT {0}, 'one-more', 99, NULL, "Content", '', 0 FROM "Passports" LIMIT 1
            """,
            """DELETE FROM "Passports" WHERE "StandardNumber" = {0} AND "Code" = 'tree-removal'""",
        ];

        foreach (var change in changes)
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => RunAsync(cnap, change, Given.StandardNumber));
            Assert.Equal(PostgresErrorCodes.CheckViolation, refused.SqlState);
            Assert.True(await RunAsync(cnap, change, draft) > 0);
        }

        await Assert.ThrowsAsync<PostgresException>(() => RunAsync(
            cnap, """UPDATE "Passports" SET "StandardNumber" = 1 WHERE "StandardNumber" = {0}""", draft));
        await Assert.ThrowsAsync<PostgresException>(
            () => RunAsync(cnap, """DELETE FROM "Standards" WHERE "Number" = {0}""", Given.StandardNumber));
    }

    private static Task<int> RunAsync(TestCnap cnap, string sql, int number) =>
        cnap.WithDbAsync(HromadaId.None, db => db.Database.ExecuteSqlRawAsync(sql, number));

    private static async Task<TestCnap> StartAsync(DatabaseProvider provider)
    {
        var cnap = await TestCnap.StartAsync(provider);
        cnap.Clock.SetKyiv(new DateOnly(2026, 11, 21), 12);
        return cnap;
    }

    private static async Task<int> ApproveAsync(TestCnap cnap, int number, params string[] codes) =>
        await cnap.SendAsync(HromadaId.None, new ApprovePassports.Command
        {
            Number = number,
            Revision = await GivenDraft.RevisionAsync(cnap, number),
            Codes = codes,
        });

    private static Task<ListReview.View> SeeAsync(TestCnap cnap, int number) =>
        cnap.SendAsync(HromadaId.None, new ListReview.Query(number));

    private static async Task<IReadOnlyList<CheckedFinding>> FoundAsync(TestCnap cnap, int number) =>
    [
        .. (await cnap.SendAsync(HromadaId.None, new RunChecks.Query(number))).Findings
            .Where(f => f.Finding is { Rule: "no-english", ServiceCode: Given.TreeService }),
    ];
}
