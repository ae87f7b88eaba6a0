namespace CnapPlatform.Domain.Documents;

/// <summary>Why a paper or a register is refused.</summary>
public static class DocumentRefusals
{
    public const string NoTemplate = "Documents.Refused.NoTemplate";
    public const string NothingToTell = "Documents.Refused.NothingToTell";
    public const string NothingHandedOver = "Documents.Refused.NothingHandedOver";
    public const string RegisterIsSigned = "Documents.Refused.RegisterIsSigned";
    public const string SignedBeforeMade = "Documents.Refused.SignedBeforeMade";
    public const string SignedInFuture = "Documents.Refused.SignedInFuture";
    public const string NotTheReceiver = "Documents.Refused.NotTheReceiver";
}
