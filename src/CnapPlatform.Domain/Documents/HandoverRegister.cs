using System.Globalization;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Documents;

public readonly record struct HandoverRegisterId(Guid Value)
{
    public static HandoverRegisterId New() => new(Guid.CreateVersion7());
}

public enum HandoverDirection
{
    /// <summary>Cases go from the CNAP to the provider.</summary>
    ToProvider,

    /// <summary>Outgoing packages come back to the CNAP.</summary>
    FromProvider,
}

/// <summary>
/// The register of one day's cases handed over to one provider, or of the packages that came back (реєстр передачі).
/// It grows until the receiver signs; from then on a reprint shows what was signed.
/// </summary>
public sealed class HandoverRegister : IOwnedByHromada
{
    private readonly List<HandoverLine> _lines = [];

    private HandoverRegister()
    {
    }

    public HandoverRegisterId Id { get; private init; }

    public HromadaId HromadaId { get; private init; }

    /// <summary>Without gaps in the hromada and the year.</summary>
    public int Number { get; private init; }

    public int Year { get; private init; }

    public HandoverDirection Direction { get; private init; }

    public ProviderBodyId ProviderBodyId { get; private init; }

    public DateOnly Day { get; private init; }

    public required string ProviderName { get; init; }

    public required string CnapName { get; init; }

    public required string MadeByName { get; init; }

    public required string MadeByPosition { get; init; }

    public DateTimeOffset MadeAt { get; private init; }

    public DateTimeOffset? SignedAt { get; private set; }

    public string? SignedByName { get; private set; }

    public string? SignedByPosition { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<HandoverLine> Lines => _lines;

    public bool IsSigned => SignedAt is not null;

    /// <summary>2026-000012.</summary>
    public string Title => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Number:000000}");

    public static HandoverRegister Open(
        HandoverKey key, int number, (string Provider, string Cnap) names, CaseActor by, DateTimeOffset at) => new()
        {
            Id = HandoverRegisterId.New(),
            HromadaId = key.HromadaId,
            Number = number,
            Year = key.Day.Year,
            Direction = key.Direction,
            ProviderBodyId = key.ProviderBodyId,
            Day = key.Day,
            ProviderName = names.Provider,
            CnapName = names.Cnap,
            MadeByName = by.Name,
            MadeByPosition = by.Position,
            MadeAt = at,
        };

    /// <summary>Puts further cases of the day at the end; refused once the receiver has signed.</summary>
    public void Add(IEnumerable<HandedOver> cases)
    {
        if (IsSigned)
        {
            throw new Refused(DocumentRefusals.RegisterIsSigned);
        }

        foreach (var handed in cases)
        {
            _lines.Add(new HandoverLine
            {
                HromadaId = HromadaId,
                RegisterId = Id,
                Seq = _lines.Count + 1,
                CaseId = handed.CaseId,
                RouteSeq = handed.RouteSeq,
                CaseNumber = handed.Number,
                Service = handed.Service,
                Applicant = handed.Applicant,
                Documents = handed.Documents,
                Sheets = handed.Sheets,
                At = handed.At,
            });
        }

        Version++;
    }

    /// <summary>The receipt mark: name, position, time.</summary>
    public void Sign(string name, string position, DateTimeOffset signedAt, DateTimeOffset now)
    {
        if (IsSigned)
        {
            throw new Refused(DocumentRefusals.RegisterIsSigned);
        }

        if (signedAt > now)
        {
            throw new Refused(DocumentRefusals.SignedInFuture);
        }

        if (signedAt < _lines.Max(line => line.At))
        {
            throw new Refused(DocumentRefusals.SignedBeforeMade);
        }

        (SignedByName, SignedByPosition, SignedAt) = (name, position, signedAt);
        Version++;
    }
}

/// <summary>Which register: of one hromada, day, provider and direction.</summary>
public sealed record HandoverKey(
    HromadaId HromadaId, HandoverDirection Direction, ProviderBodyId ProviderBodyId, DateOnly Day);

/// <summary>A case handed over, as its line will say.</summary>
public sealed record HandedOver(
    CaseId CaseId,
    int RouteSeq,
    string Number,
    string Service,
    string Applicant,
    int Documents,
    int? Sheets,
    DateTimeOffset At);

/// <summary>One case of a register, in words that no later change of the case touches.</summary>
public sealed class HandoverLine : IOwnedByHromada
{
    public HromadaId HromadaId { get; init; }

    public HandoverRegisterId RegisterId { get; init; }

    public int Seq { get; init; }

    public CaseId CaseId { get; init; }

    /// <summary>The line of the route sheet; with the case it is in one register only.</summary>
    public int RouteSeq { get; init; }

    public required string CaseNumber { get; init; }

    public required string Service { get; init; }

    public required string Applicant { get; init; }

    public int Documents { get; init; }

    public int? Sheets { get; init; }

    public DateTimeOffset At { get; init; }
}
