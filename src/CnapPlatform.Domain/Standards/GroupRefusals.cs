namespace CnapPlatform.Domain.Standards;

/// <summary>Why the working group's desk says no.</summary>
public static class GroupRefusals
{
    public const string QuestionAnswered = "Standards.Refused.QuestionAnswered";
    public const string ClarificationWithdrawn = "Standards.Refused.ClarificationWithdrawn";
    public const string ConsultationClosed = "Standards.Refused.ConsultationClosed";
    public const string RemarkHidden = "Standards.Refused.RemarkHidden";
    public const string TaskDone = "Standards.Refused.TaskDone";
    public const string TaskOfAnother = "Standards.Refused.TaskOfAnother";
}
