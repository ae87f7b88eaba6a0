using System.Text.Json;
using CnapPlatform.Application.Standards;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CnapPlatform.Infrastructure.Persistence;

/// <summary>
/// Keeps a document of the standard in one text column: it is immutable, read whole, replaced whole and compared whole.
/// </summary>
internal static class JsonColumn
{
    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property)
        where T : class =>
        property.HasConversion(
            value => JsonSerializer.Serialize(value, StandardJson.Options),
            text => JsonSerializer.Deserialize<T>(text, StandardJson.Options)!,
            new ValueComparer<T>(
                (a, b) => ReferenceEquals(a, b), value => value.GetHashCode(), value => value));
}
