using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Routing;
using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Documents;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CnapPlatform.Application.Tests.Cases;

/// <summary>Papers of a case: made with their step, kept as they were made.</summary>
public sealed class CasePaperTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task A_notice_of_defects_is_made_with_its_step_from_the_template_of_the_version(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await InReviewAsync(cnap);
        await LeaveAsync(cnap, id, "Немає плану ділянки");

        var folder = await FolderAsync(cnap, id);
        var row = Assert.Single(folder.Papers);
        Assert.Equal("without-movement-notice", row.Template);
        var paper = (await cnap.SendAsync(Given.City, new GetPaper.Query(id.Value, row.Seq))).Paper;
        Assert.Contains("Зміст: Немає плану ділянки", paper.Body, StringComparison.Ordinal);
        Assert.Contains("До: 23 лютого 2026 року", paper.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", paper.Heading + paper.Body + paper.Signatures, StringComparison.Ordinal);
        Assert.DoesNotContain("Мотиви", paper.Body, StringComparison.Ordinal);
        Assert.Equal(
            (Given.StandardNumber, "Закон про приклади, ст. 1", false),
            (paper.StandardNumber, paper.Basis, paper.BasisConfirmed));
        Assert.Equal("Відділ архітектури", paper.Sender);
        Assert.StartsWith("Шевчук Ганна Іванівна", paper.Addressee, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_paper_of_a_step_is_made_once_and_one_of_any_day_each_time_it_is_asked_for(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await InReviewAsync(cnap);
        await LeaveAsync(cnap, id, "Немає плану");
        var step = (await cnap.ReadAsync(Given.City, id)).Route.Single(
            line => line.Action == CaseAction.LeaveWithoutMovement);
        cnap.User.Is(Given.CityHead);

        var again = await MakeAsync(cnap, id, "without-movement-notice", step.Seq);
        var first = await MakeAsync(cnap, id, "case-status-certificate");
        var second = await MakeAsync(cnap, id, "case-status-certificate");

        Assert.Equal((1, 2, 3), (again, first, second));
        var certificate = (await cnap.SendAsync(Given.City, new GetPaper.Query(id.Value, first))).Paper;
        Assert.Contains("Стан: заяву залишено без руху", certificate.Body, StringComparison.Ordinal);

        // What was made stays as it was, whatever happens to the case.
        await cnap.SendAsync(Given.City, new CureCase.Command
        {
            CaseId = id.Value,
            Version = (await cnap.ReadAsync(Given.City, id)).Version,
        });
        var kept = (await cnap.SendAsync(Given.City, new GetPaper.Query(id.Value, first))).Paper;
        Assert.Equal(certificate.Body, kept.Body);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_paper_that_does_not_fit_the_case_is_refused_and_of_others_hidden(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await cnap.RegisterAsync(Given.City);

        await AssertRefusedAsync(DocumentRefusals.NothingToTell, MakeAsync(cnap, id, "refusal", 1));
        await AssertRefusedAsync(DocumentRefusals.NothingToTell, MakeAsync(cnap, id, "complaint"));
        await AssertRefusedAsync(DocumentRefusals.NothingToTell, MakeAsync(cnap, id, "no-such-paper"));
        await Assert.ThrowsAsync<NotFound>(() => MakeAsync(cnap, id, "result-receipt", 77));
        var made = await MakeAsync(cnap, id, "receipt");

        cnap.User.Is(Given.SettlementAdministrator);
        await Assert.ThrowsAsync<NotFound>(
            () => cnap.SendAsync(Given.Settlement, new GetPaper.Query(id.Value, made)));
        cnap.User.Is(Given.CityArchitect);
        await Assert.ThrowsAsync<NotFound>(() => cnap.SendAsync(Given.City, new GetPaper.Query(id.Value, made)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_corrected_refusal_is_a_new_paper_with_its_mark_and_the_first_stays_readable(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await InReviewAsync(cnap);
        await RefuseAsync(cnap, id, Given.CityArchitect);
        var correction = new CorrectDecision.Command
        {
            CaseId = id.Value,
            Version = (await cnap.ReadAsync(Given.City, id)).Version,
            Reasons = "Будинок 17",
            AppealNote = "До комісії",
            What = "номер будинку",
        };

        cnap.User.Is(Given.CityArchitect);
        await AssertRefusedAsync(CaseRefusals.CorrectedBySigner, cnap.SendAsync(Given.City, correction));
        cnap.User.Is(Given.CityHeadOfArchitects);
        Assert.True(await cnap.SendAsync(Given.City, correction));
        Assert.Single((await FolderAsync(cnap, id)).Papers);
        await Team.AssertRefusedAsync(
            CaseRefusals.OwnProposal, () => cnap.DoAsync(Given.CityHeadOfArchitects, id, Confirm));
        await cnap.DoAsync(Given.CityArchitect, id, Confirm);

        var folder = await FolderAsync(cnap, id);
        Assert.Equal([(1, null, true), (2, (int?)1, false)], folder.Papers.Select(p => (p.Seq, p.Corrects, p.IsCorrected)));
        Assert.Equal("Будинок 7", Assert.Single(folder.EarlierDecisions).Reasons);
        var first = await cnap.SendAsync(Given.City, new GetPaper.Query(id.Value, 1));
        Assert.Equal(2, first.CorrectedBy);
        Assert.Contains("Мотиви: Будинок 7\n", first.Paper.Body, StringComparison.Ordinal);
        var second = (await cnap.SendAsync(Given.City, new GetPaper.Query(id.Value, 2))).Paper;
        Assert.Contains("Мотиви: Будинок 17", second.Body, StringComparison.Ordinal);
        Assert.Contains("Виправлено: номер будинку у № ", second.Body, StringComparison.Ordinal);
        Assert.Contains("/1", second.Body, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_decision_at_the_counter_is_corrected_by_who_signed_it_last_or_by_the_head(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, Given.ResidenceService));
        await cnap.StepAsync(Given.City, id, Given.CityAdministrator, CaseAction.DecideAtCounter);

        Assert.False(await CorrectAsync(Given.CityAdministrator, "вул. Садова"));
        Assert.False(await CorrectAsync(Given.CityHead, "вул. Садова, 7"));

        var corrected = await cnap.ReadAsync(Given.City, id);
        Assert.Equal(
            ("вул. Садова, 7", DecisionOutcome.Grant), (corrected.Decision!.Reasons, corrected.Decision.Outcome));
        Assert.Equal(2, (await FolderAsync(cnap, id)).EarlierDecisions.Count);
        var ofProvider = await InReviewAsync(cnap);
        await cnap.StepAsync(Given.City, ofProvider, Given.CityArchitect, CaseAction.Decide);
        id = ofProvider;
        await AssertRefusedAsync(CaseRefusals.CorrectedBySigner, CorrectAsync(Given.CityHead, "вул. Садова"));

        async Task<bool> CorrectAsync(Membership by, string reasons)
        {
            var version = (await cnap.ReadAsync(Given.City, id)).Version;
            cnap.User.Is(by);
            return await cnap.SendAsync(Given.City, new CorrectDecision.Command
            {
                CaseId = id.Value,
                Version = version,
                Reasons = reasons,
                What = "назва вулиці",
            });
        }
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_refusal_at_the_counter_is_corrected_with_a_second_person(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, Given.ResidenceService));
        await RefuseAsync(cnap, id, Given.CityAdministrator);
        cnap.User.Is(Given.CityHead);
        Assert.True(await cnap.SendAsync(Given.City, new CorrectDecision.Command
        {
            CaseId = id.Value,
            Version = (await cnap.ReadAsync(Given.City, id)).Version,
            Reasons = "Будинок 17",
            AppealNote = "До комісії",
            What = "номер будинку",
        }));
        Assert.Equal("Будинок 7", (await cnap.ReadAsync(Given.City, id)).Decision!.Reasons);
        await cnap.DoAsync(Given.CityAdministrator, id, (c, v) => new SendBackRefusal.Command
        {
            CaseId = c,
            Version = v,
            Reason = "Будинок саме 7",
        });

        var kept = await cnap.ReadAsync(Given.City, id);
        Assert.Equal(
            (null, "Будинок 7", CaseAction.SendBackCorrection),
            (kept.Proposal, kept.Decision!.Reasons, kept.Route[^1].Action));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_programs_role_can_neither_change_nor_delete_a_paper(DatabaseProvider provider)
    {
        if (provider != DatabaseProvider.PostgreSql)
        {
            return;
        }

        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await cnap.RegisterAsync(Given.City);
        await MakeAsync(cnap, id, "receipt");

        var refused = await Assert.ThrowsAsync<PostgresException>(() => cnap.WithDbAsync(
            Given.City, db => db.CasePapers.ExecuteUpdateAsync(p => p.SetProperty(x => x.Body, "інше"))));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    internal static async Task<CaseId> InReviewAsync(TestCnap cnap)
    {
        var id = await cnap.RegisterAsync(Given.City);
        await cnap.HandOverAndReceiveAsync(Given.City, id, Given.CityArchitect);
        return id;
    }

    /// <summary>An officer refuses a case under review, and a second person agrees where there is one.</summary>
    internal static async Task RefuseAsync(TestCnap cnap, CaseId id, Membership by)
    {
        cnap.User.Is(by);
        await cnap.SendAsync(Given.City, new DecideCase.Command
        {
            CaseId = id.Value,
            Version = (await cnap.ReadAsync(Given.City, id)).Version,
            Outcome = DecisionOutcome.Refusal,
            Reasons = "Будинок 7",
            Ground = Given.RefusalGround,
            AppealNote = "До комісії",
            AloneReason = "В органі більше нікого немає",
        });
        var proposed = await cnap.ReadAsync(Given.City, id);
        if (proposed.Proposal is not null)
        {
            cnap.User.Is(by.AccountId == Given.CityArchitect.AccountId ? Given.CityHeadOfArchitects : Given.CityHead);
            await cnap.SendAsync(
                Given.City, new ConfirmRefusal.Command { CaseId = id.Value, Version = proposed.Version });
        }
    }

    internal static async Task AssertRefusedAsync(string reason, Task step) =>
        Assert.Equal(reason, (await Assert.ThrowsAsync<Refused>(() => step)).Reason);

    private static ConfirmRefusal.Command Confirm(Guid id, int version) => new() { CaseId = id, Version = version };

    private static Task<int> MakeAsync(TestCnap cnap, CaseId id, string template, int? routeSeq = null) =>
        cnap.SendAsync(
            Given.City, new MakePaper.Command { CaseId = id.Value, Template = template, RouteSeq = routeSeq });

    private static Task<GetCaseFolder.Folder> FolderAsync(TestCnap cnap, CaseId id)
    {
        cnap.User.Is(Given.CityHead);
        return cnap.SendAsync(Given.City, new GetCaseFolder.Query(id.Value));
    }

    private static async Task LeaveAsync(TestCnap cnap, CaseId id, string what)
    {
        cnap.User.Is(Given.CityArchitect);
        await cnap.SendAsync(Given.City, new LeaveWithoutMovement.Command
        {
            CaseId = id.Value,
            Version = (await cnap.ReadAsync(Given.City, id)).Version,
            What = what,
            CureBy = new DateOnly(2026, 2, 23),
        });
    }
}
