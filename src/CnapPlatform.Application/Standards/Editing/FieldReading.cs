using System.Text.Json.Nodes;
using CnapPlatform.Application.Kernel;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>From the answers of a form to a value that the field may hold; else every fault at its place.</summary>
internal static class FieldReading
{
    public static Task<JsonNode?> ReadAsync(
        ICnapDb db, DraftField place, FieldAnswers answers, CancellationToken cancellationToken) =>
        ReadAsync(db, place, place.Shape ?? throw new NotFound(), answers, cancellationToken);

    public static async Task<JsonNode?> ReadAsync(
        ICnapDb db, DraftField place, FieldShape shape, FieldAnswers answers, CancellationToken cancellationToken)
    {
        var options = await DraftOptions.OfAsync(db, place.Version, place.Passport?.Code, cancellationToken);
        var reader = new AnswerReader(answers, options);
        var value = reader.Read(shape);
        if (reader.Failures.Count == 0)
        {
            new FieldRules(reader, options.Content).Check(shape, value);
            await CheckAcrossAsync(db, place, value, reader, cancellationToken);
        }

        return reader.Failures.Count == 0 ? value : throw new ValidationException(reader.Failures);
    }

    private static async Task CheckAcrossAsync(
        ICnapDb db, DraftField place, JsonNode? value, AnswerReader reader, CancellationToken cancellationToken)
    {
        if (place.Passport is null)
        {
            var passports = await db.Passports.AsNoTracking()
                .Where(p => p.StandardNumber == place.Version.Number).ToListAsync(cancellationToken);
            CodesInUse.Check(place.Field.Path, value, passports, place.Version.Content, reader);
        }
        else if (place.Field.Path == "registryId" && value?.GetValue<string>() is { } id)
        {
            var same = await db.Passports.AsNoTracking().FirstOrDefaultAsync(
                p => p.StandardNumber == place.Version.Number && p.RegistryId == id
                    && p.Code != place.Passport.Code,
                cancellationToken);
            if (same is not null)
            {
                reader.Fail(FieldAnswers.Root, "RegistryIdTaken", ("Service", same.Content.ShortName.Uk));
            }
        }
    }
}
