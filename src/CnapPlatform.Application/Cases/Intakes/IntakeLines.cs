using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Standards;
using FluentValidation;

namespace CnapPlatform.Application.Cases.Intakes;

/// <summary>A line of the опис; one that says neither «received» nor a state is left out of the package.</summary>
public interface IIntakeLine
{
    bool Received { get; }

    string? Title { get; }

    DocumentForm Form { get; }

    DocumentState? State { get; }

    int? Sheets { get; }
}

/// <summary>What the lines of a form say: the documents taken, and the package against the card.</summary>
internal static class IntakeLines
{
    public const int MostSheets = 2000;

    public static bool IsTaken(IIntakeLine line) =>
        line.State is null ? line.Received : line.State is DocumentState.Original or DocumentState.Copy;

    public static IReadOnlyList<IntakeDocument> Documents(IEnumerable<IIntakeLine> lines) =>
    [
        .. lines.Where(IsTaken).Select(line => new IntakeDocument(line.Title!.Trim(), FormOf(line), line.Sheets)),
    ];

    /// <summary>
    /// The documents of the card that the form asks about. One that is left without an answer is missing where the
    /// card always asks for it, and not needed where it asks under a condition.
    /// </summary>
    public static IReadOnlyList<CheckedDocument> Checks(IReadOnlyList<IIntakeLine> lines, PassportContent passport)
    {
        var checks = new List<CheckedDocument>();
        foreach (var item in passport.Card.RequiredDocuments.Items)
        {
            var place = Enumerable.Range(0, lines.Count).FirstOrDefault(i => IsOf(lines[i], item), -1);
            if (place < 0)
            {
                continue;
            }

            var state = StateOf(lines[place], item);
            if (state == DocumentState.FromRegister && item.Register is null)
            {
                throw Invalid.At($"Documents[{place}].State", "Intake.State.NoRegister");
            }

            checks.Add(new CheckedDocument(item.Uk, item.Condition?.Uk, state, lines[place].Sheets));
        }

        return checks;
    }

    private static bool IsOf(IIntakeLine line, CardItem item) =>
        line.Title?.Trim() is { } title && (title == item.Uk || title == item.Text.Uk);

    private static DocumentState StateOf(IIntakeLine line, CardItem item)
    {
        if (line.State is { } said)
        {
            return said;
        }

        if (line.Received)
        {
            return line.Form switch
            {
                DocumentForm.Original => DocumentState.Original,
                DocumentForm.Copy => DocumentState.Copy,
                _ => DocumentState.Electronic,
            };
        }

        return item.Condition is null ? DocumentState.Missing : DocumentState.NotApplicable;
    }

    private static DocumentForm FormOf(IIntakeLine line) => line.State switch
    {
        DocumentState.Original => DocumentForm.Original,
        DocumentState.Copy => DocumentForm.Copy,
        _ => line.Form,
    };
}

internal sealed class IntakeLineValidator : AbstractValidator<IIntakeLine>
{
    public IntakeLineValidator()
    {
        RuleFor(l => l.Title).NotEmpty().WithMessage("Cases.Documents.TitleRequired")
            .MaximumLength(200).WithMessage("Cases.Documents.TitleTooLong")
            .OneLine().When(IntakeLines.IsTaken);
        RuleFor(l => l.Sheets).InclusiveBetween(1, IntakeLines.MostSheets).WithMessage("Cases.Documents.SheetsRange")
            .When(l => IntakeLines.IsTaken(l) && l.Sheets is not null);
        RuleFor(l => l.Form).IsInEnum().WithMessage("Cases.Documents.FormUnknown");
        RuleFor(l => l.State).IsInEnum().WithMessage("Cases.Documents.FormUnknown");
    }
}
