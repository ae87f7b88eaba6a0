namespace CnapPlatform.Web.Pages.Ministry;

/// <summary>Which field's comments a page shows beside it.</summary>
/// <param name="Service">Empty where the field is of the version itself.</param>
/// <param name="MayComment">The person reviews, and the version is still open.</param>
public sealed record FieldComments(int Number, string? Service, string Field, bool MayComment);
