using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Documents;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Tests.Cases;

namespace CnapPlatform.Domain.Tests.Documents;

public sealed class HandoverRegisterTests
{
    [Fact]
    public void A_register_grows_until_its_receiver_signs()
    {
        var register = Register();
        register.Add([Handed(9), Handed(10)]);
        register.Add([Handed(11)]);
        Assert.Equal([1, 2, 3], register.Lines.Select(line => line.Seq));
        Assert.Equal("2026-000007", register.Title);

        register.Sign("Петро Мельник", "архітектор", Sample.At(Sample.Thursday, 12), Sample.At(Sample.Thursday, 13));

        Assert.True(register.IsSigned);
        AssertRefused(DocumentRefusals.RegisterIsSigned, () => register.Add([Handed(12)]));
        AssertRefused(DocumentRefusals.RegisterIsSigned, () => Sign(register, 12));
        Assert.Equal(3, register.Lines.Count);
    }

    [Fact]
    public void The_mark_lies_between_the_hand_over_and_now()
    {
        var register = Register();
        register.Add([Handed(11)]);

        AssertRefused(DocumentRefusals.SignedBeforeMade, () => Sign(register, 10));
        AssertRefused(DocumentRefusals.SignedInFuture, () => Sign(register, 14));
        Assert.False(register.IsSigned);
    }

    private static HandoverRegister Register() => HandoverRegister.Open(
        new HandoverKey(Sample.Hromada, HandoverDirection.ToProvider, ProviderBodyId.New(), Sample.Thursday),
        7,
        ("Відділ архітектури", "ЦНАП"),
        Sample.Administrator,
        Sample.ThursdayMorning);

    private static HandedOver Handed(int hour) => new(
        CaseId.New(), 2, "0042-01-2026-000001", "Адреса", "Шевчук Ганна", 2, 3, Sample.At(Sample.Thursday, hour));

    private static void Sign(HandoverRegister register, int hour) => register.Sign(
        "Петро Мельник", "архітектор", Sample.At(Sample.Thursday, hour), Sample.At(Sample.Thursday, 13));

    private static void AssertRefused(string reason, Action step) =>
        Assert.Equal(reason, Assert.Throws<Refused>(step).Reason);
}
