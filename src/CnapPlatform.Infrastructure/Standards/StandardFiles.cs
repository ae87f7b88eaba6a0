using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Infrastructure.Standards;

/// <summary>
/// Publishes the versions of the standard that come as files (v1.json, v1/services/*.json, calendar.json).
/// A version that is in the database already is left as it is: it is immutable.
/// </summary>
public sealed class StandardFiles(ICnapDb db)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "standard");

    /// <summary>The number of passports published; 0 where the version was there already.</summary>
    public async Task<int> PublishAsync(int number, CancellationToken cancellationToken)
    {
        if (await db.Standards.AnyAsync(s => s.Number == number, cancellationToken))
        {
            return 0;
        }

        var versionText = await ReadAsync($"v{number}.json", cancellationToken);
        var calendarText = await ReadAsync("calendar.json", cancellationToken);
        var version = JsonNode.Parse(versionText)!;
        var content = Parse<StandardContent>(versionText) with { Calendar = Parse<WorkCalendarData>(calendarText) };
        var codes = version["services"]!.AsArray().Select(code => (string)code!).ToList();

        var passports = new List<ServicePassport>();
        var texts = new List<string> { versionText, calendarText };
        foreach (var code in codes)
        {
            var text = await ReadAsync(Path.Combine($"v{number}", "services", $"{code}.json"), cancellationToken);
            texts.Add(text);
            passports.Add(Passport(number, passports.Count + 1, Parse<PassportContent>(text)));
        }

        db.Standards.Add(new StandardVersion
        {
            Number = number,
            Title = content.Title.Uk,
            Status = StandardStatus.Published,
            EffectiveFrom = DateOnly.ParseExact(
                (string)version["effectiveFrom"]!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Content = content,
            Sha256 = Checksum(texts),
        });
        db.Passports.AddRange(passports);
        await db.SaveChangesAsync(cancellationToken);
        return passports.Count;
    }

    private static ServicePassport Passport(int number, int seq, PassportContent content) => new()
    {
        StandardNumber = number,
        Code = content.Code,
        Seq = seq,
        RegistryId = content.RegistryId,
        Content = content,
        SearchKey = SearchText.Key(string.Join(
            ' ',
            [content.RegistryId ?? "", content.ShortName.Uk, content.Name.Uk, content.ShortName.En ?? "",
                .. content.Keywords])),
    };

    /// <summary>SHA-256 over the documents without white space, in the order of the list.</summary>
    private static string Checksum(IEnumerable<string> texts)
    {
        var normalised = string.Join('\n', texts.Select(text => JsonNode.Parse(text)!.ToJsonString()));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(normalised)));
    }

    private static T Parse<T>(string text) => JsonSerializer.Deserialize<T>(text, JsonColumn.Options)!;

    private static Task<string> ReadAsync(string file, CancellationToken cancellationToken) =>
        File.ReadAllTextAsync(Path.Combine(Folder, file), cancellationToken);
}
