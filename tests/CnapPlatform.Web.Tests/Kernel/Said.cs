using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Tests.Kernel;

/// <summary>The words of the product by their key, with ordinary spaces, so that polishing them breaks no test.</summary>
internal static class Said
{
    private static readonly Texts Texts = new(missingIsAnError: true);

    public static string Uk(string key, params object[] values)
    {
        using var _ = InCulture.Ukrainian();
        return Words(key, values);
    }

    public static string En(string key, params object[] values)
    {
        using var _ = InCulture.English();
        return Words(key, values);
    }

    private static string Words(string key, object[] values) =>
        (values.Length == 0 ? Texts[key] : Texts.Format(key, values)).Replace('\u00A0', ' ');
}
