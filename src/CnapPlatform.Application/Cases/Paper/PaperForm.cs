using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using FluentValidation;

namespace CnapPlatform.Application.Cases.Paper;

/// <summary>What the blank says of an application that was taken on paper.</summary>
public sealed record PaperForm
{
    public Guid BlockId { get; init; }

    public int Sequence { get; init; }

    /// <summary>The date on the paper, Kyiv.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The time on the paper, Kyiv.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>Whose signature the paper bears.</summary>
    public string? TakenBy { get; init; }

    /// <summary>Why it was taken on paper.</summary>
    public string? Reason { get; init; }

    /// <summary>The moment on the paper; one that lies ahead is refused at its field.</summary>
    internal DateTimeOffset Moment(DateTimeOffset now)
    {
        var local = On!.Value.ToDateTime(At!.Value);
        if (KyivDate.Zone.IsInvalidTime(local))
        {
            throw Wrong(nameof(At), "Paper.At.Skipped");
        }

        var moment = KyivDate.Instant(local);
        if (moment > now)
        {
            throw Wrong(KyivDate.Of(now) < On ? nameof(On) : nameof(At), "Paper.At.InFuture");
        }

        return moment;
    }

    /// <summary>No version of the standard was in force on the day of the paper: the day is shown at its field.</summary>
    internal static ValidationException BeforeStandard() => Wrong(nameof(On), "Paper.On.BeforeStandard");

    private static ValidationException Wrong(string field, string message) =>
        Invalid.At($"{nameof(RegisterApplication.Command.Paper)}.{field}", message);
}

internal sealed class PaperFormValidator : AbstractValidator<PaperForm>
{
    public PaperFormValidator()
    {
        RuleFor(p => p.On).NotNull().WithMessage("Paper.On.Required");
        RuleFor(p => p.At).NotNull().WithMessage("Paper.At.Required");
        RuleFor(p => p.TakenBy).NotEmpty().WithMessage("Paper.TakenBy.Required")
            .MaximumLength(200).WithMessage("Cases.Name.TooLong").OneLine();
        RuleFor(p => p.Reason).NotEmpty().WithMessage("Paper.Reason.Required")
            .MaximumLength(500).WithMessage("Paper.Reason.TooLong").PlainText();
    }
}
