using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Standards;
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

        var document = await ReadDocumentAsync(number, cancellationToken);
        db.Standards.Add(StandardVersion.FromFiles(
            number, document.Content, document.EffectiveFrom, StandardJson.Sha256(StandardJson.Write(document))));
        db.Passports.AddRange(
            document.Services.Select((service, index) => ServicePassport.Of(number, index + 1, service)));
        await db.SaveChangesAsync(cancellationToken);
        return document.Services.Count;
    }

    /// <summary>A version of the distribution as one document.</summary>
    public static async Task<StandardDocument> ReadDocumentAsync(int number, CancellationToken cancellationToken)
    {
        var versionText = await ReadAsync($"v{number}.json", cancellationToken);
        var calendarText = await ReadAsync("calendar.json", cancellationToken);
        var version = JsonNode.Parse(versionText)!;
        var content = Parse<StandardContent>(versionText) with { Calendar = Parse<WorkCalendarData>(calendarText) };
        var codes = version["services"]!.AsArray().Select(code => (string)code!).ToList();

        var services = new List<PassportContent>();
        foreach (var code in codes)
        {
            services.Add(Parse<PassportContent>(
                await ReadAsync(Path.Combine($"v{number}", "services", $"{code}.json"), cancellationToken)));
        }

        return new StandardDocument
        {
            Number = number,
            EffectiveFrom = DateOnly.ParseExact(
                (string)version["effectiveFrom"]!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Content = content,
            Services = services,
        };
    }

    private static T Parse<T>(string text) => JsonSerializer.Deserialize<T>(text, StandardJson.Options)!;

    private static Task<string> ReadAsync(string file, CancellationToken cancellationToken) =>
        File.ReadAllTextAsync(Path.Combine(Folder, file), cancellationToken);
}
