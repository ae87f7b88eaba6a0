using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>
/// All clocks of a case, read from its route sheet and the rules of its version: nothing of it is stored. Stated for a
/// moment, because a clock that nobody stops runs out by itself.
/// </summary>
public static class CaseClockList
{
    public static IReadOnlyList<LegalClock> Of(Case subject, ClockRules rules, DateTimeOffset now) =>
        Of(new CaseHistory(subject), rules, now);

    internal static IReadOnlyList<LegalClock> Of(CaseHistory history, ClockRules rules, DateTimeOffset now) =>
        [.. history.Reviews.SelectMany(review => OfReview(review, rules, now))];

    private static List<LegalClock> OfReview(CaseHistory history, ClockRules rules, DateTimeOffset now)
    {
        var clocks = new ClockFactory(history, rules, now);
        return
        [
            .. Registration(history, rules, clocks),
            .. Total(history, clocks),
            .. HandOver(history, rules, clocks),
            .. Defects(history, rules, clocks),
            .. Stages(history, rules, clocks),
            .. Result(history, rules, clocks),
            .. Appeal(history, rules, clocks),
        ];
    }

    // Before the signature (Law 2073-IX, Art. 40) there is no application that anybody could be late with.
    private static IEnumerable<LegalClock> Registration(CaseHistory history, ClockRules rules, ClockFactory clocks)
    {
        if (rules.Procedure.Registration is not { } rule || history.Case.SignedOn is not { } signed)
        {
            yield break;
        }

        foreach (var start in history.All(CaseAction.Submit, CaseAction.ReconsiderRegistration))
        {
            // A refusal to register is an answer in time, too.
            var answer = history.After(start, CaseAction.Register, CaseAction.DeclineRegistration);
            if (signed <= KyivDate.Of(start.At))
            {
                yield return clocks.Make(new ClockPlan(ClockKind.Registration, rule, start) { MetBy = answer });
            }
            else if (answer is { Action: CaseAction.Register })
            {
                // What is signed at the counter becomes known with its registration, which may come days later.
                yield return clocks.Make(
                    new ClockPlan(ClockKind.Registration, rule, answer) { StartOn = signed, MetBy = answer });
            }
        }
    }

    private static IEnumerable<LegalClock> Total(CaseHistory history, ClockFactory clocks)
    {
        if (history.TermBegun is { } begun)
        {
            yield return clocks.Total(begun);
        }
    }

    private static IEnumerable<LegalClock> HandOver(CaseHistory history, ClockRules rules, ClockFactory clocks)
    {
        if (rules.Procedure.HandOver is not { } rule || history.Case.AdministratorProvides)
        {
            yield break;
        }

        foreach (var start in history.All(CaseAction.Register, CaseAction.ReturnMisrouted))
        {
            yield return clocks.Make(new ClockPlan(ClockKind.HandOver, rule, start)
            {
                MetBy = history.After(start, CaseAction.HandOver),
                StandsStill = true,
            });
        }
    }

    private static IEnumerable<LegalClock> Defects(CaseHistory history, ClockRules rules, ClockFactory clocks)
    {
        if (history.TermBegun is { } begun && rules.Procedure.WithoutMovement is { } rule)
        {
            yield return clocks.Make(new ClockPlan(ClockKind.Defects, rule, begun)
            {
                MetBy = history.After(begun, CaseAction.LeaveWithoutMovement),
                DroppedBy = history.Decision,
                IsRight = true,
            });
        }

        foreach (var stop in history.All(CaseAction.LeaveWithoutMovement))
        {
            yield return clocks.Cure(stop);
        }
    }

    private static IEnumerable<LegalClock> Stages(CaseHistory history, ClockRules rules, ClockFactory clocks) =>
        rules.Stages.Count == 0
            ? []
            : CaseStages.Of(history, rules.Stages).Where(stage => stage.BegunBy is not null)
                .Select(stage => clocks.Stage(stage, rules.Stages));

    private static IEnumerable<LegalClock> Result(CaseHistory history, ClockRules rules, ClockFactory clocks)
    {
        if (history.Decision is { } decided && rules.Procedure.ResultTransfer is { } transfer)
        {
            yield return clocks.Make(new ClockPlan(ClockKind.ResultTransfer, transfer, decided)
            {
                MetBy = history.After(decided, CaseAction.ReturnResult),
            });
        }

        if (history.Last(CaseAction.ReturnResult) is { } arrived && rules.Procedure.Notification is { } notice)
        {
            yield return clocks.Make(new ClockPlan(ClockKind.Notification, notice, arrived)
            {
                MetBy = history.After(arrived, CaseAction.Notify),
            });
        }

        if (history.Last(CaseAction.Notify) is { } told && rules.Procedure.Unclaimed is { } unclaimed)
        {
            yield return clocks.Make(new ClockPlan(ClockKind.Unclaimed, unclaimed, told)
            {
                MetBy = history.After(told, CaseAction.Issue, CaseAction.SendByPost),
                OfApplicant = true,
                IsRight = true,
            });
        }
    }

    // From the day the act reached the person: over the counter, by a letter that counts as received, by the notice.
    private static IEnumerable<LegalClock> Appeal(CaseHistory history, ClockRules rules, ClockFactory clocks)
    {
        if (history.Told is { } told && rules.Procedure.Appeal is { } rule)
        {
            yield return clocks.Make(new ClockPlan(ClockKind.Appeal, rule, told)
            {
                StartOn = told.Action == CaseAction.SendByPost ? ReceivedOn(told, rules.Procedure) : null,
                OfApplicant = true,
                IsRight = true,
            });
        }
    }

    private static DateOnly? ReceivedOn(RouteEntry sent, ProcedureRules procedure) =>
        procedure.Communicated is { Unit: TermUnit.CalendarDay } rule
            ? KyivDate.Of(sent.At).AddDays(rule.Length)
            : null;
}
