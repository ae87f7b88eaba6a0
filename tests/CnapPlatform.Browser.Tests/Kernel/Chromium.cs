using Microsoft.Playwright;

namespace CnapPlatform.Browser.Tests.Kernel;

/// <summary>The browser of this machine: an installed Chromium, never one that is downloaded.</summary>
internal static class Chromium
{
    /// <summary>Where Chromium is, if not at one of its usual places.</summary>
    private const string Variable = "CNAP_CHROMIUM";

    private static readonly string[] UsualPlaces =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>The browser speaks to nobody but the program under test.</summary>
    private static readonly string[] Quiet =
    [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-domain-reliability",
        "--disable-sync",
        "--no-default-browser-check",
        "--no-first-run",
        "--disable-gpu",
    ];

    public static string? WhyAbsent() => Find() is null
        ? $"Chromium is not installed (apt-get install chromium) and {Variable} does not name one."
        : null;

    public static Task<IBrowser> StartAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Find() ?? throw new InvalidOperationException(WhyAbsent()),

        // Chromium refuses to run its sandbox as root.
        Args = Environment.IsPrivilegedProcess ? [.. Quiet, "--no-sandbox"] : Quiet,
    });

    private static string? Find() => new[] { Environment.GetEnvironmentVariable(Variable) }.Concat(UsualPlaces)
        .FirstOrDefault(File.Exists);
}
