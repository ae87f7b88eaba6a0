using FluentValidation;
using FluentValidation.Results;

namespace CnapPlatform.Application.Kernel;

/// <summary>What only a handler can see to be wrong in one field, told at that field as its validator would.</summary>
internal static class Invalid
{
    /// <param name="message">The key of the text.</param>
    public static ValidationException At(string field, string message) => new([new ValidationFailure(field, message)]);
}
