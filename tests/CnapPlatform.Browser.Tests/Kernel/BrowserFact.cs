using CnapPlatform.TestSupport.Databases;

namespace CnapPlatform.Browser.Tests.Kernel;

/// <summary>A journey in the browser: skipped with its reason where there is none, unless everything is required.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = WhySkipped();

    internal static string? WhySkipped() => TestDatabases.AllRequired ? null : Chromium.WhyAbsent();
}

/// <summary>The same for a journey that is made several times, each row on another screen.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserFactAttribute.WhySkipped();
}
