using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Paper;
using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Cases.Paper;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Cases;

/// <summary>Numbers kept for paper, and what is entered from paper afterwards.</summary>
public sealed class PaperIntakeTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task A_block_is_taken_from_the_one_sequence_and_leaves_no_gap(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await cnap.RegisterAsync(Given.City);
        var block = await ReserveAsync(cnap, 3);
        await cnap.RegisterAsync(Given.City);

        await EnterAsync(cnap, block, 3, Given.Today, new TimeOnly(10, 0));
        await cnap.SendAsync(
            Given.City, new VoidNumbers.Command { BlockId = block.Value, Sequences = [2], Reason = "Зіпсовано" });

        var rest = await cnap.SendAsync(Given.City, new ListVoidNumbers.Query(Given.Today.Year));
        Assert.Equal(
            [(2, ReservedNumberState.Void, "Зіпсовано"), (4, ReservedNumberState.Free, null)],
            rest.Select(row => (row.Number.Sequence, row.State, row.Reason)));
        var numbers = await cnap.WithDbAsync(Given.City, db => db.Cases.Select(c => c.Number).ToListAsync());
        Assert.Equal(
            Enumerable.Range(1, 5),
            numbers.Select(n => n!.Value.Sequence).Concat(rest.Select(row => row.Number.Sequence)).Order());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Clocks_run_as_if_entered_at_once_and_what_is_past_is_done_at_once(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var block = await ReserveAsync(cnap, 2);
        cnap.Clock.SetKyiv(Given.Today.AddDays(8), 9);

        var id = await EnterAsync(cnap, block, 1, Given.Today, new TimeOnly(11, 0));

        var entered = await cnap.ReadAsync(Given.City, id);
        Assert.Equal((Given.Today, new DateOnly(2026, 2, 19)), (entered.RegisteredOn, entered.DueOn));
        Assert.Equal(
            ("Петро Мельник", "Олена Коваль", "Не було світла"),
            (entered.Paper!.TakenByName, entered.Paper.EnteredByName, entered.Paper.Reason));
        Assert.Equal(KyivDate.Instant(Given.Today.AddDays(8).ToDateTime(new TimeOnly(9, 0))), entered.Paper.EnteredAt);
        Assert.Equal("Не було світла", entered.Route[0].Note);

        var due = await cnap.WithDbAsync(HromadaId.None, db => db.DueWork.Where(w => w.CaseId == id)
            .OrderBy(w => w.DueAt).ToListAsync());
        Assert.Equal(
            [
                DueWorkKind.HandoverLate, DueWorkKind.TermSoon, DueWorkKind.TermToday, DueWorkKind.TermOverdue,
                DueWorkKind.DefectsLate,
            ],
            due.Select(work => work.Kind).Order());
        Assert.All(due, work => Assert.True(work.DueAt <= cnap.Clock.GetUtcNow()));

        cnap.User.IsTheSystem();
        await cnap.SendAsync(Given.City, new RemindOfDeadlines.Command([.. due.Select(work => work.Id)]));
        var told = await cnap.WithDbAsync(Given.City, db => db.Outbox.Where(m => m.CaseId == id)
            .Select(m => m.Kind).ToListAsync());
        Assert.Contains(nameof(DueWorkKind.HandoverLate), told);
        Assert.Contains(nameof(DueWorkKind.TermOverdue), told);
        Assert.DoesNotContain(nameof(DueWorkKind.TermSoon), told);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_code_on_the_receipt_follows_the_case_once_it_is_entered(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var block = await ReserveAsync(cnap, 1);
        var code = await CodeOfAsync(cnap, block, 1);

        var refused = await Assert.ThrowsAsync<Refused>(() => TrackAsync(cnap, code));
        Assert.Equal(TrackingRefusals.NotEnteredYet, refused.Reason);
        var point = await cnap.WithDbAsync(Given.City, db => db.Points.SingleAsync(p => p.Id == Given.CityCentre));
        Assert.Equal([point.Name, point.Address], refused.Arguments);
        await EnterAsync(cnap, block, 1, Given.Today, new TimeOnly(10, 0));
        var progress = await TrackAsync(cnap, code);

        Assert.Equal("0001-01-2026-000001", progress.Number.ToString());
        Assert.Equal(1, await cnap.WithDbAsync(HromadaId.None, db => db.TrackedCases.CountAsync()));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_code_that_waits_for_its_application_is_no_wrong_guess(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var code = await CodeOfAsync(cnap, await ReserveAsync(cnap, 1), 1);

        for (var look = 0; look < new GuessingLimits().Free + 2; look++)
        {
            await AssertRefusedAsync(TrackingRefusals.NotEnteredYet, () => TrackAsync(cnap, code));
        }
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_code_of_a_void_number_leads_nowhere_and_the_others_stay(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var block = await ReserveAsync(cnap, 2);
        var (spoilt, good) = (await CodeOfAsync(cnap, block, 1), await CodeOfAsync(cnap, block, 2));

        await cnap.SendAsync(
            Given.City, new VoidNumbers.Command { BlockId = block.Value, Sequences = [1], Reason = "Зіпсовано" });

        await AssertRefusedAsync(TrackingRefusals.UnknownCode, () => TrackAsync(cnap, spoilt));
        await AssertRefusedAsync(TrackingRefusals.NotEnteredYet, () => TrackAsync(cnap, good));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Wrong_times_numbers_and_points_are_refused_and_nothing_is_used(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var block = await ReserveAsync(cnap, 2);
        var morning = new TimeOnly(10, 0);

        await AssertWrongAsync(
            () => EnterAsync(cnap, block, 1, Given.Today, new TimeOnly(10, 1)), "Paper.At", "Paper.At.InFuture");
        await AssertWrongAsync(
            () => EnterAsync(cnap, block, 1, Given.Today.AddDays(1), morning), "Paper.On", "Paper.At.InFuture");
        await AssertWrongAsync(
            () => EnterAsync(cnap, block, 1, new DateOnly(2025, 12, 31), morning),
            "Paper.On",
            "Paper.On.BeforeStandard");
        await AssertRefusedAsync(
            PaperRefusals.BeforeReserved, () => EnterAsync(cnap, block, 1, Given.Today, new TimeOnly(9, 59)));
        await AssertRefusedAsync(PaperRefusals.OutsideBlock, () => EnterAsync(cnap, block, 3, Given.Today, morning));
        await EnterAsync(cnap, block, 1, Given.Today, morning);
        await AssertRefusedAsync(PaperRefusals.NumberUsed, () => EnterAsync(cnap, block, 1, Given.Today, morning));
        await AssertRefusedAsync(PaperRefusals.NumberUsed, () => cnap.SendAsync(
            Given.City, new VoidNumbers.Command { BlockId = block.Value, Sequences = [2, 1], Reason = "Ні" }));

        cnap.User.Is(Given.CityRemoteAdministrator);
        await Assert.ThrowsAsync<NotFound>(() => cnap.SendAsync(Given.City, new GetBlock.Query(block.Value)));
        cnap.User.Is(Given.CityTenantAdministrator);
        await Assert.ThrowsAsync<NotAllowed>(() => cnap.SendAsync(Given.City, new GetBlock.Query(block.Value)));

        var free = await cnap.WithDbAsync(Given.City, db => db.NumberBlocks
            .SelectMany(b => b.Numbers).CountAsync(n => n.State == ReservedNumberState.Free));
        Assert.Equal(1, free);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task One_blank_entered_by_two_people_at_once_is_one_case(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var block = await ReserveAsync(cnap, 1);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            try
            {
                await EnterAsync(cnap, block, 1, Given.Today, new TimeOnly(10, 0));
                return "";
            }
            catch (Refused refused)
            {
                return refused.Reason;
            }
        })));

        Assert.Single(outcomes, "");
        Assert.Subset(
            new HashSet<string> { "", PaperRefusals.NumberUsed, KernelRefusals.ChangedMeanwhile },
            outcomes.ToHashSet());
        Assert.Equal(1, await cnap.WithDbAsync(Given.City, db => db.Cases.CountAsync()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(101)]
    public void A_block_of_an_impossible_size_is_refused_at_its_field(int count) => Assert.Equal(
        "Paper.Count.Range",
        Assert.Single(new ReserveNumbers.Validator().Validate(new ReserveNumbers.Command
        {
            PointId = Guid.NewGuid(),
            Count = count,
            Reason = "Виїзд",
        }).Errors).ErrorMessage);

    private static Task<NumberBlockId> ReserveAsync(TestCnap cnap, int count)
    {
        cnap.User.Is(Given.CityAdministrator);
        return cnap.SendAsync(Given.City, new ReserveNumbers.Command
        {
            PointId = Given.CityCentre.Value,
            Count = count,
            Reason = "Графік відключень",
        });
    }

    private static async Task<string> CodeOfAsync(TestCnap cnap, NumberBlockId block, int sequence) =>
        (await cnap.SendAsync(Given.City, new GetBlock.Query(block.Value)))
            .Block.Numbers.Single(number => number.Sequence == sequence).TrackingCode;

    private static Task<TrackCase.Progress> TrackAsync(TestCnap cnap, string code)
    {
        cnap.User.IsVisitor();
        return cnap.SendAsync(HromadaId.None, new TrackCase.Query(code));
    }

    private static Task<CaseId> EnterAsync(
        TestCnap cnap, NumberBlockId block, int sequence, DateOnly on, TimeOnly at) => cnap.RegisterAsync(
        Given.City,
        Desk.WalkIn(Given.City) with
        {
            Paper = new PaperForm
            {
                BlockId = block.Value,
                Sequence = sequence,
                On = on,
                At = at,
                TakenBy = "Петро Мельник",
                Reason = "Не було світла",
            },
        });

    private static async Task AssertRefusedAsync(string reason, Func<Task> send) =>
        Assert.Equal(reason, (await Assert.ThrowsAsync<Refused>(send)).Reason);

    private static async Task AssertWrongAsync(Func<Task> send, string field, string message)
    {
        var wrong = await Assert.ThrowsAsync<ValidationException>(send);
        Assert.Equal((field, message), (wrong.Errors.First().PropertyName, wrong.Errors.First().ErrorMessage));
    }
}
