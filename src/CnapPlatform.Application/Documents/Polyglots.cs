namespace CnapPlatform.Application.Documents;

/// <summary>
/// A file that is two things at once, a picture to one program and a page to another, is taken as neither.
/// </summary>
public static class Polyglots
{
    // A reader of PDF looks for its mark in so many first bytes, a browser for a page likewise.
    private const int Head = 1024;

    // The end record of an archive, with the longest comment after it.
    private const int Tail = 22 + ushort.MaxValue;

    private static readonly byte[] ArchiveEnd = [(byte)'P', (byte)'K', 5, 6];

    private static readonly string[] PageMarks = ["<html", "<script", "<!doctype", "<svg", "<body", "<iframe"];

    public static bool Is(ReadOnlySpan<byte> content)
    {
        var head = content[..Math.Min(Head, content.Length)];
        var tail = content[Math.Max(0, content.Length - Tail)..];
        return tail.IndexOf(ArchiveEnd) >= 0
            || head.LastIndexOf("%PDF-"u8) > 0
            || LooksLikePage(head);
    }

    private static bool LooksLikePage(ReadOnlySpan<byte> head)
    {
        var text = System.Text.Encoding.Latin1.GetString(head);
        return Array.Exists(PageMarks, mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }
}
