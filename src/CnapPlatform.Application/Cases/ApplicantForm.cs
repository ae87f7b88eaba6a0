using System.Text.RegularExpressions;
using CnapPlatform.Application.Cases.Intakes;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Notifications;
using FluentValidation;

namespace CnapPlatform.Application.Cases;

/// <summary>The applicant and the representative as they are typed, online and at the counter alike.</summary>
public sealed record ApplicantForm : IAuthorityForm
{
    public ApplicantKind Kind { get; init; }

    public string Name { get; init; } = "";

    public string? TaxNumber { get; init; }

    public string Address { get; init; } = "";

    public string? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>How the applicant wants to be told; null: by e-mail where one is given.</summary>
    public NoticesBy? NoticesBy { get; init; }

    /// <summary>The language of what is sent: «uk» or «en».</summary>
    public string Language { get; init; } = "uk";

    public string? RepresentativeName { get; init; }

    public string? RepresentativeAuthority { get; init; }

    public AuthorityKind? RepresentativeKind { get; init; }

    public string? RepresentativeDocument { get; init; }

    public DateOnly? RepresentativeIssuedOn { get; init; }

    public DateOnly? RepresentativeValidUntil { get; init; }

    public string? RepresentativeScope { get; init; }

    public bool HasRepresentative => !string.IsNullOrWhiteSpace(RepresentativeName);

    public Applicant ToApplicant() => new()
    {
        Kind = Kind,
        Name = Name.Trim(),
        TaxNumber = Blank.ToNull(TaxNumber),
        Address = Address.Trim(),
        Phone = Blank.ToNull(Phone),
        Email = Blank.ToNull(Email),
        NoticesBy = NoticesBy ?? UsualWay(Email),
        Language = Language,
    };

    private static NoticesBy UsualWay(string? email) =>
        string.IsNullOrWhiteSpace(email) ? Domain.Cases.NoticesBy.None : Domain.Cases.NoticesBy.Email;

    public Representative? ToRepresentative() => string.IsNullOrWhiteSpace(RepresentativeName)
        ? null
        : new Representative { Name = RepresentativeName.Trim(), Authority = RepresentativeAuthority!.Trim() };
}

internal sealed partial class ApplicantFormValidator : AbstractValidator<ApplicantForm>
{
    public ApplicantFormValidator()
    {
        RuleFor(a => a.Kind).IsInEnum().WithMessage("Cases.Kind.Unknown");
        RuleFor(a => a.Name).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Cases.Name.Required")
            .MaximumLength(200).WithMessage("Cases.Name.TooLong")
            .OneLine().WithLetter();
        RuleFor(a => a.TaxNumber).Must(IsPersonNumber).WithMessage("Cases.TaxNumber.TenDigits")
            .When(a => a.Kind != ApplicantKind.LegalEntity && !string.IsNullOrWhiteSpace(a.TaxNumber));
        RuleFor(a => a.TaxNumber).Must(IsLegalEntityNumber).WithMessage("Cases.TaxNumber.EightDigits")
            .When(a => a.Kind == ApplicantKind.LegalEntity);
        RuleFor(a => a.Address).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Cases.Address.Required")
            .MaximumLength(300).WithMessage("Cases.Address.TooLong")
            .PlainText();
        RuleFor(a => a.Phone).Must(phone => Phone().IsMatch(phone!.Trim())).WithMessage("Cases.Phone.Malformed")
            .When(a => !string.IsNullOrWhiteSpace(a.Phone));
        RuleFor(a => a.Phone).NotEmpty().WithMessage("Cases.Phone.OrEmail")
            .When(a => string.IsNullOrWhiteSpace(a.Email));
        RuleFor(a => a.Email).Cascade(CascadeMode.Stop).PlainText()
            .MaximumLength(200).WithMessage("Cases.Email.Malformed")
            .Must(email => Email().IsMatch(email.Trim())).WithMessage("Cases.Email.Malformed")
            .When(a => !string.IsNullOrWhiteSpace(a.Email));
        RuleFor(a => a.NoticesBy).IsInEnum().WithMessage("Applicant.NoticesBy.Unknown");
        RuleFor(a => a.Email).NotEmpty().WithMessage("Applicant.NoticesBy.EmailNeeded")
            .When(a => a.NoticesBy == NoticesBy.Email);
        RuleFor(a => a.Phone).Must(phone => Sms.NumberOf(phone) is not null)
            .WithMessage("Applicant.NoticesBy.PhoneNeeded")
            .When(a => a.NoticesBy == NoticesBy.Sms);
        RuleFor(a => a.Language).Must(language => language is "uk" or "en").WithMessage("Applicant.Language.Unknown");
        RuleFor(a => a.RepresentativeName).MaximumLength(200).WithMessage("Cases.Name.TooLong")
            .OneLine().WithLetter();
        RuleFor(a => a.RepresentativeName).NotEmpty().WithMessage("Cases.Representative.NameRequired")
            .When(a => a.Kind == ApplicantKind.LegalEntity || !string.IsNullOrWhiteSpace(a.RepresentativeAuthority));
        RuleFor(a => a.RepresentativeAuthority)
            .MaximumLength(300).WithMessage("Cases.Representative.AuthorityTooLong").OneLine();
        RuleFor(a => a.RepresentativeAuthority).NotEmpty().WithMessage("Cases.Representative.AuthorityRequired")
            .When(a => a.HasRepresentative);
        Include(new AuthorityTextValidator());
    }

    private static bool IsPersonNumber(string? number) => PersonNumber().IsMatch(number!.Trim());

    private static bool IsLegalEntityNumber(string? number) => LegalEntityNumber().IsMatch((number ?? "").Trim());

    [GeneratedRegex("^[0-9]{10}$", RegexOptions.None, 1000)]
    private static partial Regex PersonNumber();

    [GeneratedRegex("^[0-9]{8}$", RegexOptions.None, 1000)]
    private static partial Regex LegalEntityNumber();

    [GeneratedRegex(@"^\+?[0-9][0-9 ()\-]{5,18}$", RegexOptions.None, 1000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Email();
}
