using System.Reflection;
using CnapPlatform.Application;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure;

namespace CnapPlatform.Architecture.Tests;

/// <summary>Domain ← Application ← Infrastructure ← Web: each knows only what stands before it.</summary>
public sealed class LayerTests
{
    private static readonly Dictionary<string, Layer> Layers = new(StringComparer.Ordinal)
    {
        ["Domain"] = new(typeof(Hromada).Assembly, ["System."], "Microsoft. MediatR FluentValidation Npgsql Quartz"),
        ["Application"] = new(
            typeof(ApplicationSetup).Assembly,
            [
                "System.", "CnapPlatform.Domain", "MediatR", "FluentValidation", "Microsoft.EntityFrameworkCore",
                "Microsoft.Extensions.",
            ],
            "CnapPlatform.Infrastructure CnapPlatform.Web Microsoft.AspNetCore Microsoft.Data Npgsql Quartz"),
        ["Infrastructure"] = new(
            typeof(InfrastructureSetup).Assembly,
            [
                "System.", "CnapPlatform.Domain", "CnapPlatform.Application", "MediatR", "Microsoft.", "Npgsql",
                "Quartz", "CsvHelper", "ExcelDataReader", "DocumentFormat.OpenXml", "netstandard",
            ],
            "CnapPlatform.Web Microsoft.AspNetCore.Mvc Microsoft.AspNetCore.Http Microsoft.AspNetCore.Builder"),
    };

    public static TheoryData<string> Names => [.. Layers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_layer_refers_only_to_what_it_may(string name)
    {
        var layer = Layers[name];

        var referenced = layer.Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!).ToList();

        Assert.NotEmpty(referenced);
        Assert.Empty(referenced.Where(reference => !layer.MayReferTo(reference)));
    }

    [Fact]
    public void The_application_knows_no_database_provider()
    {
        var referenced = typeof(ApplicationSetup).Assembly.GetReferencedAssemblies();

        Assert.DoesNotContain(referenced, assembly => assembly.Name is
            "Microsoft.EntityFrameworkCore.Relational" or "Microsoft.EntityFrameworkCore.Sqlite"
            or "Microsoft.EntityFrameworkCore.SqlServer");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_layers_source_names_nothing_that_stands_behind_it(string name)
    {
        var forbidden = Layers[name].Forbidden.Split(' ');

        var offenders = SourceFile.Under("src", $"CnapPlatform.{name}")
            .SelectMany(file => file.Text.Split('\n')
                .Where(line => line.StartsWith("using ", StringComparison.Ordinal))
                .Where(line => Array.Exists(forbidden, name => Begins(line, name)))
                .Select(line => $"{file}: {line}"));

        Assert.Empty(offenders);
    }

    [Fact]
    public void The_domain_needs_no_package()
    {
        var project = File.ReadAllText(Repository.PathOf("src", "CnapPlatform.Domain", "CnapPlatform.Domain.csproj"));

        Assert.DoesNotContain("Reference", project, StringComparison.Ordinal);
    }

    private static bool Begins(string line, string name) =>
        line.Replace("using static ", "using ", StringComparison.Ordinal)
            .StartsWith($"using {name}", StringComparison.Ordinal);

    private sealed record Layer(Assembly Assembly, string[] Allowed, string Forbidden)
    {
        public bool MayReferTo(string reference) =>
            Array.Exists(Allowed, allowed => reference.StartsWith(allowed, StringComparison.Ordinal));
    }
}
