namespace CnapPlatform.Architecture.Tests;

/// <summary>A feature is one folder name, the same in every layer and every test project.</summary>
public sealed class FeatureTests
{
    private static readonly string[] Features =
    [
        "Hromadas", "Standards", "Services", "Onboarding", "Documents", "Staff", "Cases", "Deadlines", "Visits",
        "Feedback", "Assessment", "NetworkPlanning", "Exchange", "Notifications", "Audit", "Kernel",
    ];

    // Folders that are no feature hold what a layer is made of.
    public static TheoryData<string, string> Projects => new()
    {
        { "src/CnapPlatform.Domain", "" },
        { "src/CnapPlatform.Application", "" },
        { "src/CnapPlatform.Infrastructure", "Persistence Jobs" },
        { "src/CnapPlatform.Web", "Pages Api Assets Components Texts Demo Properties wwwroot data node_modules" },
        { "tests/CnapPlatform.Domain.Tests", "" },
        { "tests/CnapPlatform.Application.Tests", "Jobs" },
        { "tests/CnapPlatform.Web.Tests", "Api Components Pages" },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_are_the_features(string project, string others)
    {
        string[] allowed = [.. Features, .. others.Split(' '), "bin", "obj", "TestResults"];

        var folders = Directory.GetDirectories(Repository.PathOf(project))
            .Select(folder => Path.GetFileName(folder))
            .ToList();

        Assert.NotEmpty(folders);
        Assert.Empty(folders.Except(allowed));
    }

    [Theory]
    [InlineData("Domain")]
    [InlineData("Application")]
    [InlineData("Infrastructure")]
    public void The_kernel_stays_small(string layer)
    {
        var kernel = Repository.PathOf("src", $"CnapPlatform.{layer}", "Kernel");

        Assert.True(!Directory.Exists(kernel) || Directory.GetFiles(kernel, "*.cs").Length <= 6);
    }
}
