namespace CnapPlatform.Application.Standards.Editing;

/// <summary>The form of the working calendar: holidays, legal regimes, swapped days.</summary>
internal static class CalendarShape
{
    private static readonly IReadOnlyList<FieldShape> Names =
        [new TextShape("name", 200) { Required = true }, new TextShape("nameEn", 200) { Required = true }];

    private static readonly IReadOnlyList<FieldShape> Applies =
        [new DateShape("effectiveFrom"), new DateShape("effectiveTo")];

    private static readonly IReadOnlyList<FieldShape> Seen =
        [new TextShape("source") { Required = true }, new FlagShape("confirmed")];

    public static GroupShape Whole { get; } = new("calendar",
    [
        new ListShape("holidays", new GroupShape("holiday",
        [
            new NumberShape("month") { Required = true, Min = 1, Max = 12 },
            new NumberShape("day") { Required = true, Min = 1, Max = 31 },
            .. Names, .. Applies, .. Seen,
        ])),
        new ListShape("movableHolidays", new GroupShape("movableHoliday",
            [new ChoiceShape("kind", "movableHoliday") { Required = true }, .. Names, .. Applies, .. Seen])),
        new ListShape("regimes", new GroupShape("regime",
        [
            new ChoiceShape("kind", "legalRegime") { Required = true },
            .. Names,
            new DateShape("from") { Required = true },
            new DateShape("to"),
            new DateShape("confirmedTo"),
            new FlagShape("holidaysAreWorkingDays"),
            .. Seen,
        ])),
        new ListShape("movedDays", new GroupShape("movedDay",
        [
            new DateShape("workingOn") { Required = true },
            new DateShape("dayOffOn") { Required = true },
            .. Seen,
        ])),
        new FlagShape("holidayOnDayOffMovesToNextWorkingDay"),
        new TextShape("dayOffMoveSource"),
    ]);
}
