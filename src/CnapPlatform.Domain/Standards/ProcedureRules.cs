namespace CnapPlatform.Domain.Standards;

/// <summary>
/// The terms of the procedure that hold for every service: each with its act and its mark. A rule that is not filled
/// has no known number, and nothing is counted by it.
/// </summary>
public sealed record ProcedureRules
{
    /// <summary>From an online application to its registration.</summary>
    public StatedTerm? Registration { get; init; }

    /// <summary>From registration to the hand-over to the provider.</summary>
    public StatedTerm? HandOver { get; init; }

    /// <summary>From registration to the notice that leaves a case without movement (Law 2073-IX, Art. 43).</summary>
    public StatedTerm? WithoutMovement { get; init; }

    /// <summary>The shortest term given to cure what is missing; a term of the applicant.</summary>
    public StatedTerm? Cure { get; init; }

    /// <summary>The longest term of a case that is heard, from registration.</summary>
    public StatedTerm? WithHearing { get; init; }

    /// <summary>From the decision to the result at the CNAP.</summary>
    public StatedTerm? ResultTransfer { get; init; }

    /// <summary>From the result at the CNAP to the notice to the applicant.</summary>
    public StatedTerm? Notification { get; init; }

    /// <summary>From the notice to the day a result counts as unclaimed.</summary>
    public StatedTerm? Unclaimed { get; init; }

    /// <summary>From posting to the day a letter counts as communicated.</summary>
    public StatedTerm? Communicated { get; init; }

    /// <summary>From the communication to the last day of a complaint; a term of the applicant.</summary>
    public StatedTerm? Appeal { get; init; }

    /// <summary>From the registration of a complaint to its decision (Law 2073-IX, Arts. 78–85).</summary>
    public StatedTerm? Complaint { get; init; }

    /// <summary>How long the archive keeps the file of a granted application.</summary>
    public StatedTerm? KeepGranted { get; init; }

    /// <summary>How long it keeps the file of an application refused, in whole or in part.</summary>
    public StatedTerm? KeepRefused { get; init; }

    /// <summary>How long it keeps the file of a complaint.</summary>
    public StatedTerm? KeepComplaint { get; init; }

    /// <summary>When the fee is paid and when it goes back.</summary>
    public PaymentRules? Payment { get; init; }
}
