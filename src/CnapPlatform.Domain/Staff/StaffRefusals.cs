namespace CnapPlatform.Domain.Staff;

/// <summary>Why something about people who work is refused.</summary>
public static class StaffRefusals
{
    public const string AbsenceEndsTooEarly = "Staff.Refused.AbsenceEndsTooEarly";
    public const string AbsenceIsOver = "Staff.Refused.AbsenceIsOver";
    public const string AbsenceOverlaps = "Staff.Refused.AbsenceOverlaps";
    public const string SubstituteIsAway = "Staff.Refused.SubstituteIsAway";
    public const string SubstituteElsewhere = "Staff.Refused.SubstituteElsewhere";
    public const string SubstitutesInCircle = "Staff.Refused.SubstitutesInCircle";
}
