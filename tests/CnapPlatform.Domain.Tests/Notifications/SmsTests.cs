using CnapPlatform.Domain.Notifications;

namespace CnapPlatform.Domain.Tests.Notifications;

public sealed class SmsTests
{
    [Theory]
    [InlineData('я', 70, 1)]
    [InlineData('я', 71, 2)]
    [InlineData('я', 134, 2)]
    [InlineData('я', 135, 3)]
    [InlineData('a', 160, 1)]
    [InlineData('a', 161, 2)]
    [InlineData('a', 306, 2)]
    [InlineData('a', 307, 3)]
    [InlineData('€', 80, 1)]
    [InlineData('€', 81, 2)]
    public void An_SMS_is_counted_by_its_alphabet(char letter, int length, int parts) =>
        Assert.Equal(parts, Sms.Parts(new string(letter, length)));

    [Fact]
    public void One_Ukrainian_letter_makes_the_whole_text_Ukrainian() =>
        Assert.Equal(2, Sms.Parts(new string('a', 99) + "ї"));

    [Theory]
    [InlineData("+380501112233", "+380501112233")]
    [InlineData("050 111 22 33", "+380501112233")]
    [InlineData("38 (050) 111-22-33", "+380501112233")]
    [InlineData("+48 512 345 678", "+48512345678")]
    [InlineData("111 22 33", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_number_is_understood_as_people_type_it(string? typed, string? number) =>
        Assert.Equal(number, Sms.NumberOf(typed));
}
