using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Tests.Cases;

/// <summary>Whose a case is: nobody chooses, and whoever is in conflict is out.</summary>
public sealed class RoutingTests
{
    private static readonly CaseActor Other =
        new(CaseActorKind.Provider, Sample.Colleague.Id, Sample.Colleague.Name, "архітектор");

    [Fact]
    public void Only_the_executor_works_on_an_assigned_case()
    {
        var subject = Sample.Assigned();

        AssertRefused(CaseRefusals.NotExecutor, () => subject.Decide(Sample.Decision(Other), Other, Morning));
        AssertRefused(CaseRefusals.NotExecutor, () => subject.Suspend(Other, Morning, "Експертиза"));
        AssertRefused(
            CaseRefusals.NotExecutor, () => subject.FinishStage(Other, Morning, null, new StageAssignment(3, null)));
        AssertRefused(CaseRefusals.NotExecutor, () => subject.Recuse(Other, Morning, "Сусід", null));
        AssertRefused(
            CaseRefusals.NotExecutor, () => subject.Propose(Sample.Refusal(Other), Other, Morning, null));
        subject.Decide(Sample.Decision(Sample.Officer), Sample.Officer, Morning);

        Assert.Equal(CaseStatus.Decided, subject.Status);
    }

    [Fact]
    public void Who_stands_in_for_the_absent_executor_works_in_their_place_and_the_route_sheet_says_so()
    {
        var subject = Sample.Assigned();

        subject.Suspend(Other with { InPlaceOf = Sample.PersonOf(Sample.Officer) }, Morning, "Експертиза");

        Assert.Equal((Other.Name, Sample.Officer.Name), (subject.Route[^1].ActorName, subject.Route[^1].InPlaceOf));
        Assert.Equal(Sample.Officer.AccountId, subject.AssignedTo);
    }

    [Fact]
    public void A_finished_stage_hands_the_case_on_and_the_last_one_ends_with_the_decision()
    {
        var subject = Sample.Assigned();

        subject.FinishStage(Sample.Officer, Morning, "Перевірено", new StageAssignment(3, Sample.Colleague));

        Assert.Equal((3, Sample.Colleague.Id), (subject.Stage, subject.AssignedTo));
        Assert.Equal(Sample.Officer.AccountId, subject.AssignedBefore);
        Assert.Equal((Sample.Colleague.Id, "Перевірено"), (subject.Route[^1].PersonId, subject.Route[^1].Note));
        AssertRefused(CaseRefusals.LastStage, () => subject.FinishStage(Other, Morning, null, null));
    }

    [Fact]
    public void The_head_gives_a_case_to_another_with_a_reason()
    {
        var subject = Sample.Assigned();
        AssertRefused(
            CaseRefusals.ReasonMissing, () => subject.Reassign(Sample.Colleague, Sample.Head, Morning, " "));
        AssertRefused(
            CaseRefusals.AlreadyTheirs,
            () => subject.Reassign(Sample.PersonOf(Sample.Officer), Sample.Head, Morning, "Так"));
        AssertRefused(
            CaseRefusals.SameHands,
            () => subject.Reassign(Sample.PersonOf(Sample.Administrator), Sample.Head, Morning, "Так"));

        subject.Reassign(Sample.Colleague, Sample.Head, Morning, "Відпустка");

        Assert.Equal(Sample.Colleague.Id, subject.AssignedTo);
        Assert.Equal("Відпустка", subject.Route[^1].Note);
    }

    [Fact]
    public void Whoever_declares_a_conflict_of_interest_is_out_for_good()
    {
        var subject = Sample.Assigned();
        AssertRefused(CaseRefusals.ReasonMissing, () => subject.Recuse(Sample.Officer, Morning, "", Sample.Colleague));

        subject.Recuse(Sample.Officer, Morning, "Заявниця – моя сусідка", Sample.Colleague);

        Assert.Equal([Sample.Officer.AccountId!.Value], subject.Recused);
        AssertRefused(
            CaseRefusals.Recused, () => subject.Decide(Sample.Decision(Sample.Officer), Sample.Officer, Morning));
        AssertRefused(
            CaseRefusals.Recused,
            () => subject.Reassign(Sample.PersonOf(Sample.Officer), Sample.Head, Morning, "Більше нікого"));
    }

    [Fact]
    public void A_proposal_falls_with_the_conflict_of_interest_of_its_author()
    {
        var subject = Sample.Assigned();
        subject.Propose(Sample.Refusal(Sample.Officer), Sample.Officer, Morning, null);

        subject.Recuse(Sample.Officer, Morning, "Родич", Sample.Colleague);

        Assert.Null(subject.Proposal);
    }

    [Fact]
    public void The_card_names_the_position_and_a_person_of_it_gets_the_case()
    {
        var team = Team(Member("Архітектор", open: 1), Member("Спеціаліст з благоустрою", open: 9));

        var chosen = ExecutorChoice.From(team, CaseId.New(), Stage("спеціаліст з благоустрою"), None);

        Assert.Equal(team[1].Person, chosen);
        Assert.True(ExecutorChoice.HasPosition(team, Stage("Архітектор")));
        Assert.False(ExecutorChoice.HasPosition(team, Stage("Землевпорядник")));
    }

    [Fact]
    public void Where_nobody_has_the_position_the_fewest_open_cases_decide_among_officers()
    {
        var team = Team(Member(open: 3), Member(open: 1), Member(open: 0, role: Role.ProviderHead), Member(open: 2));

        Assert.Equal(team[1].Person, ExecutorChoice.From(team, CaseId.New(), Stage("Землевпорядник"), None));
        Assert.Equal(team[1].Person, ExecutorChoice.From(team, CaseId.New(), null, None));
    }

    [Fact]
    public void A_stage_of_approval_goes_to_the_head()
    {
        var team = Team(Member(open: 0), Member(open: 5, role: Role.ProviderHead));

        Assert.Equal(
            team[1].Person,
            ExecutorChoice.From(team, CaseId.New(), Stage("Керівник", StageAction.Confirms), None));
    }

    [Fact]
    public void The_absent_and_the_barred_get_nothing_and_a_substitute_of_the_position_comes_first()
    {
        var away = Member("Архітектор", open: 0, substitute: null) with { IsAbsent = true };
        var standIn = Member(open: 8);
        var team = Team(away with { Substitute = standIn.Person.Id }, standIn, Member(open: 0));

        Assert.Equal(standIn.Person, ExecutorChoice.From(team, CaseId.New(), Stage("Архітектор"), None));
        Assert.Equal(
            team[2].Person,
            ExecutorChoice.From(team, CaseId.New(), Stage("Архітектор"), Barred(standIn.Person.Id)));
        Assert.Null(ExecutorChoice.From(
            team, CaseId.New(), null, Barred(standIn.Person.Id, team[2].Person.Id)));
    }

    [Fact]
    public void A_tie_is_broken_the_same_way_each_time_and_not_by_the_order_of_people()
    {
        var team = Team(Member(), Member(), Member());
        var cases = Enumerable.Range(0, 300).Select(_ => CaseId.New()).ToList();

        var chosen = cases.ConvertAll(id => ExecutorChoice.From(team, id, null, None)!);
        var again = cases.ConvertAll(id => ExecutorChoice.From([.. team.Reverse()], id, null, None)!);

        Assert.Equal(chosen, again);
        Assert.All(team, member => Assert.InRange(chosen.Count(person => person == member.Person), 60, 140));
    }

    [Fact]
    public void A_thousand_cases_one_by_one_are_spread_evenly()
    {
        var team = Team(Member(open: 40), Member(), Member(), Member());
        for (var i = 0; i < 1000; i++)
        {
            var chosen = ExecutorChoice.From(team, CaseId.New(), null, None)!;
            team = [.. team.Select(m => m.Person == chosen ? m with { OpenCases = m.OpenCases + 1 } : m)];
        }

        Assert.InRange(team.Max(m => m.OpenCases) - team.Min(m => m.OpenCases), 0, 1);
    }

    [Theory]
    [InlineData("Шевчук Петро", true)]
    [InlineData("ШЕВЧУК Олена Іванівна", true)]
    [InlineData("Шевченко Петро", false)]
    [InlineData("", false)]
    public void The_surname_of_the_applicant_is_a_hint_to_declare(string executor, bool expected) =>
        Assert.Equal(expected, ConflictHint.SharesSurname(Sample.Registered(), executor));

    [Theory]
    [InlineData("Ковальська Ганна", "Ковальський Петро")]
    [InlineData("Петрова Ганна", "Петров Іван")]
    public void A_surname_is_known_in_its_feminine_and_its_masculine_form(string applicant, string executor)
    {
        var subject = Case.RegisterAtCounter(
            Sample.Intake() with { Applicant = new Applicant { Name = applicant, Address = "вул. Садова, 7" } },
            Sample.Number(), Sample.Administrator, Morning, Sample.FiveWorkingDays);

        Assert.True(ConflictHint.SharesSurname(subject, executor));
    }

    [Fact]
    public void The_providers_stages_are_those_that_are_not_the_CNAPs()
    {
        var passport = new PassportContent
        {
            Code = "x",
            TechnologicalCard = [Card("ЦНАП"), Card("Відділ"), Card("Відділ"), Card("ЦНАП")],
        };

        Assert.Equal([2, 3], ProviderStages.Of(CaseKind.Application, passport).Select(stage => stage.Number));
        Assert.Equal(2, ProviderStages.After(CaseKind.Application, passport, null)!.Number);
        Assert.Equal(3, ProviderStages.After(CaseKind.Application, passport, 2)!.Number);
        Assert.Null(ProviderStages.After(CaseKind.Application, passport, 3));
    }

    [Fact]
    public void A_complaint_has_no_stages_of_the_service_it_is_about_neither_in_hands_nor_in_clocks()
    {
        TechnologicalStage[] card = [Card("ЦНАП"), Card("Відділ")];
        var passport = new PassportContent { Code = "x", TechnologicalCard = card };
        var rules = Sample.Rules(stages: card);
        rules = rules with
        {
            Procedure = rules.Procedure with { Complaint = Sample.Rule(20, TermUnit.CalendarDay) },
            Holds = [new TermHold(new DateOnly(2026, 2, 16), null) { OfService = true }],
        };

        Assert.Empty(ProviderStages.Of(CaseKind.Complaint, passport));
        Assert.Null(ProviderStages.After(CaseKind.Complaint, passport, null));
        Assert.Empty(rules.OfComplaint().Stages);
        Assert.Empty(rules.OfComplaint().Holds);
    }

    private static DateTimeOffset Morning => Sample.ThursdayMorning;

    private static HashSet<AccountId> None => [];

    private static HashSet<AccountId> Barred(params AccountId[] people) => [.. people];

    private static TeamMember[] Team(params TeamMember[] members) => members;

    private static TeamMember Member(
        string position = "спеціаліст", int open = 0, Role role = Role.ProviderOfficer, AccountId? substitute = null) =>
        new(new CasePerson(AccountId.New(), "Особа"), role, position, open, false, substitute);

    private static ProviderStage Stage(string position, StageAction action = StageAction.Performs) =>
        new(2, Card("Відділ") with { Position = new LocalText(position), Action = action });

    private static TechnologicalStage Card(string unit) => new() { Unit = new LocalText(unit) };

    private static void AssertRefused(string reason, Action step) =>
        Assert.Equal(reason, Assert.Throws<Refused>(step).Reason);
}
