using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Standards;

/// <summary>Why the standard says no.</summary>
public static class StandardRefusals
{
    public const string Published = "Standards.Refused.Published";
    public const string Discarded = "Standards.Refused.Discarded";
    public const string WasApproved = "Standards.Refused.WasApproved";
    public const string WasConsulted = "Standards.Refused.WasConsulted";
    public const string NotDraft = "Standards.Refused.NotDraft";
    public const string NotInReview = "Standards.Refused.NotInReview";
    public const string NotApproved = "Standards.Refused.NotApproved";
    public const string OwnDraft = "Standards.Refused.OwnDraft";
    public const string HasErrors = "Standards.Refused.HasErrors";
    public const string WarningsUnsigned = "Standards.Refused.WarningsUnsigned";
    public const string CommentsOpen = "Standards.Refused.CommentsOpen";
    public const string OwnersMissing = "Standards.Refused.OwnersMissing";
    public const string EffectiveTooEarly = "Standards.Refused.EffectiveTooEarly";
    public const string EffectiveTaken = "Standards.Refused.EffectiveTaken";
    public const string ConsultationOver = "Standards.Refused.ConsultationOver";
    public const string ConsultationOpen = "Standards.Refused.ConsultationOpen";
    public const string ConsultationTooLong = "Standards.Refused.ConsultationTooLong";
    public const string EffectiveBeforeBasis = "Standards.Refused.EffectiveBeforeBasis";
    public const string FeeLeftovers = "Standards.Refused.FeeLeftovers";
    public const string FeeWithItself = "Standards.Refused.FeeWithItself";
    public const string NotOwner = "Standards.Refused.NotOwner";

    /// <summary>Whether another day to begin on would do.</summary>
    public static bool IsOfFirstDay(Refused refused) =>
        refused.Reason is EffectiveTooEarly or EffectiveTaken or EffectiveBeforeBasis;
}
