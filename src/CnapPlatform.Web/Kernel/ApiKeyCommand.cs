using System.Globalization;
using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Staff.ApiKeys;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff.ApiKeys;
using CnapPlatform.Infrastructure.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Web.Kernel;

/// <summary>Makes an API key where the program is started: for operations, before anybody can sign in.</summary>
internal static class ApiKeyCommand
{
    public const string Name = "api-key";

    private const string DefaultScopes = "cases:read,cases:write,decisions,results";
    private const int DefaultDays = 365;

    private static readonly string Usage =
        $"""
        usage: {Name} (--hromada CODE_OR_SLUG | --provider EDRPOU_OR_NAME) [--name TEXT] [--scopes LIST] [--days N]
          --hromada   a hromada by its code (КАТОТТГ) or its address on the portal
          --provider  a provider body by its code (ЄДРПОУ) or its whole name
          --name      what the other system is called; it stands on route sheets (default: API)
          --scopes    with commas: {string.Join(", ", ApiScopeTable.All.Select(ApiScopeTable.NameOf))}
                      (default for a hromada: {DefaultScopes})
          --days      how many days the key works, from today (default: {DefaultDays})
        The key is printed once, alone on standard output.
        """;

    public static async Task<int> RunAsync(string[] args, IServiceProvider services)
    {
        var options = Read(args);
        if (options is null || options.ContainsKey("--hromada") == options.ContainsKey("--provider"))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 1;
        }

        try
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ActingUser>().ActAsSystem();
            var created = await scope.ServiceProvider.GetRequiredService<ISender>()
                .Send(await CommandAsync(options, scope.ServiceProvider));
            Console.WriteLine(created.Token);
            return 0;
        }
        catch (Exception no) when (no is WrongOption or NotFound)
        {
            await Console.Error.WriteLineAsync($"No key was made: {no.Message}\n\n{Usage}");
        }
        catch (Refused refused)
        {
            await Console.Error.WriteLineAsync(
                $"No key was made: {services.GetRequiredService<Texts>().Say(refused)}");
        }
        catch (ValidationException invalid)
        {
            var texts = services.GetRequiredService<Texts>();
            await Console.Error.WriteLineAsync(
                $"No key was made: {string.Join("; ", invalid.Errors.Select(failure => texts.Say(failure)))}");
        }

        return 1;
    }

    private static Dictionary<string, string>? Read(string[] args)
    {
        string[] known = ["--hromada", "--provider", "--name", "--scopes", "--days"];
        if (args.Length % 2 != 0)
        {
            return null;
        }

        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i += 2)
        {
            if (!known.Contains(args[i]) || !options.TryAdd(args[i], args[i + 1]))
            {
                return null;
            }
        }

        return options;
    }

    private static async Task<CreateApiKey.Command> CommandAsync(
        Dictionary<string, string> options, IServiceProvider services)
    {
        var owner = await OwnerAsync(options, services);
        var scopes = options.GetValueOrDefault("--scopes")
            ?? (owner.HromadaId is null ? "cases:read,cases:write,decisions" : DefaultScopes);
        var days = options.GetValueOrDefault("--days") ?? DefaultDays.ToString(CultureInfo.InvariantCulture);
        return new CreateApiKey.Command
        {
            Name = options.GetValueOrDefault("--name") ?? "API",
            Owner = owner,
            Scopes =
            [
                .. scopes.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(name => ApiScopeTable.Find(name)
                        ?? throw new WrongOption($"«{name}» is no scope.")),
            ],
            LastDay = int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count < 36_500
                ? KyivDate.Today(services.GetRequiredService<TimeProvider>()).AddDays(count)
                : throw new WrongOption($"«{days}» is no number of days."),
        };
    }

    private static async Task<ApiKeyOwner> OwnerAsync(Dictionary<string, string> options, IServiceProvider services)
    {
        var db = services.GetRequiredService<ICnapDb>();
        if (options.TryGetValue("--hromada", out var place))
        {
            var map = await services.GetRequiredService<HromadaDirectory>().GetAsync(db, CancellationToken.None);
            var hromada = map.ByCode(place)?.Id ?? map.Resolve(place)?.Id
                ?? throw new WrongOption($"There is no hromada «{place}».");
            return new ApiKeyOwner(hromada, null);
        }

        var name = options["--provider"];
        var bodies = await db.ProviderBodies.Where(b => b.Edrpou == name || b.Name == name).ToListAsync();
        return bodies.Count == 1
            ? new ApiKeyOwner(null, bodies[0].Id)
            : throw new WrongOption($"{bodies.Count} provider bodies are called «{name}».");
    }
}

/// <summary>An option of the command line that cannot be followed, with the words for whoever typed it.</summary>
public sealed class WrongOption(string why) : Exception(why);
