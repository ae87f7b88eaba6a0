using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Editing;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Exchange;

/// <summary>A version of any status as it stands in the database, with its document.</summary>
internal sealed record LoadedVersion(StandardVersion Version, IReadOnlyList<ServicePassport> Passports)
{
    public StandardDocument Document { get; } = new()
    {
        Number = Version.Number,
        EffectiveFrom = Version.EffectiveFrom,
        Content = Version.Content,
        Services = [.. Passports.Select(passport => passport.Content)],
    };

    public static async Task<LoadedVersion> ReadAsync(ICnapDb db, int number, CancellationToken cancellationToken)
    {
        var version = await db.Standards.SingleOrDefaultAsync(s => s.Number == number, cancellationToken)
            ?? throw new NotFound();
        var passports = await db.Passports.Where(p => p.StandardNumber == number).OrderBy(p => p.Seq)
            .ToListAsync(cancellationToken);
        return new LoadedVersion(version, passports);
    }
}

/// <summary>What an import would do to a draft; nothing of it is saved.</summary>
/// <param name="BaseSha256">Checksum of the draft it was worked out for.</param>
public sealed record ImportPlan(
    ImportKind Kind,
    string BaseSha256,
    IReadOnlyList<StandardChange> Changes,
    IReadOnlyList<ImportFault> Faults,
    IReadOnlyList<string> Notes)
{
    /// <summary>What the codes of the draft are called.</summary>
    public required FieldOptions OptionsBefore { get; init; }

    /// <summary>What they are called in the file; the draft's own where the file cannot be read.</summary>
    public required FieldOptions OptionsAfter { get; init; }

    public bool CanApply => Faults.Count == 0 && Changes.Count > 0;
}

/// <summary>Reads any file that may be imported, by what it holds and not by its name.</summary>
internal sealed class ImportReader(IStandardSchema schema, ISheetFiles sheets)
{
    public (ImportPlan Plan, StandardDocument? After) Read(byte[] content, StandardDocument before)
    {
        var read = ReadFile(content, before);
        var faults = read.After is null ? read.Faults : [.. read.Faults, .. DocumentCheck.Of(read.After)];
        var after = faults.Count == 0 ? read.After : null;
        var plan = new ImportPlan(
            read.Kind,
            StandardJson.Sha256(StandardJson.Write(before)),
            after is null ? [] : StandardChanges.Between(before, after),
            faults,
            read.Notes)
        {
            OptionsBefore = OptionsOf(before),
            OptionsAfter = OptionsOf(after ?? before),
        };
        return (plan, after);
    }

    private static FieldOptions OptionsOf(StandardDocument document) =>
        new(document.Content, [.. document.Services.Select(s => new FieldOption(s.Code, s.ShortName))]);

    private ReadImport ReadFile(byte[] content, StandardDocument before)
    {
        var text = TextOf(content);
        if (text.IsEmpty)
        {
            return Unknown("Exchange.Fault.EmptyFile");
        }

        if (text[0] is (byte)'{' or (byte)'[')
        {
            return JsonImport.Read(content, before, schema);
        }

        if (text[0] == '<')
        {
            return Unknown("Exchange.Fault.WebPage");
        }

        return JsonImport.BareValue(text) is { } value
            ? Unknown("Exchange.Fault.BareValue", KeptText.Cut(value, 40))
            : ListImport.Read(sheets.Read(content), before);
    }

    private static ReadImport Unknown(string key, params object[] arguments) =>
        ReadImport.Faulty(ImportKind.Unknown, new ImportFault(key, "", arguments));

    private static ReadOnlySpan<byte> TextOf(ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> bom = [0xEF, 0xBB, 0xBF];
        return (content.StartsWith(bom) ? content[3..] : content).TrimStart(" \t\r\n"u8);
    }
}
