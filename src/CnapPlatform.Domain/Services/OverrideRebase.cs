using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Services;

/// <summary>
/// Carries a hromada's own words over to another version of the standard: a three-way comparison of what the standard
/// said when they were written (base), what it says now (theirs) and the hromada's words (ours).
/// </summary>
public static class OverrideRebase
{
    /// <summary>
    /// What becomes of one local text. Asked again for the same version it answers the same, so a rebase may be
    /// repeated.
    /// </summary>
    /// <param name="basis">The passport the text was written against; null where that version had none.</param>
    public static RebaseOutcome Decide(
        LocalOverride ours, PassportContent? basis, PassportContent theirs, StandardContent standard, int number)
    {
        if (!standard.IsOverridable(ours.Field, theirs.Level))
        {
            return RebaseOutcome.NotAllowed;
        }

        if (ours.BaseNumber == number)
        {
            return RebaseOutcome.Carried;
        }

        if (StandardRow.Says(theirs, ours.Field, ours.Uk))
        {
            return RebaseOutcome.SameAsStandard;
        }

        return basis is not null && StandardRow.IsSame(basis, theirs, ours.Field)
            ? RebaseOutcome.Carried
            : RebaseOutcome.Conflict;
    }
}

/// <summary>What becomes of a local text when its hromada comes to another version.</summary>
public enum RebaseOutcome
{
    /// <summary>The standard says in this row what it said: the local text stands.</summary>
    Carried,

    /// <summary>The standard now says the same: the local text is dropped.</summary>
    SameAsStandard,

    /// <summary>The standard has changed the row: the hromada is to decide; until then its text stands.</summary>
    Conflict,

    /// <summary>
    /// The row may not be replaced any more: the standard's text stands at once, the local one is kept out of sight
    /// until the hromada has seen it.
    /// </summary>
    NotAllowed,
}

/// <summary>What became of the text of one row.</summary>
public sealed record RebasedRow(string ServiceCode, CardField Field, RebaseOutcome Outcome);
