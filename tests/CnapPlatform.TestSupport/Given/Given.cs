using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.TestSupport;

/// <summary>
/// A small invented country for tests: two live hromadas and one that is only registered, one standard, points,
/// services and people with fixed ids.
/// </summary>
public static partial class Given
{
    /// <summary>A Thursday.</summary>
    public static readonly DateOnly Today = new(2026, 2, 12);

    public static readonly DateTimeOffset Now = KyivDate.Instant(Today.ToDateTime(new TimeOnly(10, 0)));

    /// <summary>An account number whose check digits fit.</summary>
    public const string Iban = "UA213223130000026007233566001";

    /// <summary>Ids of fixed rows, told apart by their number.</summary>
    private static Guid Fixed(int number) => new($"00000000-0000-7000-8000-{number:000000000000}");
}
