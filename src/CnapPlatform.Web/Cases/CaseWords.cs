using CnapPlatform.Domain.Cases;
using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Cases;

/// <summary>Words about a case that depend on where it stands and on whether it is a complaint.</summary>
public static class CaseWords
{
    public static string NumberOf(this Texts texts, Case subject) => texts.NumberOf(subject.Number, subject.Status);

    /// <summary>The number of a case, or why it has none.</summary>
    public static string NumberOf(this Texts texts, CaseNumber? number, CaseStatus status) =>
        number?.ToString() ?? texts[status == CaseStatus.RegistrationDeclined
            ? "Work.Case.NotRegistered"
            : "Work.Case.NoNumber"];

    /// <summary>What a line of the route sheet says was done.</summary>
    public static string Done(this Texts texts, CaseAction action, bool isComplaint) => action switch
    {
        CaseAction.Register when isComplaint => texts["Cases.Done.Register.Complaint"],
        CaseAction.Withdraw when isComplaint => texts["Cases.Done.Withdraw.Complaint"],
        _ => texts[$"Cases.Done.{action}"],
    };
}
