using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Notifications;

/// <summary>What a message to people who work is about; they choose for each kind how they are told.</summary>
public enum NoticeGroup
{
    /// <summary>New work and the course of cases.</summary>
    Work,

    /// <summary>A term ends soon or today.</summary>
    Due,

    /// <summary>Something is late: never held back.</summary>
    Late,
}

/// <summary>The ways beside the in-app inbox, which everybody has.</summary>
[Flags]
public enum NoticeBy
{
    None = 0,
    Mail = 1,
    Sms = 2,
    Push = 4,
}

/// <summary>
/// How one person who works wants to be told; platform data of staff, because a person may serve many hromadas.
/// </summary>
public sealed class StaffNoticeSettings
{
    public AccountId AccountId { get; init; }

    /// <summary>«uk» or «en».</summary>
    public string Language { get; set; } = "uk";

    public string? Phone { get; set; }

    /// <summary>The address that the push provider has given to the person's device.</summary>
    public string? PushToken { get; set; }

    public NoticeBy Work { get; set; }

    public NoticeBy Due { get; set; } = NoticeBy.Mail;

    public NoticeBy Late { get; set; } = NoticeBy.Mail;

    public TimeOnly? QuietFrom { get; set; }

    public TimeOnly? QuietTo { get; set; }

    /// <summary>The hour of Kyiv at which the digest comes; null: none.</summary>
    public int? DigestHour { get; private set; }

    /// <summary>When the next digest is due; a run that comes late sends one, not one for each missed day.</summary>
    public DateTimeOffset? NextDigestAt { get; private set; }

    public DateTimeOffset? ClaimedUntil { get; set; }

    public QuietHours? Quiet =>
        QuietFrom is { } from && QuietTo is { } to && from != to ? new QuietHours(from, to) : null;

    /// <summary>How this kind leaves the product; with a digest on, single letters of what can wait are left out.</summary>
    public NoticeBy By(NoticeGroup group)
    {
        var chosen = group switch
        {
            NoticeGroup.Work => Work,
            NoticeGroup.Due => Due,
            _ => Late,
        };
        return DigestHour is not null && group != NoticeGroup.Late ? chosen & ~NoticeBy.Mail : chosen;
    }

    public void SendDigestAt(int? hour, DateTimeOffset now)
    {
        DigestHour = hour;
        PlanDigest(now);
    }

    /// <summary>The digest of the day has been written; the next one comes on another day.</summary>
    public void PlanDigest(DateTimeOffset now)
    {
        NextDigestAt = DigestHour is { } hour ? LocalTime.Next(hour, now) : null;
        ClaimedUntil = null;
    }
}
