using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases;

/// <summary>
/// Enters the hromada that a call of the API is about. What is not for the caller is not there: another hromada's case
/// and none at all look the same.
/// </summary>
public sealed class CasePlaces(
    ICnapDb db, ICurrentHromada hromada, ICurrentUser user, HromadaDirectory directory)
{
    /// <summary>The hromada of an address, by its code (КАТОТТГ) or its slug.</summary>
    public async Task EnterHromadaAsync(string codeOrSlug, CancellationToken cancellationToken)
    {
        var map = await directory.GetAsync(db, cancellationToken);
        var asked = map.ByCode(codeOrSlug)?.Id ?? map.Resolve(codeOrSlug)?.Id ?? throw new NotFound();
        if (user.Membership?.HromadaId is { } own && own != asked)
        {
            throw new NotFound();
        }

        await EnterAsync(asked, cancellationToken);
    }

    /// <summary>The hromada of a case: the key's own, or what the index of cases says to a body's key.</summary>
    public async Task EnterHromadaOfAsync(Guid caseId, CancellationToken cancellationToken)
    {
        if (user.Membership?.HromadaId is { } own)
        {
            await EnterAsync(own, cancellationToken);
            return;
        }

        var id = new CaseId(caseId);
        var entry = await db.CaseIndex.AsNoTracking().FirstOrDefaultAsync(e => e.CaseId == id, cancellationToken)
            ?? throw new NotFound();
        await EnterAsync(entry.HromadaId, cancellationToken);
    }

    /// <summary>Whether the hromada that was entered has a service of this code on its list.</summary>
    public async Task<bool> HasServiceAsync(string code, CancellationToken cancellationToken) =>
        await db.OfferedServices.AnyAsync(service => service.ServiceCode == code, cancellationToken)
        || await db.LocalServices.AnyAsync(service => service.Code == code, cancellationToken);

    /// <summary>
    /// The tracking code of a case of the hromada that was entered; one just opened need not be read again.
    /// </summary>
    public async Task<TrackingCode> TrackingCodeOfAsync(CaseId id, CancellationToken cancellationToken)
    {
        var opened = db.Cases.Local.FirstOrDefault(c => c.Id == id)
            ?? await db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, cancellationToken);
        return TrackingCode.TryParse(opened.TrackingCode)!.Value;
    }

    private Task EnterAsync(HromadaId place, CancellationToken cancellationToken)
    {
        hromada.Enter(place);
        return db.HoldConnectionAsync(cancellationToken);
    }
}
