using System.Globalization;
using System.Text;
using CnapPlatform.Application.Notifications;

namespace CnapPlatform.Infrastructure.Notifications;

/// <summary>Writes a letter as an Internet message: RFC 5322, subject by RFC 2047, body in UTF-8 and base64.</summary>
internal static class InternetMessage
{
    // A line with an encoded word takes at most 76 characters; "Subject: ", "=?utf-8?Q?" and "?=" are 21 of them.
    private const int LongestEncoded = 76 - 21;

    public static string Write(Mail mail, string from)
    {
        var date = mail.At.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture);
        string[] lines =
        [
            $"From: {OneLine(from)}",
            $"To: {OneLine(mail.To)}",
            $"Subject: {Subject(mail.Subject)}",
            $"Date: {date} +0000",
            $"Message-ID: <{mail.Id:N}@{Domain(from)}>",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
            "Auto-Submitted: auto-generated",
            "",
            Body(mail.Body),
            "",
        ];
        return string.Join("\r\n", lines);
    }

    private static string Body(string text) => Convert.ToBase64String(
        Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")), Base64FormattingOptions.InsertLineBreaks);

    // A letter of the alphabet is never cut in two: each encoded word must be readable alone.
    private static string Subject(string text)
    {
        var words = new List<StringBuilder> { new() };
        foreach (var rune in OneLine(text).EnumerateRunes())
        {
            var encoded = Encode(rune);
            if (words[^1].Length + encoded.Length > LongestEncoded)
            {
                words.Add(new StringBuilder());
            }

            words[^1].Append(encoded);
        }

        return string.Join("\r\n ", words.Select(word => $"=?utf-8?Q?{word}?="));
    }

    private static string Encode(Rune rune)
    {
        if (rune.Value == ' ')
        {
            return "_";
        }

        if (rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value))
        {
            return rune.ToString();
        }

        Span<byte> bytes = stackalloc byte[4];
        var length = rune.EncodeToUtf8(bytes);
        return string.Concat(bytes[..length].ToArray().Select(octet => $"={octet:X2}"));
    }

    private static string Domain(string from) => from[(from.LastIndexOf('@') + 1)..].TrimEnd('>');

    // Whoever could put a line end into a header could write headers of their own.
    private static string OneLine(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
}
