using System.Data.Common;
using System.Globalization;
using CnapPlatform.Application.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Infrastructure.Hromadas;
using CnapPlatform.Infrastructure.Staff;
using MediatR;

namespace CnapPlatform.Web.Kernel;

/// <summary>Commands given where the program is started, instead of starting the web site.</summary>
public static class CommandLine
{
    private const string Migrate = "migrate";
    private const string Import = "import-codifier";
    private const string DryRun = "--dry-run";
    private const string AllowClosing = "--allow-closing";
    private const int Shown = 20;

    private const string Usage =
        $"""
        usage: {Import} FILE [{DryRun}] [{AllowClosing}]
          FILE             the ministry's codifier (КАТОТТГ), the xlsx as published
          {DryRun}        say what would change and change nothing
          {AllowClosing}  also when more than 5 % of the register would be closed
        """;

    /// <summary>Runs a command and answers its exit code; null where the arguments name none.</summary>
    public static async Task<int?> TryRunAsync(string[] args, Func<IServiceProvider> services)
    {
        if (args is [Migrate])
        {
            await StartUp.MigrateAsync(services(), Console.WriteLine, CancellationToken.None);
            return 0;
        }

        if (args is [ApiKeyCommand.Name, ..])
        {
            return await ApiKeyCommand.RunAsync(args[1..], services());
        }

        if (args is not [Import, ..])
        {
            return null;
        }

        var options = args[1..].Where(arg => arg.StartsWith("--", StringComparison.Ordinal)).ToList();
        var files = args[1..].Except(options, StringComparer.Ordinal).ToList();
        if (files.Count != 1 || options.Exists(option => option is not (DryRun or AllowClosing)))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 1;
        }

        var problem = await ImportAsync(
            services, Located(files[0]), options.Contains(DryRun), options.Contains(AllowClosing));
        if (problem is null)
        {
            return 0;
        }

        await Console.Error.WriteLineAsync(problem);
        return 1;
    }

    /// <summary>Answers what stopped the import; null when it was done.</summary>
    private static async Task<string?> ImportAsync(
        Func<IServiceProvider> services, string file, bool dryRun, bool allowClosing)
    {
        try
        {
            var rows = CodifierFile.Read(file);
            await StartUp.PrepareRegisterAsync(services(), Console.WriteLine, CancellationToken.None);
            await using var scope = services().CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ActingUser>().ActAsSystem();
            var report = await scope.ServiceProvider.GetRequiredService<IMediator>()
                .Send(new ImportCodifier.Command(rows, dryRun, allowClosing));
            Print(report);
            return null;
        }
        catch (CodifierFileRefused refused)
        {
            return $"{file} was refused, nothing was changed:{Environment.NewLine}{refused.Message}";
        }
        catch (Refused refused) when (refused.Reason == HromadaRefusals.TooManyClosings)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"""
                Nothing was changed: {refused.Arguments[0]} of {refused.Arguments[1]} units of the register are missing
                in the file and would be closed. If that is meant, repeat with {AllowClosing}.
                """);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{file} cannot be read: {e.Message}";
        }
        catch (DbException e)
        {
            return $"The database cannot be used, nothing was changed: {e.Message}";
        }
    }

    // "dotnet run" starts the program in its project's folder; a relative path means the one where it was typed.
    private static string Located(string file)
    {
        var typedIn = Environment.GetEnvironmentVariable("PWD");
        return File.Exists(file) || typedIn is null ? file : Path.Combine(typedIn, file);
    }

    private static void Print(ImportCodifier.Report report)
    {
        if (report.DryRun)
        {
            Console.WriteLine("Dry run: nothing is changed.");
        }

        PrintKind("added", report.Added);
        PrintKind("renamed", report.Renamed);
        PrintKind("moved", report.Moved);
        PrintKind("closed", report.Closed);
        PrintKindIfAny("reopened", report.Reopened);
        PrintKindIfAny("category changed", report.Recategorised);
        Console.WriteLine($"unchanged: {report.Unchanged}");
        PrintKindIfAny("hromadas that wait for an identifier of the reference file", report.WaitingForId);
    }

    private static void PrintKindIfAny(string kind, IReadOnlyList<ImportCodifier.Line> lines)
    {
        if (lines.Count > 0)
        {
            PrintKind(kind, lines);
        }
    }

    private static void PrintKind(string kind, IReadOnlyList<ImportCodifier.Line> lines)
    {
        Console.WriteLine($"{kind}: {lines.Count}");
        foreach (var line in lines.Take(Shown))
        {
            var change = (line.Before, line.After) switch
            {
                (null, _) => "",
                (var before, null) => $" (was {before})",
                var (before, after) => $" ({before} → {after})",
            };
            Console.WriteLine($"  {line.Code} {line.Name}{change}");
        }

        if (lines.Count > Shown)
        {
            Console.WriteLine($"  … and {lines.Count - Shown} more");
        }
    }
}
