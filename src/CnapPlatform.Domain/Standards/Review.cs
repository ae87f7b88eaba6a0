using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Standards;

/// <summary>A change of one field of a draft: who, when, from what to what. Only ever added.</summary>
public sealed class StandardEdit
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int StandardNumber { get; init; }

    /// <summary>Null where the field is of the version itself, not of a passport.</summary>
    public string? ServiceCode { get; init; }

    /// <summary>Path of the field: «card.requiredDocuments».</summary>
    public required string Field { get; init; }

    public AccountId By { get; init; }

    public required string ByName { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Normalised JSON of the field before; null where it did not exist.</summary>
    public string? Before { get; init; }

    public string? After { get; init; }
}

/// <summary>What a reviewer says of a field; approval waits until it is resolved.</summary>
public sealed class ReviewComment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int StandardNumber { get; init; }

    public string? ServiceCode { get; init; }

    public required string Field { get; init; }

    public required string Text { get; init; }

    public AccountId By { get; init; }

    public required string ByName { get; init; }

    public DateTimeOffset At { get; init; }

    public string? Answer { get; private set; }

    public AccountId? ResolvedBy { get; private set; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    public bool IsOpen => ResolvedAt is null;

    public void Resolve(GroupMember by, string answer)
    {
        if (!IsOpen)
        {
            throw new Refused(CommentResolved);
        }

        Answer = answer;
        ResolvedBy = by.AccountId;
        ResolvedAt = by.At;
    }

    public const string CommentResolved = "Standards.Refused.CommentResolved";
}

/// <summary>A ministry's approval of one revision of a passport it answers for.</summary>
public sealed class PassportApproval
{
    public int StandardNumber { get; init; }

    public required string ServiceCode { get; init; }

    /// <summary>The revision that was read; a later change needs a new approval.</summary>
    public int Revision { get; init; }

    public AccountId By { get; init; }

    public required string ByName { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>Somebody takes a warning of the checks on their name, with a reason.</summary>
public sealed class WarningSignOff
{
    public int StandardNumber { get; init; }

    /// <summary>The rule that warns: «document-in-register».</summary>
    public required string Rule { get; init; }

    /// <summary>Empty where the field is of the version itself.</summary>
    public required string ServiceCode { get; init; }

    public required string Field { get; init; }

    /// <summary>SHA-256 of the field's normalised JSON and of what the rule says: what changes is signed again.</summary>
    public required string ValueHash { get; init; }

    public required string Reason { get; init; }

    public AccountId By { get; init; }

    public required string ByName { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>What somebody has typed and not saved yet; it waits for them through an expired sign-in.</summary>
public sealed class WorkingCopy
{
    public AccountId AccountId { get; init; }

    public int StandardNumber { get; init; }

    /// <summary>Empty where the field is of the version itself.</summary>
    public required string ServiceCode { get; init; }

    public required string Field { get; init; }

    /// <summary>The form's answers as JSON.</summary>
    public required string Answers { get; set; }

    /// <summary>SHA-256 of the field's value that the person began with.</summary>
    public required string BaseHash { get; set; }

    public DateTimeOffset At { get; set; }
}
