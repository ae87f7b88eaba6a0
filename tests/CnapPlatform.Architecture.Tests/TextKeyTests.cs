using System.Reflection;
using System.Text.RegularExpressions;
using CnapPlatform.Application;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Web.Kernel;
using FluentValidation;
using FluentValidation.Validators;

namespace CnapPlatform.Architecture.Tests;

/// <summary>What people are told is a key, put into their language at the edge: never a sentence inside the code.</summary>
public sealed partial class TextKeyTests
{
    private static readonly List<(Type Type, string Key, string Name)> Refusals =
    [
        .. new[] { typeof(Hromada).Assembly, typeof(ApplicationSetup).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Refusals", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => (type, (string)field.GetValue(null)!, field.Name))),
    ];

    private static readonly List<(Type Validator, string? Property, string Text)> ValidationMessages =
    [
        .. AssemblyScanner.FindValidatorsInAssembly(typeof(ApplicationSetup).Assembly, true)
            .SelectMany(found => Messages(found.ValidatorType)),
    ];

    [Fact]
    public void Every_refusal_is_a_text_key_of_its_feature()
    {
        Assert.NotEmpty(Refusals);
        Assert.Empty(Refusals.Where(refusal =>
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
        Assert.NotEmpty(ValidationMessages);
        Assert.Empty(ValidationMessages.Where(message => !TextKey().IsMatch(message.Text)));
    }

    [Theory]
    [InlineData("uk")]
    [InlineData("en")]
    public void What_a_person_may_be_told_is_written_in_the_language(string language)
    {
        var told = Refusals.Select(refusal => refusal.Key).Concat(ValidationMessages.Select(message => message.Text));

        Assert.Empty(told.Distinct().Except(Texts.Keys(language)));
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
