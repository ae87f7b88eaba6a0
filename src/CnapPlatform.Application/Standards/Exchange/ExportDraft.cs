using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;

namespace CnapPlatform.Application.Standards.Exchange;

/// <summary>A version of any status, or one of its services, as normalised JSON for the working group.</summary>
public static class ExportDraft
{
    /// <param name="Service">Code of one service; the whole version where it is left out.</param>
    [Allow(Permission.ViewDrafts)]
    public sealed record Query(int Number, string? Service = null) : IRequest<ExportedVersion>;

    internal sealed class Handler(ICnapDb db) : IRequestHandler<Query, ExportedVersion>
    {
        public async Task<ExportedVersion> Handle(Query query, CancellationToken cancellationToken)
        {
            var document = (await LoadedVersion.ReadAsync(db, query.Number, cancellationToken)).Document;
            if (query.Service is null)
            {
                return ExportedVersion.Of(StandardJson.Write(document));
            }

            var service = document.Services.FirstOrDefault(passport => passport.Code == query.Service)
                ?? throw new NotFound();
            return ExportedVersion.Of(StandardJson.WriteNormalised(service));
        }
    }
}
