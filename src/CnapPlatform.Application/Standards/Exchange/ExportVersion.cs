using System.Runtime.CompilerServices;
using System.Text;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;

namespace CnapPlatform.Application.Standards.Exchange;

/// <summary>A published version as normalised JSON, byte for byte what its checksum was counted over.</summary>
public static class ExportVersion
{
    // Published versions are kept while the program runs, and so are their bytes.
    private static readonly ConditionalWeakTable<PublishedStandard, ExportedVersion> Ready = [];

    [Allow(Permission.Anyone)]
    public sealed record Query(int Number) : IRequest<ExportedVersion>;

    internal sealed class Handler(ICnapDb db, PublishedStandards standards) : IRequestHandler<Query, ExportedVersion>
    {
        public async Task<ExportedVersion> Handle(Query query, CancellationToken cancellationToken)
        {
            var standard = await standards.GetAsync(query.Number, db, cancellationToken);
            return Ready.GetValue(standard, published => ExportedVersion.Of(StandardJson.Write(published.Document)));
        }
    }
}

/// <param name="Sha256">Of the JSON's bytes, lower-case hexadecimal.</param>
public sealed record ExportedVersion(byte[] Json, string Sha256)
{
    internal static ExportedVersion Of(string json) => new(Encoding.UTF8.GetBytes(json), StandardJson.Sha256(json));
}
