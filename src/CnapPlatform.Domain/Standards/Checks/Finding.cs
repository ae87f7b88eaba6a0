namespace CnapPlatform.Domain.Standards.Checks;

/// <summary>What a finding means for approval: an error blocks it, a warning is signed off by name.</summary>
public enum Severity
{
    Error,
    Warning,
}

/// <summary>What a rule found in one field; a rule finds at most one thing in a field.</summary>
/// <param name="ServiceCode">Null where the field is of the version itself.</param>
/// <param name="Field">Path of the field: «card.requiredDocuments».</param>
/// <param name="Arguments">What the rule's sentence is filled with.</param>
public sealed record Finding(
    string Rule, Severity Severity, string? ServiceCode, string Field, IReadOnlyList<object> Arguments);

/// <summary>A fault that a rule sees in a field.</summary>
internal sealed record Fault(string Field, params object[] Arguments)
{
    /// <summary>The passport it is in, where the rule looks at the whole version.</summary>
    public string? Service { get; init; }
}

/// <summary>One thing that a version must be before it is published.</summary>
public sealed class CheckRule
{
    private readonly Func<StandardDocument, IEnumerable<Fault>> _look;

    private CheckRule(string code, Severity severity, Func<StandardDocument, IEnumerable<Fault>> look) =>
        (Code, Severity, _look) = (code, severity, look);

    /// <summary>Its stable name, by which a warning is signed off: «document-in-register».</summary>
    public string Code { get; }

    public Severity Severity { get; }

    public IEnumerable<Finding> Look(StandardDocument document) => _look(document)
        .Select(fault => new Finding(Code, Severity, fault.Service, fault.Field, fault.Arguments));

    internal static CheckRule OfVersion(
        string code, Severity severity, Func<StandardDocument, IEnumerable<Fault>> look) => new(code, severity, look);

    internal static CheckRule OfPassport(
        string code, Severity severity, Func<PassportContent, IEnumerable<Fault>> look) =>
        OfPassport(code, severity, (passport, _) => look(passport));

    internal static CheckRule OfPassport(
        string code, Severity severity, Func<PassportContent, StandardContent, IEnumerable<Fault>> look) => new(
            code,
            severity,
            document => document.Services.SelectMany(
                passport => look(passport, document.Content).Select(f => f with { Service = passport.Code })));
}
