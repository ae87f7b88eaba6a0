using System.Text.Json;
using System.Text.Json.Nodes;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>One field in its place: of a passport, or of the version where no passport is named.</summary>
internal sealed class DraftField(StandardField of, StandardVersion version, ServicePassport? passport)
{
    public StandardField Field => of;

    public StandardVersion Version => version;

    public ServicePassport? Passport => passport;

    /// <summary>Null for a field that is shown only.</summary>
    public FieldShape? Shape => passport is null ? ContentShapes.Of(of.Path) : PassportShapes.Of(of);

    public JsonNode? Value => of.ReadFrom(Root);

    /// <summary>Normalised JSON of the value.</summary>
    public string Text => StandardJson.WriteNormalised(Value);

    public string Hash => StandardJson.Sha256(Text);

    private JsonNode Root => passport is null
        ? StandardJson.ToNode(version.Content)!
        : StandardJson.ToNode(passport.Content)!;

    public static async Task<DraftField> FindAsync(
        ICnapDb db, int number, string? code, string path, CancellationToken cancellationToken)
    {
        var field = StandardField.Find(code, path) ?? throw new NotFound();
        var version = await db.Standards.SingleOrDefaultAsync(s => s.Number == number, cancellationToken)
            ?? throw new NotFound();
        var passport = string.IsNullOrEmpty(code)
            ? null
            : await db.Passports.SingleOrDefaultAsync(
                p => p.StandardNumber == number && p.Code == code, cancellationToken) ?? throw new NotFound();
        return new DraftField(field, version, passport);
    }

    /// <summary>The value as the standard would keep it: what its model leaves out or adds is settled.</summary>
    public JsonNode? Settled(JsonNode? value)
    {
        var root = Root;
        of.WriteTo(root, value);
        return of.ReadFrom(passport is null
            ? StandardJson.ToNode(Strictly<StandardContent>(root))!
            : StandardJson.ToNode(Strictly<PassportContent>(root))!);
    }

    /// <summary>The whole passport as it would be with a value in the field.</summary>
    public PassportContent PassportWith(JsonNode? value)
    {
        var root = Root;
        of.WriteTo(root, value);
        return Strictly<PassportContent>(root);
    }

    public void Rewrite(JsonNode? value)
    {
        var root = Root;
        of.WriteTo(root, value);
        if (passport is null)
        {
            version.Rewrite(Strictly<StandardContent>(root));
        }
        else
        {
            passport.Rewrite(Strictly<PassportContent>(root), version);
        }
    }

    private static T Strictly<T>(JsonNode root)
    {
        try
        {
            return root.Deserialize<T>(StandardJson.Strict)!;
        }
        catch (JsonException)
        {
            throw new ValidationException([new(FieldAnswers.Root, "Editing.Wrong.Malformed")]);
        }
    }
}
