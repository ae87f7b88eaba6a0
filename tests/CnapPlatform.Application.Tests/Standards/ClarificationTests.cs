using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Application.Standards.Group;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;

namespace CnapPlatform.Application.Tests.Standards;

public sealed class ClarificationTests
{
    private const string Field = "card.requiredDocuments";

    private static readonly AskQuestion.Command Question = new()
    {
        ServiceCode = Given.AddressService,
        Field = Field,
        Text = " Чи потрібна нотаріальна копія? ",
    };

    private static readonly PublishClarification.Command Answer = new()
    {
        ServiceCode = Given.AddressService,
        Field = Field,
        Question = "Чи засвідчувати копії?",
        Answer = "Ні, досить звичайної копії.",
        Basis = "Закон, ст. 9",
    };

    [DatabaseTheory]
    [DatabaseData]
    public async Task One_clarification_answers_several_questions_and_stands_on_every_hromadas_card(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await AskAsync(cnap, Given.City);
        await AskAsync(cnap, Given.Settlement);
        Assert.Empty((await CardAsync(cnap, Given.Settlement)).Clarifications);

        cnap.User.Is(Given.StandardEditor);
        var waiting = await cnap.SendAsync(HromadaId.None, new ListQuestions.Query(OnlyWaiting: true));
        await cnap.SendAsync(HromadaId.None, Answer with { Answers = [.. waiting.Items.Select(q => q.Id)] });

        foreach (var hromada in new[] { Given.City, Given.Settlement })
        {
            var shown = Assert.Single((await CardAsync(cnap, hromada)).ClarificationsOf(CardField.RequiredDocuments));
            Assert.Equal("Ні, досить звичайної копії.", shown.Answer);
        }

        cnap.User.Is(Given.CityHead);
        var own = Assert.Single((await cnap.SendAsync(Given.City, new ListOwnQuestions.Query())).Items);
        Assert.Equal(("Чи потрібна нотаріальна копія?", "Закон, ст. 9"), (own.Text, own.Answer!.Basis));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Questions_that_wait_stand_first(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await AskAsync(cnap, Given.City);
        cnap.User.Is(Given.StandardEditor);
        var first = (await cnap.SendAsync(HromadaId.None, new ListQuestions.Query())).Items[0];
        await cnap.SendAsync(HromadaId.None, Answer with { Answers = [first.Id] });
        await AskAsync(cnap, Given.Settlement);

        cnap.User.Is(Given.Analyst);
        var all = await cnap.SendAsync(HromadaId.None, new ListQuestions.Query());

        Assert.Equal([true, false], all.Items.Select(q => q.Answer is null));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_withdrawn_clarification_leaves_the_cards_and_its_questions_wait_again(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await AskAsync(cnap, Given.City);
        cnap.User.Is(Given.StandardEditor);
        var question = (await cnap.SendAsync(HromadaId.None, new ListQuestions.Query())).Items[0];
        var id = await cnap.SendAsync(HromadaId.None, Answer with { Answers = [question.Id] });
        var again = Answer with { Answers = [question.Id] };
        var answered = await Assert.ThrowsAsync<Refused>(() => cnap.SendAsync(HromadaId.None, again));
        Assert.Single((await CardAsync(cnap, Given.City)).Clarifications);

        await cnap.SendAsync(HromadaId.None, new WithdrawClarification.Command(id));

        Assert.Equal(GroupRefusals.QuestionAnswered, answered.Reason);
        Assert.Empty((await CardAsync(cnap, Given.City)).Clarifications);
        Assert.Single((await cnap.SendAsync(HromadaId.None, new ListQuestions.Query(OnlyWaiting: true))).Items);
        var twice = await Assert.ThrowsAsync<Refused>(
            () => cnap.SendAsync(HromadaId.None, new WithdrawClarification.Command(id)));
        Assert.Equal(GroupRefusals.ClarificationWithdrawn, twice.Reason);
        await cnap.SendAsync(HromadaId.None, again);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_hromada_sees_its_own_questions_only_and_clerks_do_not_ask(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await AskAsync(cnap, Given.City);

        cnap.User.Is(Given.SettlementTenantAdministrator);
        Assert.Empty((await cnap.SendAsync(Given.Settlement, new ListOwnQuestions.Query())).Items);
        await Assert.ThrowsAsync<NotAllowed>(() => cnap.SendAsync(Given.City, new ListOwnQuestions.Query()));
        cnap.User.Is(Given.CityAdministrator);
        await Assert.ThrowsAsync<NotAllowed>(() => cnap.SendAsync(Given.City, Question));
        cnap.User.Is(Given.StandardApprover);
        await Assert.ThrowsAsync<NotAllowed>(() => cnap.SendAsync(HromadaId.None, Answer));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_question_names_a_service_and_a_field_that_exist(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        cnap.User.Is(Given.CityHead);

        await Assert.ThrowsAsync<NotFound>(
            () => cnap.SendAsync(Given.City, Question with { ServiceCode = "nothing" }));
        await Assert.ThrowsAsync<ValidationException>(
            () => cnap.SendAsync(Given.City, Question with { Field = "card.nothing" }));
        await Assert.ThrowsAsync<ValidationException>(
            () => cnap.SendAsync(Given.City, Question with { Text = new string('а', 2001) }));
    }

    private static async Task AskAsync(TestCnap cnap, HromadaId hromada)
    {
        cnap.User.Is(hromada == Given.City ? Given.CityHead : Given.SettlementTenantAdministrator);
        await cnap.SendAsync(hromada, Question);
    }

    private static Task<GetServiceCard.Card> CardAsync(TestCnap cnap, HromadaId hromada) =>
        cnap.SendAsync(hromada, new GetServiceCard.Query(Given.AddressService));
}
