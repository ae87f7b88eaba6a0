using CnapPlatform.TestSupport;
using Microsoft.Playwright;

namespace CnapPlatform.Browser.Tests.Kernel;

/// <summary>One running program and one browser for all journeys, which go one after another.</summary>
[CollectionDefinition(Name)]
public sealed class Stage : IAsyncLifetime, ICollectionFixture<Stage>
{
    public const string Name = "one program, one browser";

    /// <summary>For a machine that does other work at the same time.</summary>
    private const float Patience = 30_000;

    private ProgramUnderTest? _program;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        // Nothing is started where every journey is skipped.
        if (BrowserFactAttribute.WhySkipped() is not null)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(Patience);
        var starting = ProgramUnderTest.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.StartAsync(_playwright);
        _program = await starting;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_program is not null)
        {
            await _program.DisposeAsync();
        }
    }

    /// <summary>
    /// A person's way through the product on a screen of this width. When it fails, the last page, the trace and what
    /// the program said are kept under artifacts; at its end every page that was opened must have been examined.
    /// </summary>
    public Task WalkAsync(string journey, int width, Func<Walk, Task> walk) =>
        WalkAsync(_program!, journey, width, walk);

    /// <summary>The same in a program of the journey's own.</summary>
    internal async Task WalkAsync(ProgramUnderTest program, string journey, int width, Func<Walk, Task> walk)
    {
        await using var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = program.Address,
            Locale = "uk-UA",
            TimezoneId = "Europe/Kyiv",
            ViewportSize = new() { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        await context.Tracing.StartAsync(new() { Snapshots = true });
        var walked = new Walk(await context.NewPageAsync(), $"{journey}-{width}", width);
        try
        {
            await walk(walked);
            Assert.Empty(walked.NotExamined);
            await context.Tracing.StopAsync();
        }
        catch
        {
            var kept = Artifacts(walked.Name);
            await walked.Page.ScreenshotAsync(new() { Path = kept + ".png", FullPage = true });
            await context.Tracing.StopAsync(new() { Path = kept + ".zip" });
            await File.WriteAllTextAsync(kept + ".log", program.Said);
            throw;
        }
    }

    internal static string Artifacts(string name) =>
        Repository.PathOf("tests", "CnapPlatform.Browser.Tests", "artifacts", name);
}
