using System.Reflection;
using System.Text.RegularExpressions;
using CnapPlatform.Application;
using CnapPlatform.Domain.Hromadas;
using FluentValidation;
using FluentValidation.Validators;

namespace CnapPlatform.Architecture.Tests;

/// <summary>What people are told is a key, put into their language at the edge: never a sentence inside the code.</summary>
public sealed partial class TextKeyTests
{
    [Fact]
    public void Every_refusal_is_a_text_key_of_its_feature()
    {
        var refusals = new[] { typeof(Hromada).Assembly, typeof(ApplicationSetup).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Refusals", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => (Type: type, Key: (string)field.GetValue(null)!, field.Name)))
            .ToList();

        Assert.NotEmpty(refusals);
        Assert.Empty(refusals.Where(refusal =>
            refusal.Key != $"{refusal.Type.Namespace!.Split('.')[^1]}.Refused.{refusal.Name}"));
    }

    [Fact]
    public void Nobody_is_refused_with_a_sentence()
    {
        var refusals = SourceFile.Under("src")
            .SelectMany(file => RefusalWithText().Matches(file.Text).Select(match => $"{file}: {match.Value}"));

        Assert.Empty(refusals);
    }

    [Fact]
    public void Every_validation_message_is_a_text_key()
    {
        var messages = AssemblyScanner.FindValidatorsInAssembly(typeof(ApplicationSetup).Assembly, true)
            .SelectMany(found => Messages(found.ValidatorType))
            .ToList();

        Assert.NotEmpty(messages);
        Assert.Empty(messages.Where(message => !TextKey().IsMatch(message.Text)));
    }

    // A rule of a nested validator speaks through that validator, which is examined itself.
    private static IEnumerable<(Type Validator, string? Property, string Text)> Messages(Type type) =>
        Create(type).CreateDescriptor().Rules.SelectMany(rule => rule.Components
            .Where(component => component.Validator is not IChildValidatorAdaptor)
            .Select(component => (type, (string?)rule.PropertyName, component.GetUnformattedErrorMessage())));

    // What a validator is given only works while it validates; its rules are the same without.
    private static IValidator Create(Type type)
    {
        var constructor = type.GetConstructors(
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Single();
        return (IValidator)constructor.Invoke(
            [.. constructor.GetParameters().Select(parameter => Argument(parameter.ParameterType))]);
    }

    private static object? Argument(Type type) =>
        type.GetConstructor(Type.EmptyTypes) is null ? null : Activator.CreateInstance(type);

    [GeneratedRegex(@"new Refused\(\s*\$?@?""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RefusalWithText();

    [GeneratedRegex(@"^[A-Z][A-Za-z]*(\.[A-Z][A-Za-z0-9]*)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TextKey();
}
