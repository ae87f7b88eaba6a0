using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Cases.Paper;

public readonly record struct NumberBlockId(Guid Value)
{
    public static NumberBlockId New() => new(Guid.CreateVersion7());
}

/// <summary>
/// Case numbers taken from the counter beforehand for a point, so that people are received on paper while there is no
/// power or network, or at a mobile point. Every number ends as a case or void: the year has no gap.
/// </summary>
public sealed class NumberBlock : IOwnedByHromada
{
    private readonly List<ReservedNumber> _numbers = [];

    private NumberBlock()
    {
    }

    public NumberBlockId Id { get; private init; }

    public HromadaId HromadaId { get; private init; }

    public ServicePointId PointId { get; private init; }

    public int PointNumber { get; private init; }

    public int Year { get; private init; }

    public int First { get; private init; }

    public int Last { get; private init; }

    /// <summary>Why numbers are kept: a planned outage, a mobile point's day.</summary>
    public string Reason { get; private init; } = "";

    public DateTimeOffset ReservedAt { get; private init; }

    public AccountId? ReservedBy { get; private init; }

    public string ReservedByName { get; private init; } = "";

    public IReadOnlyList<ReservedNumber> Numbers => _numbers;

    /// <param name="last">The last of the numbers, as the counter gave it.</param>
    public static NumberBlock Reserve(
        ServicePoint point, int last, int count, string reason, CaseActor actor, DateTimeOffset at)
    {
        var block = new NumberBlock
        {
            Id = NumberBlockId.New(),
            HromadaId = point.HromadaId,
            PointId = point.Id,
            PointNumber = point.Number,
            Year = KyivDate.Of(at).Year,
            First = last - count + 1,
            Last = last,
            Reason = reason,
            ReservedAt = at,
            ReservedBy = actor.AccountId,
            ReservedByName = actor.Name,
        };
        block._numbers.AddRange(Enumerable.Range(block.First, count).Select(sequence => new ReservedNumber
        {
            HromadaId = point.HromadaId,
            Year = block.Year,
            Sequence = sequence,
            BlockId = block.Id,
            TrackingCode = Cases.TrackingCode.New().Value,
        }));
        return block;
    }

    public CaseNumber NumberOf(ReservedNumber reserved) => new(HromadaId, PointNumber, Year, reserved.Sequence);

    /// <summary>A number that is free to be entered or voided; refused outside the block, used or void.</summary>
    public ReservedNumber Free(int sequence)
    {
        var reserved = _numbers.Find(number => number.Sequence == sequence)
            ?? throw new Refused(PaperRefusals.OutsideBlock, First, Last);
        return reserved.State switch
        {
            ReservedNumberState.Used => throw new Refused(PaperRefusals.NumberUsed, NumberOf(reserved)),
            ReservedNumberState.Void => throw new Refused(PaperRefusals.NumberVoid, NumberOf(reserved)),
            _ => reserved,
        };
    }

    /// <summary>Checks the moment that the paper names: after the reservation, in its year, not ahead of the clock.</summary>
    public void RequireMoment(DateTimeOffset takenAt, DateTimeOffset now)
    {
        if (takenAt > now)
        {
            throw new Refused(PaperRefusals.InFuture);
        }

        if (takenAt < ReservedAt)
        {
            throw new Refused(PaperRefusals.BeforeReserved);
        }

        if (KyivDate.Of(takenAt).Year != Year)
        {
            throw new Refused(PaperRefusals.AnotherYear, Year);
        }
    }
}

/// <summary>One number of a block and what became of it.</summary>
public sealed class ReservedNumber : IOwnedByHromada
{
    public HromadaId HromadaId { get; init; }

    public int Year { get; init; }

    public int Sequence { get; init; }

    public NumberBlockId BlockId { get; init; }

    public ReservedNumberState State { get; private set; }

    /// <summary>Printed on the applicant's receipt, so that the case can be followed once it is entered.</summary>
    public required string TrackingCode { get; init; }

    /// <summary>By which <see cref="TrackedCase"/> knows the code.</summary>
    public string CodeHash => Cases.TrackingCode.TryParse(TrackingCode)!.Value.Hash();

    public CaseId? CaseId { get; private set; }

    /// <summary>Why the number is void: a spoilt blank, nobody came.</summary>
    public string? VoidReason { get; private set; }

    public string? ClosedByName { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public void UseFor(CaseId caseId, CaseActor actor, DateTimeOffset at)
    {
        Close(ReservedNumberState.Used, actor, at);
        CaseId = caseId;
    }

    public void MakeVoid(string reason, CaseActor actor, DateTimeOffset at)
    {
        Close(ReservedNumberState.Void, actor, at);
        VoidReason = reason;
    }

    private void Close(ReservedNumberState state, CaseActor actor, DateTimeOffset at)
    {
        if (State != ReservedNumberState.Free)
        {
            throw new Refused(PaperRefusals.NumberUsed, Sequence);
        }

        (State, ClosedByName, ClosedAt) = (state, actor.Name, at);
    }
}

public enum ReservedNumberState
{
    Free,
    Used,
    Void,
}

/// <summary>Why paper intake says no.</summary>
public static class PaperRefusals
{
    public const string OutsideBlock = "Paper.Refused.OutsideBlock";
    public const string NumberUsed = "Paper.Refused.NumberUsed";
    public const string NumberVoid = "Paper.Refused.NumberVoid";
    public const string InFuture = "Paper.Refused.InFuture";
    public const string BeforeReserved = "Paper.Refused.BeforeReserved";
    public const string AnotherYear = "Paper.Refused.AnotherYear";
}
