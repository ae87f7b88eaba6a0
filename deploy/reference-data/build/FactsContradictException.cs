namespace CnapPlatform.ReferenceData;

/// <summary>The facts do not fit together; nothing is written until someone has looked.</summary>
public sealed class FactsContradictException(string message) : Exception(message);
