using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Services;

public sealed class OverrideCardTests
{
    private static readonly OverrideCard.Command Hours = new()
    {
        Code = Given.AddressService,
        Field = CardField.Schedule,
        Uk = " Пн–Пт 9:00–18:00 ",
        En = " ",
        Reason = "Рішення ради",
    };

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_hromada_says_its_hours_in_its_own_words_and_another_is_not_touched(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var revision = await RevisionAsync(cnap);
        cnap.User.Is(Given.CityTenantAdministrator);

        await cnap.SendAsync(Given.City, Hours);

        var row = (await CardAsync(cnap, Given.City)).Effective.Row(CardField.Schedule);
        Assert.Equal((RowMark.Local, "Пн–Пт 9:00–18:00"), (row.Mark, row.Items[0].Uk));
        Assert.Null((await CardAsync(cnap, Given.Settlement)).Effective.OverrideOf(CardField.Schedule));
        Assert.NotEqual(revision, await RevisionAsync(cnap));
        cnap.User.Is(Given.CityTenantAdministrator);
        var own = await cnap.SendAsync(Given.City, new ListOwnServices.Query());
        Assert.Equal(
            [CardField.Schedule], own.Services.Single(s => s.Code == Given.AddressService).Overrides);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_text_is_replaced_by_a_later_one_and_dropped_again(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        cnap.User.Is(Given.CityTenantAdministrator);
        await cnap.SendAsync(Given.City, Hours);

        await cnap.SendAsync(Given.City, Hours with { Version = 1, Uk = "Щодня", En = "Daily" });

        var kept = (await CardAsync(cnap, Given.City)).Effective.OverrideOf(CardField.Schedule)!;
        Assert.Equal(("Щодня", "Daily"), (kept.Uk, kept.En));
        Assert.Equal(Given.CityTenantAdministrator.AccountId, kept.By);

        cnap.User.Is(Given.CityTenantAdministrator);
        await cnap.SendAsync(Given.City, new DropOverride.Command(Given.AddressService, CardField.Schedule));
        await cnap.SendAsync(Given.City, new DropOverride.Command(Given.AddressService, CardField.Schedule));
        Assert.Null((await CardAsync(cnap, Given.City)).Effective.OverrideOf(CardField.Schedule));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_term_of_a_state_service_is_refused_with_the_law_and_that_of_a_local_one_is_not(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        cnap.User.Is(Given.CityTenantAdministrator);

        var refused = await Assert.ThrowsAsync<Refused>(
            () => cnap.SendAsync(Given.City, Hours with { Field = CardField.Term }));
        Assert.Equal(ServiceRefusals.FieldSetByStatute, refused.Reason);
        Assert.Equal("Закон 5203-VI, ст. 5", refused.Arguments[1]);
        Assert.StartsWith("Строк державної", ((LocalText)refused.Arguments[0]).Uk, StringComparison.Ordinal);
        refused = await Assert.ThrowsAsync<Refused>(
            () => cnap.SendAsync(Given.City, Hours with { Field = CardField.Fee }));
        Assert.Equal(ServiceRefusals.FieldNotOverridable, refused.Reason);

        await cnap.SendAsync(Given.City, Hours with { Code = Given.TreeService, Field = CardField.Term });
        var rows = (await cnap.SendAsync(Given.City, new GetOverrides.Query(Given.AddressService))).Rows;
        Assert.Equal(Enum.GetValues<CardField>(), rows.Select(row => row.Field));
        Assert.Equal(
            [CardField.Locations, CardField.Schedule, CardField.Note],
            rows.Where(row => row.IsOpen).Select(row => row.Field));
        Assert.Equal([CardField.Term], rows.Where(row => row.Forbidden is not null).Select(row => row.Field));
        Assert.All(rows, row => Assert.Null(row.Override));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_was_changed_meanwhile_is_not_overwritten(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        cnap.User.Is(Given.CityTenantAdministrator);
        await cnap.SendAsync(Given.City, Hours);

        var stale = await Assert.ThrowsAsync<Refused>(
            () => cnap.SendAsync(Given.City, Hours with { Uk = "Щодня" }));
        Assert.Equal(KernelRefusals.ChangedMeanwhile, stale.Reason);

        var failures = await Task.WhenAll(Enumerable.Range(0, 5).Select(number => Task.Run(() =>
            Record.ExceptionAsync(() => cnap.SendAsync(
                Given.City, Hours with { Version = 1, Uk = $"Варіант {number}" })))));
        Assert.Single(failures, failure => failure is null);
        Assert.All(
            failures.OfType<Exception>(),
            failure => Assert.Equal(KernelRefusals.ChangedMeanwhile, Assert.IsType<Refused>(failure).Reason));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Only_the_hromadas_own_administrator_overrides_and_only_its_own_services(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        foreach (var other in new[]
        {
            Given.CityHead, Given.CityAdministrator, Given.SettlementTenantAdministrator, Given.PlatformAdministrator,
            Given.StandardEditor, Given.CityArchitect,
        })
        {
            cnap.User.Is(other);
            await Assert.ThrowsAsync<NotAllowed>(() => cnap.SendAsync(Given.City, Hours));
            await Assert.ThrowsAsync<NotAllowed>(() => cnap.SendAsync(
                Given.City, new DropOverride.Command(Given.AddressService, CardField.Schedule)));
        }

        cnap.User.Is(Given.CityTenantAdministrator);
        await Assert.ThrowsAsync<NotFound>(() => cnap.SendAsync(Given.City, Hours with { Code = "no-such" }));
        await Assert.ThrowsAsync<NotFound>(
            () => cnap.SendAsync(Given.City, new DropOverride.Command("no-such", CardField.Note)));
        await Assert.ThrowsAsync<NotFound>(() => cnap.SendAsync(Given.City, new GetOverrides.Query("no-such")));
    }

    [Fact]
    public void A_wrong_value_is_shown_at_its_field()
    {
        AssertWrong(Hours with { Field = null }, "Field", "Services.Field.Required");
        AssertWrong(Hours with { Field = (CardField)99 }, "Field", "Services.Field.Required");
        AssertWrong(Hours with { Uk = " " }, "Uk", "Services.Text.Required");
        AssertWrong(Hours with { Uk = new string('я', 2001) }, "Uk", "Services.Text.TooLong");
        AssertWrong(Hours with { Uk = "Щодня\0" }, "Uk", "Kernel.Text.ControlCharacters");
        AssertWrong(Hours with { En = new string('a', 2001) }, "En", "Services.Text.TooLong");
        AssertWrong(Hours with { Reason = null }, "Reason", "Services.Reason.Required");
        AssertWrong(Hours with { Reason = new string('я', 501) }, "Reason", "Services.Reason.TooLong");
        Assert.Empty(new OverrideCard.Validator().Validate(Hours).Errors);
    }

    private static void AssertWrong(OverrideCard.Command wrong, string field, string message)
    {
        var failure = Assert.Single(new OverrideCard.Validator().Validate(wrong).Errors);
        Assert.Equal((field, message), (failure.PropertyName, failure.ErrorMessage));
    }

    private static Task<GetServiceCard.Card> CardAsync(TestCnap cnap, HromadaId hromada)
    {
        cnap.User.IsVisitor();
        return cnap.SendAsync(hromada, new GetServiceCard.Query(Given.AddressService));
    }

    private static Task<int> RevisionAsync(TestCnap cnap) => cnap.WithDbAsync(
        HromadaId.None, db => db.Hromadas.Where(h => h.Id == Given.City).Select(h => h.Revision).SingleAsync());
}
