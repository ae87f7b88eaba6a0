using System.Security.Cryptography;
using CnapPlatform.Application.Cases.Drafts;
using Microsoft.AspNetCore.DataProtection;

namespace CnapPlatform.Web.Cases;

/// <summary>
/// Seals drafts with the program's keys and the draft's own key together: the database alone does not open them, and
/// neither does the program without the code.
/// </summary>
internal sealed class DraftSeal(IDataProtectionProvider protection) : IDraftSeal
{
    public string Seal(string key, string text) => ProtectorOf(key).Protect(text);

    public string? Open(string key, string sealedText)
    {
        try
        {
            return ProtectorOf(key).Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector ProtectorOf(string key) => protection.CreateProtector("form-draft", key);
}
