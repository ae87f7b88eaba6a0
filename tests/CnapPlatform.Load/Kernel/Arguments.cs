using System.Globalization;

namespace CnapPlatform.Load.Kernel;

/// <summary>What a command can be told: its name after two hyphens, what stands after it, and what it means.</summary>
/// <param name="Default">What holds where it is not given; null where it must be.</param>
internal sealed record Option(string Name, string Value, string Help, string? Default = null);

/// <summary>A command of the tool.</summary>
internal sealed record Command(
    string Name, string Summary, IReadOnlyList<Option> Options, Func<Arguments, CancellationToken, Task> Run)
{
    public string Help()
    {
        var width = Options.Max(option => option.Name.Length + option.Value.Length) + 3;
        var lines = Options.Select(option =>
            $"  {$"--{option.Name} {option.Value}".PadRight(width)}  {option.Help}{DefaultOf(option)}");
        return $"{Name}: {Summary}{Environment.NewLine}{string.Join(Environment.NewLine, lines)}";
    }

    private static string DefaultOf(Option option) => option.Default switch
    {
        null => " (required)",
        "" => "",
        var value => $" (default {value})",
    };
}

/// <summary>The arguments are wrong; the message says which and why.</summary>
internal sealed class WrongArguments(string message) : Exception(message);

/// <summary>What was typed after a command, checked against what the command knows.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values;

    private Arguments(Dictionary<string, string> values) => _values = values;

    public static Arguments Read(Command command, IReadOnlyList<string> typed)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < typed.Count; at += 2)
        {
            var name = typed[at].StartsWith("--", StringComparison.Ordinal) ? typed[at][2..] : null;
            if (name is null || command.Options.All(option => option.Name != name))
            {
                throw new WrongArguments($"{command.Name} does not know “{typed[at]}”.");
            }

            if (at + 1 >= typed.Count || typed[at + 1].StartsWith("--", StringComparison.Ordinal))
            {
                throw new WrongArguments($"--{name} is to be followed by a value.");
            }

            if (!values.TryAdd(name, typed[at + 1]))
            {
                throw new WrongArguments($"--{name} is given twice.");
            }
        }

        foreach (var option in command.Options.Where(option => !values.ContainsKey(option.Name)))
        {
            values[option.Name] = option.Default
                ?? throw new WrongArguments($"{command.Name} needs --{option.Name}: {option.Help}.");
        }

        return new Arguments(values);
    }

    public string Text(string name) => _values[name];

    public string? TextOrNull(string name) => _values[name] is { Length: > 0 } text ? text : null;

    public int Number(string name, int from, int to) =>
        int.TryParse(_values[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= from && number <= to
            ? number
            : throw new WrongArguments(
                $"--{name} is to be a whole number from {from} to {to}, not “{_values[name]}”.");

    public Uri Address(string name) =>
        Uri.TryCreate(_values[name], UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new WrongArguments($"--{name} is to be an address like http://127.0.0.1:5000.");
}
