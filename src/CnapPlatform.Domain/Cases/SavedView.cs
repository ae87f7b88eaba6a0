using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Cases;

/// <summary>A question to the list of cases that a person asks often, under a name of their own.</summary>
public sealed class SavedView : IOwnedByHromada
{
    public const int LongestName = 60;
    public const int LongestQuestion = 600;

    /// <summary>More than these nobody finds again.</summary>
    public const int MostOfOnePerson = 20;

    public Guid Id { get; private init; }

    public HromadaId HromadaId { get; private init; }

    public AccountId AccountId { get; private init; }

    public string Name { get; private init; } = "";

    /// <summary>The question as the address of the list says it: <c>state=open&amp;due=soon</c>.</summary>
    public string Question { get; private init; } = "";

    public static SavedView Of(HromadaId hromada, AccountId account, string name, string question) => new()
    {
        Id = Guid.CreateVersion7(),
        HromadaId = hromada,
        AccountId = account,
        Name = name,
        Question = question,
    };
}
