using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using FluentValidation;
using FluentValidation.Results;

namespace CnapPlatform.Application.Cases.Intakes;

/// <summary>The document a representative acts by, as the administrator reads it at the counter.</summary>
public interface IAuthorityForm
{
    AuthorityKind? RepresentativeKind { get; }

    string? RepresentativeDocument { get; }

    DateOnly? RepresentativeIssuedOn { get; }

    DateOnly? RepresentativeValidUntil { get; }

    string? RepresentativeScope { get; }
}

/// <summary>
/// What an authority must say before an application is taken from a representative; how its texts are written is
/// checked apart, with the applicant's form.
/// </summary>
internal sealed class AuthorityFormValidator : AbstractValidator<IAuthorityForm>
{
    public AuthorityFormValidator()
    {
        RuleFor(a => a.RepresentativeKind).NotNull().WithMessage("Intake.Authority.KindRequired")
            .IsInEnum().WithMessage("Intake.Authority.KindRequired");
        RuleFor(a => a.RepresentativeDocument).NotEmpty().WithMessage("Intake.Authority.DocumentRequired")
            .When(HasPaper);
        RuleFor(a => a.RepresentativeIssuedOn).NotNull().WithMessage("Intake.Authority.IssuedOnRequired")
            .When(HasPaper);
    }

    // Parents act by law and the head of a legal person by the register: the identity document is enough.
    private static bool HasPaper(IAuthorityForm form) =>
        form.RepresentativeKind is AuthorityKind.PowerOfAttorney or AuthorityKind.Guardian;
}

/// <summary>What holds wherever an authority is typed, online too.</summary>
internal sealed class AuthorityTextValidator : AbstractValidator<IAuthorityForm>
{
    public AuthorityTextValidator()
    {
        RuleFor(a => a.RepresentativeDocument)
            .MaximumLength(60).WithMessage("Intake.Authority.DocumentTooLong").OneLine();
        RuleFor(a => a.RepresentativeScope)
            .MaximumLength(500).WithMessage("Intake.Authority.ScopeTooLong").PlainText();
        RuleFor(a => a.RepresentativeValidUntil)
            .GreaterThanOrEqualTo(a => a.RepresentativeIssuedOn).WithMessage("Intake.Authority.EndsBeforeItBegins")
            .When(a => a.RepresentativeIssuedOn is not null && a.RepresentativeValidUntil is not null);
    }
}

internal static class Authorities
{
    /// <summary>Refuses at its field what does not hold on a day.</summary>
    public static void RequireOn(this IAuthorityForm form, DateOnly day, string path)
    {
        if (form.RepresentativeIssuedOn > day)
        {
            throw Wrong(nameof(form.RepresentativeIssuedOn), "Intake.Authority.IssuedInFuture");
        }

        if (form.RepresentativeValidUntil < day)
        {
            throw Wrong(nameof(form.RepresentativeValidUntil), "Intake.Authority.Expired");
        }

        ValidationException Wrong(string field, string message) => new([new ValidationFailure(path + field, message)]);
    }

    public static Representative With(
        this Representative representative, IAuthorityForm form, string checkedBy, DateTimeOffset at) =>
        representative with
        {
            Kind = form.RepresentativeKind,
            DocumentNumber = Blank.ToNull(form.RepresentativeDocument),
            IssuedOn = form.RepresentativeIssuedOn,
            ValidUntil = form.RepresentativeValidUntil,
            Scope = Blank.ToNull(form.RepresentativeScope),
            CheckedByName = checkedBy,
            CheckedAt = at,
        };
}
