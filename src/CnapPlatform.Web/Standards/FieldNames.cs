using CnapPlatform.Application.Standards;
using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Standards;

/// <summary>What the fields of the standard are called: one name for each, wherever it is shown.</summary>
public static class FieldNames
{
    public static string FieldName(this Texts texts, string path, bool ofPassport = true) =>
        texts[$"Fields.{(ofPassport ? "Passport" : "Version")}.{path}"];

    public static string FieldName(this Texts texts, StandardField field) =>
        texts.FieldName(field.Path, !StandardField.OfContent.Contains(field));
}
