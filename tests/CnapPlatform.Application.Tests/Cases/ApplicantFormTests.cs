using CnapPlatform.Application.Cases;
using CnapPlatform.Domain.Cases;

namespace CnapPlatform.Application.Tests.Cases;

/// <summary>Every rule of the applicant's form, at its field.</summary>
public sealed class ApplicantFormTests
{
    private static readonly ApplicantFormValidator Validator = new();

    public static TheoryData<string, string?, string> Wrong() => new()
    {
        { nameof(ApplicantForm.Name), "", "Cases.Name.Required" },
        { nameof(ApplicantForm.Name), "   ", "Cases.Name.Required" },
        { nameof(ApplicantForm.Name), Long(201), "Cases.Name.TooLong" },
        { nameof(ApplicantForm.Name), "Шевчук\0", "Kernel.Text.ControlCharacters" },
        { nameof(ApplicantForm.Name), "\u200B\u200D", "Kernel.Text.ControlCharacters" },
        { nameof(ApplicantForm.Name), "Шевчук \u202EаннаГ", "Kernel.Text.ControlCharacters" },
        { nameof(ApplicantForm.Name), "123 – 45", "Kernel.Text.NoLetter" },
        { nameof(ApplicantForm.TaxNumber), "123456789", "Cases.TaxNumber.TenDigits" },
        { nameof(ApplicantForm.TaxNumber), "12345678901", "Cases.TaxNumber.TenDigits" },
        { nameof(ApplicantForm.TaxNumber), "12345-7890", "Cases.TaxNumber.TenDigits" },
        { nameof(ApplicantForm.TaxNumber), "١٢٣٤٥٦٧٨٩٠", "Cases.TaxNumber.TenDigits" },
        { nameof(ApplicantForm.Address), null, "Cases.Address.Required" },
        { nameof(ApplicantForm.Address), Long(301), "Cases.Address.TooLong" },
        { nameof(ApplicantForm.Address), "вул.\u0007", "Kernel.Text.ControlCharacters" },
        { nameof(ApplicantForm.Phone), "123", "Cases.Phone.Malformed" },
        { nameof(ApplicantForm.Phone), "+38050111223344556677", "Cases.Phone.Malformed" },
        { nameof(ApplicantForm.Phone), "телефон", "Cases.Phone.Malformed" },
        { nameof(ApplicantForm.Email), "hanna", "Cases.Email.Malformed" },
        { nameof(ApplicantForm.Email), "hanna@", "Cases.Email.Malformed" },
        { nameof(ApplicantForm.Email), "hanna@example", "Cases.Email.Malformed" },
        { nameof(ApplicantForm.Email), "han na@example.com", "Cases.Email.Malformed" },
        { nameof(ApplicantForm.Email), "hanna@@example.com", "Cases.Email.Malformed" },
        { nameof(ApplicantForm.Name), "Іван\r\n=1+1", "Kernel.Text.OneLine" },
        { nameof(ApplicantForm.Email), "hanna@example.com\r\nBcc: all@example.com", "Cases.Email.Malformed" },
        { nameof(ApplicantForm.Email), "han\0na@example.com", "Kernel.Text.ControlCharacters" },
        { nameof(ApplicantForm.Email), Long(190) + "@example.com", "Cases.Email.Malformed" },
        { nameof(ApplicantForm.RepresentativeName), Long(201), "Cases.Name.TooLong" },
        { nameof(ApplicantForm.RepresentativeName), "Коваль\0", "Kernel.Text.ControlCharacters" },
        { nameof(ApplicantForm.RepresentativeName), "...", "Kernel.Text.NoLetter" },
        { nameof(ApplicantForm.RepresentativeAuthority), Long(301), "Cases.Representative.AuthorityTooLong" },
        { nameof(ApplicantForm.RepresentativeAuthority), "Довіреність\0", "Kernel.Text.ControlCharacters" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_value_is_shown_at_its_field(string field, string? value, string message)
    {
        var form = With(Represented(), field, value);

        var failure = Assert.Single(Validator.Validate(form).Errors);

        Assert.Equal((field, message), (failure.PropertyName, failure.ErrorMessage));
    }

    [Theory]
    [InlineData(nameof(ApplicantForm.TaxNumber), null)]
    [InlineData(nameof(ApplicantForm.TaxNumber), " 1234567890 ")]
    [InlineData(nameof(ApplicantForm.Phone), "0501112233")]
    [InlineData(nameof(ApplicantForm.Phone), "+38 (050) 111-22-33")]
    [InlineData(nameof(ApplicantForm.Phone), null)]
    [InlineData(nameof(ApplicantForm.Email), null)]
    [InlineData(nameof(ApplicantForm.Email), " hanna.shevchuk+cnap@post.example.com ")]
    [InlineData(nameof(ApplicantForm.Name), "О’Коннор-Шевчук Ганна <script>")]
    [InlineData(nameof(ApplicantForm.Name), "Шев\u00ADчук Ганна")]
    [InlineData(nameof(ApplicantForm.Address), "вул. Садова, 7\r\nкв. 3")]
    public void What_people_rightly_type_is_taken(string field, string? value) =>
        Assert.Empty(Validator.Validate(With(Desk.Form(), field, value)).Errors);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("  ")]
    public void A_telephone_or_an_address_of_mail_is_needed(string? nothing)
    {
        var failure = Assert.Single(Validator.Validate(Desk.Form() with { Phone = nothing, Email = nothing }).Errors);

        Assert.Equal(("Phone", "Cases.Phone.OrEmail"), (failure.PropertyName, failure.ErrorMessage));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1234567890")]
    [InlineData("1234567")]
    public void A_legal_entity_has_a_code_of_eight_digits(string? number)
    {
        var failure = Assert.Single(Validator.Validate(LegalEntity() with { TaxNumber = number }).Errors);

        Assert.Equal(("TaxNumber", "Cases.TaxNumber.EightDigits"), (failure.PropertyName, failure.ErrorMessage));
    }

    [Fact]
    public void A_legal_entity_acts_through_a_person()
    {
        var failures = Validator.Validate(
            LegalEntity() with { RepresentativeName = null, RepresentativeAuthority = null }).Errors;

        Assert.Equal("Cases.Representative.NameRequired", Assert.Single(failures).ErrorMessage);
        Assert.Empty(Validator.Validate(LegalEntity()).Errors);
    }

    [Fact]
    public void A_representative_needs_both_a_name_and_an_authority()
    {
        Assert.Equal(
            "Cases.Representative.AuthorityRequired",
            Assert.Single(Validator.Validate(Represented() with { RepresentativeAuthority = " " }).Errors)
                .ErrorMessage);
        Assert.Equal(
            "Cases.Representative.NameRequired",
            Assert.Single(Validator.Validate(Represented() with { RepresentativeName = "" }).Errors).ErrorMessage);
    }

    [Fact]
    public void A_kind_of_applicant_that_does_not_exist_is_refused() => Assert.Equal(
        "Cases.Kind.Unknown",
        Assert.Single(Validator.Validate(Desk.Form() with { Kind = (ApplicantKind)9 }).Errors).ErrorMessage);

    [Fact]
    public void What_was_typed_is_kept_without_spaces_around_it()
    {
        var form = new ApplicantForm
        {
            Name = " Шевчук Ганна ",
            Address = " вул. Садова, 7 ",
            Phone = " 0501112233 ",
            Email = " ",
            RepresentativeName = " Коваль Олена ",
            RepresentativeAuthority = " Довіреність ",
        };

        Assert.Equal(
            new Applicant
            {
                Name = "Шевчук Ганна",
                Address = "вул. Садова, 7",
                Phone = "0501112233",
                NoticesBy = NoticesBy.None,
            },
            form.ToApplicant());
        Assert.Equal(
            new Representative { Name = "Коваль Олена", Authority = "Довіреність" }, form.ToRepresentative());
        Assert.Null(Desk.Form().ToRepresentative());
    }

    private static ApplicantForm Represented() => Desk.Form() with
    {
        RepresentativeName = "Коваль Олена",
        RepresentativeAuthority = "Довіреність",
    };

    private static ApplicantForm LegalEntity() => Represented() with
    {
        Kind = ApplicantKind.LegalEntity,
        TaxNumber = "12345678",
    };

    private static ApplicantForm With(ApplicantForm form, string field, string? value)
    {
        var changed = form with { };
        typeof(ApplicantForm).GetProperty(field)!.SetValue(changed, value);
        return changed;
    }

    private static string Long(int length) => new('я', length);
}
