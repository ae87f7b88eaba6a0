using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Standards;

/// <summary>
/// One numbered version of the national standard: draft → review → approved → published. Published content is
/// immutable; a correction is a new version. A draft that nobody needs may be discarded. Whether a published version is
/// scheduled, in force or superseded follows from dates alone.
/// </summary>
public sealed class StandardVersion
{
    /// <summary>
    /// How many years ahead a version may begin or be adopted: the platform's own bound against a mistyped year, no
    /// rule of law.
    /// </summary>
    public const int FarthestYears = 10;

    private readonly List<StandardStep> _steps = [];

    private StandardVersion()
    {
    }

    public int Number { get; private init; }

    /// <summary>The version this one was prepared from; null for the first.</summary>
    public int? BasedOn { get; private init; }

    public string Title { get; private set; } = "";

    public StandardStatus Status { get; private set; }

    /// <summary>The first day it applies, of Kyiv; planned until it is published.</summary>
    public DateOnly EffectiveFrom { get; private set; }

    public AdoptionRule Adoption { get; private set; }

    public StandardContent Content { get; private set; } = new();

    /// <summary>SHA-256 over the normalised JSON, lower-case hexadecimal; empty until it is published.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>The last day on which hromadas and citizens may comment on the draft.</summary>
    public DateOnly? ConsultationUntil { get; private set; }

    /// <summary>Grows with every change; a screen that shows an older one is stale.</summary>
    public int Revision { get; private set; }

    /// <summary>Who moved the version through its life, and when.</summary>
    public IReadOnlyList<StandardStep> Steps => _steps;

    /// <summary>No day is not too far: that it is missing is another rule's matter.</summary>
    public static bool IsTooFar(DateOnly? day, DateOnly today) => day > today.AddYears(FarthestYears);

    /// <summary>The day before something begins, by which the version that it replaces is found; never a day gone by.</summary>
    public static DateOnly EveOf(DateOnly from, DateOnly today) => from <= today ? today : from.AddDays(-1);

    /// <summary>A version that comes published, from the files of the distribution.</summary>
    public static StandardVersion FromFiles(
        int number, StandardContent content, DateOnly effectiveFrom, string sha256) => new()
        {
            Number = number,
            Title = content.Title.Uk,
            Status = StandardStatus.Published,
            EffectiveFrom = effectiveFrom,
            Adoption = content.Adoption,
            Content = content,
            Sha256 = sha256,
        };

    /// <summary>A draft that begins as a copy of an earlier version.</summary>
    public static StandardVersion Prepare(
        int number, StandardVersion basis, StandardContent content, DateOnly effectiveFrom, GroupMember author)
    {
        var draft = new StandardVersion { Number = number, BasedOn = basis.Number, EffectiveFrom = effectiveFrom };
        draft.Take(content);
        draft.Move(StandardStatus.Draft, author, note: null);
        return draft;
    }

    public void Rewrite(StandardContent content)
    {
        RequireDraft();
        Take(content);
        Revision++;
    }

    /// <summary>Plans another first day; a published one stands.</summary>
    public void PlanFor(DateOnly effectiveFrom)
    {
        RequireOpen();
        EffectiveFrom = effectiveFrom;
        Revision++;
    }

    public void SubmitForReview(GroupMember author)
    {
        RequireDraft();
        Move(StandardStatus.Review, author, note: null);
    }

    /// <summary>Opens the text for changes again; what was approved is approved anew afterwards.</summary>
    public void ReturnToDraft(GroupMember author, string reason)
    {
        if (Status is not (StandardStatus.Review or StandardStatus.Approved))
        {
            throw new Refused(StandardRefusals.NotInReview);
        }

        Move(StandardStatus.Draft, author, reason);
    }

    /// <summary>A second person approves: nobody who has changed a word of it.</summary>
    public void Approve(GroupMember author, ReviewOutcome review)
    {
        if (Status != StandardStatus.Review)
        {
            throw new Refused(StandardRefusals.NotInReview);
        }

        if (review.Editors.Contains(author.AccountId))
        {
            throw new Refused(StandardRefusals.OwnDraft);
        }

        if (IsOpenForRemarksOn(KyivDate.Of(author.At)))
        {
            throw new Refused(StandardRefusals.ConsultationOpen, ConsultationUntil!.Value);
        }

        review.RequireReady();
        Move(StandardStatus.Approved, author, note: null);
    }

    /// <summary>Publishes for a later day: nothing changes for a day that has begun.</summary>
    /// <param name="taken">The first days of the versions published so far.</param>
    public void Publish(GroupMember author, DateOnly today, IReadOnlyCollection<DateOnly> taken, string sha256)
    {
        if (Status != StandardStatus.Approved)
        {
            throw new Refused(StandardRefusals.NotApproved);
        }

        if (EffectiveFrom <= today)
        {
            throw new Refused(StandardRefusals.EffectiveTooEarly, EffectiveFrom);
        }

        if (taken.Contains(EffectiveFrom))
        {
            throw new Refused(StandardRefusals.EffectiveTaken, EffectiveFrom);
        }

        Sha256 = sha256;
        ConsultationUntil = null;
        Move(StandardStatus.Published, author, note: null);
    }

    public void OpenConsultation(DateOnly until, DateOnly today)
    {
        RequireOpen();
        if (until < today)
        {
            throw new Refused(StandardRefusals.ConsultationOver);
        }

        if (until >= EffectiveFrom)
        {
            throw new Refused(StandardRefusals.ConsultationTooLong, EffectiveFrom);
        }

        ConsultationUntil = until;
        Revision++;
    }

    public void CloseConsultation()
    {
        ConsultationUntil = null;
        Revision++;
    }

    /// <summary>
    /// Nobody needs the draft: it leaves the list for good and its number is not given again. What was written of it
    /// stays on record, so a text that was approved once or that people were asked about is not put away like this.
    /// </summary>
    public void Discard(GroupMember author, bool hasRemarks)
    {
        RequireDraft();
        if (_steps.Exists(step => step.To == StandardStatus.Approved))
        {
            throw new Refused(StandardRefusals.WasApproved);
        }

        if (hasRemarks || ConsultationUntil is not null)
        {
            throw new Refused(StandardRefusals.WasConsulted);
        }

        Move(StandardStatus.Discarded, author, note: null);
    }

    /// <summary>Its services are put into another order; two people who do so at once do not mix theirs.</summary>
    public void Rearrange()
    {
        RequireDraft();
        Revision++;
    }

    public bool IsOpenForRemarksOn(DateOnly day) => ConsultationUntil is { } until && day <= until;

    public void RequireDraft()
    {
        RequireOpen();
        if (Status != StandardStatus.Draft)
        {
            throw new Refused(StandardRefusals.NotDraft);
        }
    }

    private void RequireOpen()
    {
        if (Status is StandardStatus.Published or StandardStatus.Discarded)
        {
            throw new Refused(Status == StandardStatus.Published
                ? StandardRefusals.Published
                : StandardRefusals.Discarded);
        }
    }

    private void Take(StandardContent content)
    {
        Content = content;
        Title = content.Title.Uk;
        Adoption = content.Adoption;
    }

    private void Move(StandardStatus to, GroupMember author, string? note)
    {
        Status = to;
        Revision++;
        _steps.Add(new StandardStep
        {
            StandardNumber = Number,
            Seq = _steps.Count + 1,
            To = to,
            By = author.AccountId,
            ByName = author.Name,
            At = author.At,
            Note = note,
        });
    }
}

public enum StandardStatus
{
    Draft,
    Review,
    Approved,
    Published,

    /// <summary>A draft that nobody needed.</summary>
    Discarded,
}

/// <summary>How hromadas come to work by a version.</summary>
public enum AdoptionRule
{
    /// <summary>On its effective date, all of them.</summary>
    Mandatory,

    /// <summary>Each when it decides to.</summary>
    Recommended,
}

/// <summary>Who acts in the working group, and when.</summary>
public sealed record GroupMember(AccountId AccountId, string Name, DateTimeOffset At);

/// <summary>A step in the life of a version.</summary>
public sealed class StandardStep
{
    public int StandardNumber { get; init; }

    public int Seq { get; init; }

    public StandardStatus To { get; init; }

    public AccountId By { get; init; }

    public required string ByName { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Why a version went back to its editors.</summary>
    public string? Note { get; init; }
}
