using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Drafts;

/// <summary>What was typed into a form, by the names of its fields.</summary>
public sealed record DraftAnswers(string ServiceCode, IReadOnlyDictionary<string, string> Fields)
{
    public const int MostFields = 400;

    /// <summary>Of all names and answers together.</summary>
    public const int MostSymbols = 30_000;

    public bool Fits => Fields.Count <= MostFields
        && Fields.Sum(pair => pair.Key.Length + pair.Value.Length) <= MostSymbols;
}

/// <summary>A kept form, and until when it is kept.</summary>
public sealed record KeptDraft(DraftAnswers Answers, DateTimeOffset SavedAt, DateTimeOffset ExpiresAt);

/// <summary>Makes a text unreadable to whoever has not the key, also to whoever reads the database.</summary>
public interface IDraftSeal
{
    string Seal(string key, string text);

    /// <summary>Null where the text was not sealed by this key.</summary>
    string? Open(string key, string sealedText);
}

/// <summary>Settings of drafts; not rules of law.</summary>
public sealed record DraftSettings
{
    /// <summary>A citizen's draft, counted from its last change.</summary>
    public TimeSpan KeepCitizens { get; init; } = TimeSpan.FromDays(30);

    /// <summary>A clerk's form, counted from its last change.</summary>
    public TimeSpan KeepClerks { get; init; } = TimeSpan.FromDays(3);
}

public static class DraftRefusals
{
    public const string UnknownCode = "Drafts.Refused.UnknownCode";
}

/// <summary>Drafts of the current hromada, each by its key.</summary>
internal sealed class FormDrafts(ICnapDb db, ICurrentHromada hromada, IDraftSeal seal, TimeProvider clock)
{
    public static string OfCitizen(TrackingCode code) => $"citizen {code.Value}";

    public static string OfClerk(AccountId clerk, string serviceCode) => $"clerk {clerk.Value:N} {serviceCode}";

    /// <summary>Null where there is none, or none any more.</summary>
    public async Task<KeptDraft?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var draft = await RowAsync(key, cancellationToken);
        return draft is not null && clock.GetUtcNow() < draft.ExpiresAt && seal.Open(key, draft.Content) is { } text
            ? new KeptDraft(JsonSerializer.Deserialize<DraftAnswers>(text)!, draft.SavedAt, draft.ExpiresAt)
            : null;
    }

    /// <summary>Until when it is kept.</summary>
    public async Task<DateTimeOffset> KeepAsync(
        string key, DraftAnswers answers, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var draft = await RowAsync(key, cancellationToken);
        if (draft is null)
        {
            draft = new FormDraft { HromadaId = hromada.Id, KeyHash = HashOf(key) };
            db.FormDrafts.Add(draft);
        }

        draft.Keep(seal.Seal(key, JsonSerializer.Serialize(answers)), clock.GetUtcNow(), lifetime);
        return draft.ExpiresAt;
    }

    public async Task RemoveAsync(string key, CancellationToken cancellationToken)
    {
        if (await RowAsync(key, cancellationToken) is { } draft)
        {
            db.FormDrafts.Remove(draft);
        }
    }

    private Task<FormDraft?> RowAsync(string key, CancellationToken cancellationToken)
    {
        var hash = HashOf(key);
        return db.FormDrafts.SingleOrDefaultAsync(d => d.KeyHash == hash, cancellationToken);
    }

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
