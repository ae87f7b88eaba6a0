using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Cases.Paper;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Tests.Cases;

public sealed class NumberBlockTests
{
    private static readonly ServicePoint Point = new()
    {
        Id = ServicePointId.New(),
        HromadaId = Sample.Hromada,
        Number = 2,
        Name = "Виїзд",
        Address = "с. Верба",
        SettlementCode = "UA1",
    };

    [Fact]
    public void A_block_holds_its_numbers_each_with_a_code_of_its_own()
    {
        var block = Block();

        Assert.Equal([5, 6, 7], block.Numbers.Select(number => number.Sequence));
        Assert.Equal(3, block.Numbers.Select(number => number.TrackingCode).Distinct().Count());
        Assert.All(block.Numbers, number => Assert.NotNull(TrackingCode.TryParse(number.TrackingCode)));
        Assert.EndsWith("-02-2026-000005", block.NumberOf(block.Numbers[0]).ToString());
    }

    [Fact]
    public void What_was_taken_on_paper_is_registered_as_of_the_paper_with_who_entered_it_and_when()
    {
        var block = Block();
        var taken = Sample.At(Sample.Thursday, 12);

        var entered = Enter(block, 6, taken, Sample.At(Sample.Thursday.AddDays(3), 9));
        var atOnce = Sample.Registered(taken);

        Assert.Equal((taken, Sample.Thursday), (entered.RegisteredAt, entered.RegisteredOn));
        Assert.Equal((atOnce.DueOn, atOnce.PromisedOn), (entered.DueOn, entered.PromisedOn));
        Assert.Equal("Не було світла", entered.Route[0].Note);
        Assert.Equal(Sample.At(Sample.Thursday.AddDays(3), 9), entered.Paper!.EnteredAt);
        Assert.Equal(block.Numbers[1].TrackingCode, entered.TrackingCode);
        Assert.Equal((ReservedNumberState.Used, entered.Id), (block.Numbers[1].State, block.Numbers[1].CaseId));
    }

    [Fact]
    public void A_number_is_used_once_and_a_void_one_never()
    {
        var block = Block();
        var at = Sample.At(Sample.Thursday, 12);
        Enter(block, 5, at, at);
        block.Free(6).MakeVoid("Зіпсовано", Sample.Administrator, at);

        AssertRefused(PaperRefusals.NumberUsed, () => Enter(block, 5, at, at));
        AssertRefused(PaperRefusals.NumberVoid, () => Enter(block, 6, at, at));
        AssertRefused(PaperRefusals.OutsideBlock, () => Enter(block, 8, at, at));
        AssertRefused(PaperRefusals.OutsideBlock, () => Enter(block, 4, at, at));
        AssertRefused(PaperRefusals.NumberUsed, () => block.Free(5).MakeVoid("Ні", Sample.Administrator, at));
    }

    [Fact]
    public void A_paper_from_the_future_before_its_block_or_of_another_year_is_refused()
    {
        var block = Block();
        var now = Sample.At(Sample.Thursday, 12);

        AssertRefused(PaperRefusals.InFuture, () => Enter(block, 5, now.AddMinutes(1), now));
        AssertRefused(PaperRefusals.BeforeReserved, () => Enter(block, 5, Sample.ThursdayMorning.AddMinutes(-1), now));
        var january = Sample.At(new DateOnly(2027, 1, 4), 9);
        AssertRefused(PaperRefusals.AnotherYear, () => Enter(block, 5, january, january));
        Assert.All(block.Numbers, number => Assert.Equal(ReservedNumberState.Free, number.State));
    }

    private static NumberBlock Block() =>
        NumberBlock.Reserve(Point, 7, 3, "Графік відключень", Sample.Administrator, Sample.ThursdayMorning);

    private static Case Enter(NumberBlock block, int sequence, DateTimeOffset takenAt, DateTimeOffset enteredAt) =>
        Case.RegisterFromPaper(
            Sample.Intake() with { PointId = Point.Id },
            block,
            block.Free(sequence),
            new PaperEntry
            {
                TakenAt = takenAt,
                TakenByName = "Петро",
                EnteredAt = enteredAt,
                EnteredByName = "Олена",
                Reason = "Не було світла",
            },
            Sample.Administrator,
            Sample.FiveWorkingDays);

    private static void AssertRefused(string reason, Action step) =>
        Assert.Equal(reason, Assert.Throws<Refused>(step).Reason);
}
