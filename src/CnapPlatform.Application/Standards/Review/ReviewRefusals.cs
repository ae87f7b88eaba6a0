namespace CnapPlatform.Application.Standards.Review;

/// <summary>Why a step of a review is refused.</summary>
public static class ReviewRefusals
{
    public const string NothingChosen = "Review.Refused.NothingChosen";
    public const string NothingToSign = "Review.Refused.NothingToSign";
    public const string ErrorIsNotSigned = "Review.Refused.ErrorIsNotSigned";
    public const string ChangedSinceApproval = "Review.Refused.ChangedSinceApproval";
    public const string ReviewOver = "Review.Refused.ReviewOver";
}
