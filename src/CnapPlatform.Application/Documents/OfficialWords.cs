using System.Globalization;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Documents;

/// <summary>Dates, terms and outcomes as an official paper writes them: always in Ukrainian.</summary>
public static class OfficialWords
{
    private static readonly string[] Months =
    [
        "січня", "лютого", "березня", "квітня", "травня", "червня",
        "липня", "серпня", "вересня", "жовтня", "листопада", "грудня",
    ];

    public static string? Date(DateOnly? day) => day is { } date
        ? string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Months[date.Month - 1]} {date.Year} року")
        : null;

    public static string Date(DateTimeOffset at) => Date(KyivDate.Of(at))!;

    public static string? Term(StatedTerm? term) => term is null
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{term.Length} {Unit(term)}");

    public static string? Title(CaseDecision? decision) => decision?.Outcome switch
    {
        DecisionOutcome.Grant => "про надання послуги",
        DecisionOutcome.Partial => "про часткове надання послуги",
        DecisionOutcome.Refusal => "про відмову в наданні послуги",
        _ => null,
    };

    public static string? Outcome(CaseDecision? decision) => decision?.Outcome switch
    {
        DecisionOutcome.Grant => "надати послугу",
        DecisionOutcome.Partial => "надати послугу частково",
        DecisionOutcome.Refusal => "відмовити в наданні послуги",
        _ => null,
    };

    public static string? Outcome(ComplaintOutcome? outcome) => outcome switch
    {
        ComplaintOutcome.LeftInForce => "рішення залишити в силі, скаргу – без задоволення",
        ComplaintOutcome.Changed => "скаргу задовольнити, рішення змінити",
        ComplaintOutcome.Reconsider => "скаргу задовольнити, справу розглянути заново",
        _ => null,
    };

    public static string Status(CaseStatus status) => status switch
    {
        CaseStatus.Submitted => "заяву подано, вона чекає на реєстрацію",
        CaseStatus.Registered => "заяву зареєстровано",
        CaseStatus.WithoutMovement => "заяву залишено без руху",
        CaseStatus.HandedOver => "справу передано субʼєкту надання послуги",
        CaseStatus.InReview => "справа на розгляді",
        CaseStatus.Suspended => "провадження зупинено",
        CaseStatus.Hearing => "призначено слухання",
        CaseStatus.Decided => "рішення прийнято",
        CaseStatus.ResultAtCnap => "результат у ЦНАП",
        CaseStatus.Notified => "результат готовий, заявника повідомлено",
        CaseStatus.Unclaimed => "результат не забрано",
        CaseStatus.Issued => "результат видано",
        CaseStatus.SentByPost => "результат надіслано поштою",
        CaseStatus.Archived => "справу передано до архіву",
        CaseStatus.Returned => "заяву повернено",
        CaseStatus.Withdrawn => "заяву відкликано",
        CaseStatus.Closed => "провадження закрито",
        _ => "у реєстрації відмовлено",
    };

    public static string Delivery(DeliveryMethod method) => method switch
    {
        DeliveryMethod.ByPost => "поштою",
        DeliveryMethod.Electronically => "в електронній формі",
        _ => "особисто в ЦНАП",
    };

    public static string Retention(RetentionClass retention) => retention switch
    {
        RetentionClass.Granted => "справи з наданою послугою",
        RetentionClass.Complaint => "справи за скаргами",
        _ => "справи без надання послуги",
    };

    private static string Unit(StatedTerm term) => term.Unit switch
    {
        TermUnit.CalendarDay => Form(term.Length, "календарного дня", "календарних днів"),
        TermUnit.WorkingDay => Form(term.Length, "робочого дня", "робочих днів"),
        TermUnit.Month => Form(term.Length, "місяця", "місяців"),
        _ => Form(term.Length, "години", "годин"),
    };

    // «Протягом» asks for the genitive: 1, 21, 31 are singular, all others plural.
    private static string Form(int number, string one, string many) =>
        number % 10 == 1 && number % 100 != 11 ? one : many;
}
