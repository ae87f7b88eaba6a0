using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace CnapPlatform.Domain.Staff.ApiKeys;

/// <summary>
/// A key as its holder keeps it: «cnap_», eight symbols by which it is recognised, forty that are secret. So long a
/// random text needs no slow hash.
/// </summary>
public readonly record struct ApiKeyToken
{
    private const string Mark = "cnap_";
    private const int Recognised = 8;
    private const int Secret = 40;
    private const string Symbols = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    private static readonly SearchValues<char> Known = SearchValues.Create(Symbols);

    private ApiKeyToken(string value) => Value = value;

    public string Value { get; }

    public string Prefix => Value[..(Mark.Length + Recognised)];

    public static ApiKeyToken New() => new(Mark + RandomNumberGenerator.GetString(Symbols, Recognised + Secret));

    /// <summary>Null where a text cannot be a key, so that nobody looks for it.</summary>
    public static ApiKeyToken? TryParse(string? text) =>
        text is { Length: 53 } && text.StartsWith(Mark, StringComparison.Ordinal)
            && !text.AsSpan(Mark.Length).ContainsAnyExcept(Known)
            ? new ApiKeyToken(text)
            : null;

    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Value)));

    /// <summary>Without the secret, so that a key never comes into a log by mistake.</summary>
    public override string ToString() => $"{Prefix}…";
}
