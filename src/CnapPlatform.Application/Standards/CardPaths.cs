using System.Text.Json;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Standards;

/// <summary>Which field of a passport a row of the information card comes from.</summary>
public static class CardPaths
{
    /// <summary>The stages of the work, which stand in a table of their own.</summary>
    public const string Stages = "technologicalCard";

    /// <summary>The path of the field; null for a row that the hromada's own points fill.</summary>
    public static string? Of(CardField row) => row switch
    {
        CardField.Name => "name",
        CardField.Provider => "provider",
        CardField.Locations => "filing",
        CardField.Schedule or CardField.Contacts => null,
        CardField.Fee or CardField.Term => "variants",
        _ => $"card.{JsonNamingPolicy.CamelCase.ConvertName(row.ToString())}",
    };

    /// <summary>The row of the card that shows a field; null where no row does.</summary>
    public static CardField? RowOf(string path) =>
        Enum.GetValues<CardField>().Where(row => Of(row) == path).Select(row => (CardField?)row).FirstOrDefault();
}
