namespace CnapPlatform.Domain.Hromadas;

public readonly record struct ServicePointId(Guid Value)
{
    public static ServicePointId New() => new(Guid.CreateVersion7());
}

/// <summary>A place where people are received: the centre, a territorial unit, a remote workplace.</summary>
public sealed class ServicePoint : IOwnedByHromada
{
    private readonly List<OpeningHours> _hours = [];

    public ServicePointId Id { get; init; }

    public HromadaId HromadaId { get; init; }

    /// <summary>The point's number inside its hromada, from 1; the second part of every case number.</summary>
    public int Number { get; init; }

    public ServicePointKind Kind { get; init; }

    public required string Name { get; set; }

    public required string Address { get; set; }

    /// <summary>Codifier code of the settlement it stands in.</summary>
    public required string SettlementCode { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    /// <summary>An invented point of the demonstration; every page says so.</summary>
    public bool IsDemo { get; init; }

    public IReadOnlyList<OpeningHours> Hours => _hours;

    public void Receives(DayOfWeek day, TimeOnly from, TimeOnly until) =>
        _hours.Add(new OpeningHours
        {
            HromadaId = HromadaId,
            ServicePointId = Id,
            Seq = _hours.Count + 1,
            Day = day,
            OpensAt = from,
            ClosesAt = until,
        });

    /// <summary>Whether people are received at this Kyiv date-time, and when that next changes.</summary>
    public Openness At(DateTime kyiv)
    {
        var now = TimeOnly.FromDateTime(kyiv);
        var current = _hours.FirstOrDefault(h => h.Day == kyiv.DayOfWeek && h.OpensAt <= now && now < h.ClosesAt);
        if (current is not null)
        {
            return new Openness(true, kyiv.Date + EndOfReception(current).ToTimeSpan());
        }

        var next = Enumerable.Range(0, 8)
            .Select(ahead => kyiv.Date.AddDays(ahead))
            .SelectMany(date => _hours.Where(h => h.Day == date.DayOfWeek)
                .Select(h => (DateTime?)(date + h.OpensAt.ToTimeSpan())))
            .Where(opens => opens > kyiv)
            .Min();

        return new Openness(false, next);
    }

    // Spans that touch or overlap are one reception.
    private TimeOnly EndOfReception(OpeningHours span)
    {
        var later = _hours.FirstOrDefault(
            h => h.Day == span.Day && h.OpensAt <= span.ClosesAt && h.ClosesAt > span.ClosesAt);
        return later is null ? span.ClosesAt : EndOfReception(later);
    }
}

/// <summary>Open or closed, and the Kyiv date-time when that changes; null where nothing is scheduled.</summary>
public sealed record Openness(bool IsOpen, DateTime? Until);

public enum ServicePointKind
{
    Main,
    TerritorialUnit,
    RemoteWorkplace,
    Mobile,
    Starosta,
}

/// <summary>Reception hours on one day of the week; a day may have several spans.</summary>
public sealed class OpeningHours : IOwnedByHromada
{
    public HromadaId HromadaId { get; init; }

    public ServicePointId ServicePointId { get; init; }

    public int Seq { get; init; }

    public DayOfWeek Day { get; init; }

    public TimeOnly OpensAt { get; init; }

    public TimeOnly ClosesAt { get; init; }
}
