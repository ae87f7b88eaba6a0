using System.Globalization;
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

/// <param name="Number">The version it was given for: this one, or an earlier one whose text it still is.</param>
public sealed record SignedOff(string ByName, DateTimeOffset At, string Reason, int Number);

/// <summary>
/// The checks of a version as it is now, with the sign-offs that still hold: its own, and those of the versions it was
/// prepared from where neither the text nor what the rule says of it has changed.
/// </summary>
internal static class VersionChecks
{
    public static async Task<IReadOnlyList<CheckedFinding>> CheckAsync(
        this ICnapDb db, DraftVersion draft, CancellationToken cancellationToken)
    {
        var signed = await db.SignOffsOfAsync(draft.Version, cancellationToken);
        var hashes = new Hashes(draft.Document);

        return
        [
            .. StandardChecks.Run(draft.Document).Select(finding =>
            {
                var hash = hashes.Of(finding);
                var signOff = signed.GetValueOrDefault((finding.Rule, finding.ServiceCode ?? "", finding.Field, hash));
                return new CheckedFinding(
                    finding,
                    hash,
                    signOff is null
                        ? null
                        : new SignedOff(signOff.ByName, signOff.At, signOff.Reason, signOff.StandardNumber));
            }),
        ];
    }

    private static async Task<Dictionary<(string, string, string, string), WarningSignOff>> SignOffsOfAsync(
        this ICnapDb db, StandardVersion version, CancellationToken cancellationToken)
    {
        var basis = await db.Standards.Where(s => s.Number <= version.Number)
            .Select(s => new { s.Number, s.BasedOn }).ToDictionaryAsync(s => s.Number, s => s.BasedOn, cancellationToken);
        var line = new List<int> { version.Number };
        for (var next = version.BasedOn; next is { } number; next = basis.GetValueOrDefault(number))
        {
            line.Add(number);
        }

        var signed = await db.WarningSignOffs.AsNoTracking()
            .Where(s => line.Contains(s.StandardNumber)).ToListAsync(cancellationToken);
        return signed.GroupBy(s => (s.Rule, s.ServiceCode, s.Field, s.ValueHash))
            .ToDictionary(same => same.Key, same => same.MaxBy(s => s.StandardNumber)!);
    }

    /// <summary>SHA-256 of a field's normalised JSON and of what a rule says of it.</summary>
    private sealed class Hashes(StandardDocument document)
    {
        private readonly Dictionary<(string?, string), string> _known = [];
        private readonly Dictionary<string, JsonNode> _passports = [];
        private readonly ILookup<string, PassportContent> _byCode = document.Services.ToLookup(s => s.Code);
        private JsonNode? _content;

        public string Of(Finding finding)
        {
            var said = finding.Arguments.Select(a => Convert.ToString(a, CultureInfo.InvariantCulture));
            return StandardJson.Sha256(string.Join('\n', said.Prepend(TextOf(finding.ServiceCode, finding.Field))));
        }

        private string TextOf(string? service, string path)
        {
            if (!_known.TryGetValue((service, path), out var text))
            {
                var value = StandardField.Find(service, path)?.ReadFrom(RootOf(service));
                text = _known[(service, path)] = StandardJson.WriteNormalised(value);
            }

            return text;
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
