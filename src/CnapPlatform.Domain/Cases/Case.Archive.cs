using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Cases;

/// <summary>The archive: a case keeps all its documents there, for as long as its class says.</summary>
public sealed partial class Case
{
    public DateOnly? ArchivedOn { get; private set; }

    public RetentionClass? Retention { get; private set; }

    /// <summary>The last day of keeping; null where the version has no such rule.</summary>
    public DateOnly? KeepUntil { get; private set; }

    public void Archive(CaseActor actor, DateTimeOffset at, string? note, Keeping keeping)
    {
        Move(CaseAction.Archive, actor, at, note, new CaseArchived(Id, at));
        ArchivedOn = KyivDate.Of(at);
        Retention = keeping.Class;
        KeepUntil = keeping.Until;
    }

    // A complaint takes the file out of the archive; it goes back with a class of its new end.
    private void LeaveArchive() => (ArchivedOn, Retention, KeepUntil) = (null, null, null);
}

/// <summary>How long the archive keeps a file; the terms are data of the standard.</summary>
public enum RetentionClass
{
    Granted,
    Refused,
    Complaint,
}

/// <summary>The class of a file and the last day it is kept.</summary>
public sealed record Keeping(RetentionClass Class, DateOnly? Until)
{
    public static RetentionClass ClassOf(Case subject)
    {
        if (subject.Kind == CaseKind.Complaint)
        {
            return RetentionClass.Complaint;
        }

        return subject.Decision?.Outcome is DecisionOutcome.Grant ? RetentionClass.Granted : RetentionClass.Refused;
    }

    /// <summary>Counted from the first day of the year after the one in which the file was closed.</summary>
    public static DateOnly Last(DateOnly closedOn, int months) =>
        new DateOnly(closedOn.Year + 1, 1, 1).AddMonths(months).AddDays(-1);
}
