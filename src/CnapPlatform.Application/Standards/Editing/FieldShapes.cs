namespace CnapPlatform.Application.Standards.Editing;

public static class FieldShapes
{
    /// <summary>What a field is made of; null for one that is shown only.</summary>
    public static FieldShape? Of(StandardField field, bool ofPassport) =>
        ofPassport ? PassportShapes.Of(field) : ContentShapes.Of(field.Path);
}
