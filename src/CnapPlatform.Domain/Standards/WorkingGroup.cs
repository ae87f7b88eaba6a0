using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Standards;

/// <summary>A meeting of the working group with its minutes.</summary>
public sealed class GroupMeeting
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public DateOnly HeldOn { get; set; }

    public required string Title { get; set; }

    public required string Participants { get; set; }

    public required string Agenda { get; set; }

    /// <summary>What was said and decided; empty until the meeting has been held.</summary>
    public string Minutes { get; set; } = "";

    /// <summary>The version it was about.</summary>
    public int? StandardNumber { get; set; }

    public AccountId By { get; init; }

    public DateTimeOffset At { get; init; }

    public int Revision { get; set; }
}

/// <summary>A task with an owner and a date, pinned to a version, a service or a field.</summary>
public sealed class GroupTask
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int StandardNumber { get; init; }

    public string? ServiceCode { get; init; }

    public string? Field { get; init; }

    public required string Title { get; init; }

    public AccountId Assignee { get; init; }

    public required string AssigneeName { get; init; }

    public DateOnly DueOn { get; init; }

    /// <summary>The meeting that gave it.</summary>
    public Guid? MeetingId { get; init; }

    public AccountId By { get; init; }

    public DateTimeOffset At { get; init; }

    public DateTimeOffset? DoneAt { get; set; }

    public bool IsOverdueOn(DateOnly day) => DoneAt is null && day > DueOn;

    /// <summary>Whoever has the task or gave it says that it is done.</summary>
    public void Finish(AccountId by, DateTimeOffset now)
    {
        if (by != Assignee && by != By)
        {
            throw new Refused(GroupRefusals.TaskOfAnother);
        }

        if (DoneAt is not null)
        {
            throw new Refused(GroupRefusals.TaskDone);
        }

        DoneAt = now;
    }
}

/// <summary>A hromada asks the working group what a row of a card means.</summary>
public sealed class HromadaQuestion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public HromadaId HromadaId { get; init; }

    public required string ServiceCode { get; init; }

    public required string Field { get; init; }

    public required string Text { get; init; }

    public AccountId AskedBy { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public Guid? ClarificationId { get; set; }
}

/// <summary>The group's published answer (роз'яснення), pinned to a field and shown on every hromada's card.</summary>
public sealed class Clarification
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string ServiceCode { get; init; }

    public required string Field { get; init; }

    public required string Question { get; init; }

    public required string Answer { get; init; }

    /// <summary>The act it rests on; empty where none is named.</summary>
    public string? Basis { get; init; }

    public AccountId By { get; init; }

    public required string ByName { get; init; }

    public DateTimeOffset PublishedAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Takes it from the cards; the questions it answered wait again.</summary>
    public void Withdraw(DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
        {
            throw new Refused(GroupRefusals.ClarificationWithdrawn);
        }

        WithdrawnAt = now;
    }
}

/// <summary>What a citizen or a hromada says of a draft opened for consultation. No name is asked for.</summary>
public sealed class ConsultationRemark
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int StandardNumber { get; init; }

    public string? ServiceCode { get; init; }

    public string? Field { get; init; }

    /// <summary>The hromada that speaks; null for a citizen.</summary>
    public HromadaId? HromadaId { get; init; }

    public required string Text { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>What the group answers; shown to everybody.</summary>
    public string? Answer { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Taken from the public page, with the reason.</summary>
    public string? HiddenBecause { get; set; }

    /// <summary>The group answers for everybody to read; a later answer takes the place of an earlier one.</summary>
    public void AnswerWith(string answer, DateTimeOffset now)
    {
        if (HiddenBecause is not null)
        {
            throw new Refused(GroupRefusals.RemarkHidden);
        }

        Answer = answer;
        AnsweredAt = now;
    }
}
