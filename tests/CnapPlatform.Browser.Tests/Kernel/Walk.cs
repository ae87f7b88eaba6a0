using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CnapPlatform.Browser.Tests.Kernel;

/// <summary>One person in one window. Names of things on the page are what the person reads.</summary>
public sealed partial class Walk
{
    /// <summary>The narrowest screen that a page must fit (WCAG 1.4.10).</summary>
    private const int Phone = 320;

    /// <summary>How wide the page is once it has been laid out anew, two frames after the window changed.</summary>
    private const string NeededWidth =
        """
        () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(
            () => done(document.documentElement.scrollWidth))))
        """;

    private readonly HashSet<string> _opened = [];
    private readonly HashSet<string> _examined = [];
    private readonly int _width;
    private int _pictures;

    public Walk(IPage page, string name, int width)
    {
        Page = page;
        Name = name;
        _width = width;
        page.FrameNavigated += (_, frame) =>
        {
            if (frame.ParentFrame is null && frame.Url.StartsWith("http", StringComparison.Ordinal))
            {
                _opened.Add(PathOf(frame.Url));
            }
        };
    }

    public IPage Page { get; }

    public string Name { get; }

    /// <summary>Pages that this walk opened and did not look at.</summary>
    public IReadOnlyList<string> NotExamined => [.. _opened.Except(_examined, StringComparer.Ordinal)];

    /// <summary>The part of the page that is its content.</summary>
    public ILocator Main => Page.Locator("main");

    public ILocator Errors => Page.Locator(".govuk-error-summary");

    public ILocator Field(string label) => Main.GetByLabel(label);

    public ILocator Link(string name) => Main.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Button(string name) => Main.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task OpenAsync(string path) => Page.GotoAsync(path);

    /// <summary>
    /// Where the walk has come: the page has this heading, no accessibility violation, and fits a phone's screen.
    /// </summary>
    public async Task ArriveAsync(string heading)
    {
        await SeeAsync(heading);
        await ExamineAsync();
    }

    /// <summary>The same on a page that comes again and again: it is examined the first time.</summary>
    public async Task PassAsync(string heading)
    {
        await SeeAsync(heading);
        if (!_examined.Contains(PathOf(Page.Url)))
        {
            await ExamineAsync();
        }
    }

    public async Task ExamineAsync()
    {
        _examined.Add(PathOf(Page.Url));
        var found = await Page.RunAxe();
        var broken = found.Violations.Select(rule =>
            $"{PathOf(Page.Url)}: {rule.Id}: {rule.Help}: {string.Join(", ", rule.Nodes.Select(node => node.Html))}");
        Assert.True(found.Violations.Length == 0, string.Join('\n', broken));
        await FitAsync(_width);
        if (_width > Phone)
        {
            await Page.SetViewportSizeAsync(Phone, 900);
            await FitAsync(Phone);
            await Page.SetViewportSizeAsync(_width, 900);
        }
    }

    private Task SeeAsync(string heading) =>
        Assertions.Expect(Main.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(heading);

    private async Task FitAsync(int width)
    {
        var needed = await Page.EvaluateAsync<int>(NeededWidth);
        Assert.True(needed <= width, $"{PathOf(Page.Url)} needs {needed} px of {width} px and scrolls sideways.");
        if (Environment.GetEnvironmentVariable("CNAP_PICTURES") == "1")
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{Name}-{++_pictures:00}-at-{width}.png");
            await Page.ScreenshotAsync(new() { Path = Stage.Artifacts(place), FullPage = true });
        }
    }

    private static string PathOf(string url) => Identifiers().Replace(new Uri(url).AbsolutePath, "{id}");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.None, 1000)]
    private static partial Regex Identifiers();
}
