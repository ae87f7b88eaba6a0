namespace CnapPlatform.Domain.Kernel;

/// <summary>A text in Ukrainian and, where it has been written, in English.</summary>
public sealed record LocalText(string Uk, string? En = null)
{
    public static readonly LocalText Empty = new("");

    /// <summary>The text in the language asked for; Ukrainian where English is missing.</summary>
    public string In(string language) => language == "en" && !string.IsNullOrEmpty(En) ? En : Uk;
}
