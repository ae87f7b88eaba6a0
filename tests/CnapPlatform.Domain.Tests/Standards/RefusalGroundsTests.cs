using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Tests.Standards;

public sealed class RefusalGroundsTests
{
    [Theory]
    [InlineData(true, "Немає згоди співвласника", true)]
    [InlineData(true, "Інша причина", false)]
    [InlineData(false, "Інша причина", true)]
    public void A_confirmed_list_of_grounds_is_closed(bool isConfirmed, string ground, bool isAllowed)
    {
        var card = new PassportCard
        {
            RefusalGrounds = new CardRow
            {
                Items = [new CardItem { Uk = "Немає згоди співвласника" }],
                Confirmed = isConfirmed,
            },
        };

        Assert.Equal(isAllowed, card.AllowsRefusalOn(ground));
    }
}
