using System.Text.Json.Nodes;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Domain.Standards.Checks;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Review;

/// <summary>A finding with whoever has taken it on their name; a sign-off holds for the value it was given for.</summary>
public sealed record CheckedFinding(Finding Finding, string ValueHash, SignedOff? SignedOff)
{
    public bool IsUnsigned => Finding.Severity == Severity.Warning && SignedOff is null;
}

public sealed record SignedOff(string ByName, DateTimeOffset At, string Reason);

/// <summary>The checks of a version as it is now, with the sign-offs that still hold.</summary>
internal static class VersionChecks
{
    public static async Task<IReadOnlyList<CheckedFinding>> CheckAsync(
        this ICnapDb db, DraftVersion draft, CancellationToken cancellationToken)
    {
        var signed = await db.WarningSignOffs.AsNoTracking()
            .Where(s => s.StandardNumber == draft.Version.Number)
            .ToDictionaryAsync(s => (s.Rule, s.ServiceCode, s.Field, s.ValueHash), cancellationToken);
        var hashes = new Hashes(draft.Document);

        return
        [
            .. StandardChecks.Run(draft.Document).Select(finding =>
            {
                var hash = hashes.Of(finding.ServiceCode, finding.Field);
                var signOff = signed.GetValueOrDefault((finding.Rule, finding.ServiceCode ?? "", finding.Field, hash));
                return new CheckedFinding(
                    finding, hash, signOff is null ? null : new SignedOff(signOff.ByName, signOff.At, signOff.Reason));
            }),
        ];
    }

    /// <summary>SHA-256 of the fields' normalised JSON.</summary>
    private sealed class Hashes(StandardDocument document)
    {
        private readonly Dictionary<(string?, string), string> _known = [];
        private readonly Dictionary<string, JsonNode> _passports = [];
        private readonly ILookup<string, PassportContent> _byCode = document.Services.ToLookup(s => s.Code);
        private JsonNode? _content;

        public string Of(string? service, string path)
        {
            if (!_known.TryGetValue((service, path), out var hash))
            {
                var value = StandardField.Find(service, path)?.ReadFrom(RootOf(service));
                hash = _known[(service, path)] = StandardJson.Sha256(StandardJson.WriteNormalised(value));
            }

            return hash;
        }

        private JsonNode RootOf(string? service)
        {
            if (service is null)
            {
                return _content ??= StandardJson.ToNode(document.Content)!;
            }

            if (!_passports.TryGetValue(service, out var passport))
            {
                passport = _passports[service] = StandardJson.ToNode(_byCode[service].First())!;
            }

            return passport;
        }
    }
}
