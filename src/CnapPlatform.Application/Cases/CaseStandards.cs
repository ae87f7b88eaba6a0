using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Cases;

/// <summary>The version of the standard a case was submitted under, and the card of its service.</summary>
internal static class CaseStandards
{
    public static async Task<(PublishedStandard Standard, PassportContent Passport)> StandardOfAsync(
        this PublishedStandards standards, Case subject, ICnapDb db, CancellationToken cancellationToken)
    {
        var standard = await standards.GetAsync(subject.StandardNumber, db, cancellationToken);
        return (standard, standard.Passport(subject.ServiceCode, subject.LocalCard));
    }
}
