namespace CnapPlatform.Domain.Deadlines;

/// <summary>Easter and the feasts that move with it, by the Julian paschalion.</summary>
public static class OrthodoxEaster
{
    // Meeus' rule for the Julian calendar; the result is then moved to the civil (Gregorian) date.
    public static DateOnly SundayOf(int year)
    {
        var moon = ((19 * (year % 19)) + 15) % 30;
        var toSunday = ((2 * (year % 4)) + (4 * (year % 7)) - moon + 34) % 7;
        var afterMarch = moon + toSunday + 114;
        var julianLag = (year / 100) - (year / 400) - 2;

        return new DateOnly(year, afterMarch / 31, (afterMarch % 31) + 1).AddDays(julianLag);
    }

    /// <summary>Trinity (Pentecost) Sunday, seven weeks after Easter.</summary>
    public static DateOnly TrinityOf(int year) => SundayOf(year).AddDays(7 * 7);
}
