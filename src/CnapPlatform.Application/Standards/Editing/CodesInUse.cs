using System.Text.Json.Nodes;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>A code that passports stand by is not taken out of its list.</summary>
internal static class CodesInUse
{
    public static void Check(
        string path, JsonNode? value, IEnumerable<ServicePassport> passports, StandardContent content,
        AnswerReader reader)
    {
        if (path is not ("categories" or "lifeEvents" or "owners" or "registers"))
        {
            return;
        }

        var kept = (value as JsonArray ?? []).Select(row => $"{row?["code"]}").ToHashSet(StringComparer.Ordinal);
        var before = path switch
        {
            "categories" => content.Categories.Select(c => c.Code),
            "lifeEvents" => content.LifeEvents.Select(c => c.Code),
            "owners" => content.Owners.Select(c => c.Code),
            _ => content.Registers.Select(c => c.Code),
        };
        var gone = before.Where(code => !kept.Contains(code)).ToHashSet(StringComparer.Ordinal);
        var user = passports.FirstOrDefault(p => Used(path, p.Content).Any(gone.Contains));
        if (user is not null)
        {
            var code = Used(path, user.Content).First(gone.Contains);
            reader.Fail(FieldAnswers.Root, "CodeInUse", ("Code", code), ("Service", user.Content.ShortName.Uk));
        }
    }

    private static IEnumerable<string> Used(string path, PassportContent passport) => path switch
    {
        "categories" => passport.Categories,
        "lifeEvents" => passport.LifeEvents,
        "owners" => [passport.Owner],
        _ => passport.Card.RequiredDocuments.Items.Select(item => item.Register).OfType<string>(),
    };
}
