using System.Text.Json.Serialization;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>What a legal term is counted in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TermUnit>))]
public enum TermUnit
{
    [JsonStringEnumMemberName("calendar_day")]
    CalendarDay,

    [JsonStringEnumMemberName("working_day")]
    WorkingDay,

    [JsonStringEnumMemberName("month")]
    Month,

    [JsonStringEnumMemberName("hour")]
    Hour,
}

/// <summary>How long the law gives: a length and its unit; zero working days mean "on the day itself".</summary>
public sealed record Term
{
    public static readonly Term OnTheDay = new(0, TermUnit.WorkingDay);

    [JsonConstructor]
    public Term(int length, TermUnit unit, bool skipDaysOff = false)
    {
        if (!Enum.IsDefined(unit))
        {
            throw new ArgumentOutOfRangeException(nameof(unit), unit, "The unit of a term is unknown.");
        }

        if (length < 0 || (length == 0 && unit != TermUnit.WorkingDay))
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, "Only a term of working days may be zero.");
        }

        if (skipDaysOff && unit != TermUnit.Hour)
        {
            throw new ArgumentOutOfRangeException(nameof(skipDaysOff), "Only a term of hours may skip days off.");
        }

        Length = length;
        Unit = unit;
        SkipDaysOff = skipDaysOff;
    }

    public int Length { get; private init; }

    public TermUnit Unit { get; private init; }

    /// <summary>Hours of days off and holidays are not counted, as in "24 hours except days off".</summary>
    public bool SkipDaysOff { get; private init; }

    [JsonIgnore]
    public bool IsOnTheDay => Length == 0;

    public static Term WorkingDays(int length) => new(length, TermUnit.WorkingDay);

    public static Term CalendarDays(int length) => new(length, TermUnit.CalendarDay);

    public static Term Months(int length) => new(length, TermUnit.Month);

    public static Term Hours(int length, bool skipDaysOff = false) => new(length, TermUnit.Hour, skipDaysOff);
}
