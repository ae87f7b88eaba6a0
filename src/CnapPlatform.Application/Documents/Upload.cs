using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using FluentValidation;

namespace CnapPlatform.Application.Documents;

/// <summary>A file as it was sent in, before anything is believed about it.</summary>
/// <param name="Document">The document of the card that it is; null where the sender has not said.</param>
public sealed record Upload(string FileName, byte[] Content, string? Document = null);

/// <summary>Limits of attachments; settings of the platform, not rules of law.</summary>
public sealed record AttachmentRules
{
    public int MaxFiles { get; init; } = 10;

    /// <summary>In bytes, for one file.</summary>
    public int MaxSize { get; init; } = 10 * 1024 * 1024;
}

public static class UploadRules
{
    /// <summary>What every file must be, whichever way it comes in.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<Upload>> Attachable<T>(
        this IRuleBuilder<T, IReadOnlyList<Upload>> files, AttachmentRules rules) => files
        .Must(all => all.Count <= rules.MaxFiles).WithMessage("Documents.Files.TooMany")
        .Must(all => all.All(f => f.Content.Length <= rules.MaxSize)).WithMessage("Documents.Files.TooLarge")
        .Must(all => all.All(f => FileKinds.ContentTypeOf(f.Content) is not null))
        .WithMessage("Documents.Files.WrongKind")
        .Must(all => all.All(f => f.Document is null || f.Document.Length <= 200))
        .WithMessage("Cases.Documents.TitleTooLong")
        .Must(all => !all.Any(f => Polyglots.Is(f.Content))).WithMessage("Documents.Files.TwoKinds");
}

/// <summary>Recognises a file by its content; its name and declared type prove nothing.</summary>
public static class FileKinds
{
    // With the longest ending it stays within 120.
    private const int LongestStem = 115;

    private static readonly (byte[] Start, string ContentType, string Extension)[] Known =
    [
        ([0x25, 0x50, 0x44, 0x46, 0x2D], "application/pdf", ".pdf"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg", ".jpg"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png", ".png"),
    ];

    /// <summary>The content type of a PDF, JPEG or PNG; null for anything else, also for an empty file.</summary>
    public static string? ContentTypeOf(ReadOnlySpan<byte> content)
    {
        foreach (var (start, contentType, _) in Known)
        {
            if (content.StartsWith(start))
            {
                return contentType;
            }
        }

        return null;
    }

    /// <summary>The name without its path, with the ending that the content has, at most 120 characters.</summary>
    public static string SafeName(string fileName, string contentType)
    {
        var name = Path.GetFileNameWithoutExtension(fileName.Replace('\\', '/'));
        var kept = string.Concat(name.EnumerateRunes().Where(IsVisible));
        var extension = Known.First(kind => kind.ContentType == contentType).Extension;
        return (kept.Length == 0 ? "file" : KeptText.Shortened(kept, LongestStem)) + extension;
    }

    // What hides, turns or breaks a text has no place in a name: it would be shown as another one.
    private static bool IsVisible(Rune sign) => sign.Value is not ('"' or '<' or '>')
        && Rune.GetUnicodeCategory(sign) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}

public static class UploadStoring
{
    public static async Task<AttachedFile> SaveUploadAsync(
        this IFileStore store, HromadaId hromada, Upload upload, CancellationToken cancellationToken)
    {
        var contentType = FileKinds.ContentTypeOf(upload.Content)
            ?? throw new InvalidOperationException("An upload is validated before it is stored.");
        return new AttachedFile
        {
            Name = FileKinds.SafeName(upload.FileName, contentType),
            ContentType = contentType,
            Size = upload.Content.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(upload.Content)),
            StorageKey = await store.SaveAsync(hromada, upload.Content, cancellationToken),
        };
    }

    /// <summary>
    /// Only then may the stored files be deleted. After a lost connection the case may well name them, and a file that
    /// belongs to nothing does less harm than a case whose file is gone.
    /// </summary>
    public static bool IsCertainlyUnsaved(Exception failure) =>
        failure is Refused or ValidationException or AlreadyExists or ChangedMeanwhile;

    public static async Task ForgetAsync(
        this IFileStore store, HromadaId hromada, IEnumerable<AttachedFile?> unsaved)
    {
        foreach (var file in unsaved.OfType<AttachedFile>())
        {
            await store.DeleteAsync(hromada, file.StorageKey);
        }
    }
}
