using System.Text;
using System.Text.RegularExpressions;

namespace CnapPlatform.Application.Tests.Jobs;

/// <summary>A letter read back from its file, by the rules of RFC 5322, 2045 and 2047.</summary>
internal sealed partial record Letter(string File, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string To => Headers["To"];

    public string Subject => Headers["Subject"];

    public static Letter Read(string path)
    {
        var parsed = Parse(System.IO.File.ReadAllText(path));
        return parsed with { File = Path.GetFileName(path) };
    }

    public static Letter Parse(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = text[..end].Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n")
            .Select(line => line.Split(": ", 2))
            .ToDictionary(parts => parts[0], parts => DecodeWords(parts[1]), StringComparer.OrdinalIgnoreCase);
        var body = Encoding.UTF8.GetString(Convert.FromBase64String(text[(end + 4)..]));
        return new Letter("", headers, body);
    }

    private static string DecodeWords(string value) => EncodedWord()
        .Replace(BetweenWords().Replace(value, "?==?"), word => DecodeQ(word.Groups["text"].Value));

    // Each encoded word is decoded alone, as a reader of mail does: a letter cut in two would come out broken.
    private static string DecodeQ(string text)
    {
        var bytes = new List<byte>();
        var rest = text.Replace('_', ' ').AsSpan();
        while (!rest.IsEmpty)
        {
            var isCode = rest[0] == '=';
            bytes.Add(isCode ? Convert.ToByte(rest[1..3].ToString(), 16) : (byte)rest[0]);
            rest = rest[(isCode ? 3 : 1)..];
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex(@"=\?utf-8\?Q\?(?<text>[^?]*)\?=", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"\?= +=\?", RegexOptions.None, 1000)]
    private static partial Regex BetweenWords();
}
