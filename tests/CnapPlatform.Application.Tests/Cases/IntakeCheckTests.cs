using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Intakes;
using CnapPlatform.Application.Tests.Services;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Cases;

/// <summary>The incoming package against the card, and the authority of whoever brings it.</summary>
public sealed class IntakeCheckTests
{
    private const string Always = "Паспорт";
    private const string Maybe = "Договір";
    private const string FromRegister = "Витяг";

    [DatabaseTheory]
    [DatabaseData]
    public async Task Each_document_of_the_card_gets_its_mark_and_missing_ones_do_not_block(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var id = await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City) with
        {
            Documents =
            [
                new() { Title = "Заява", State = DocumentState.Original, Sheets = 2 },
                new() { Title = Always },
                new() { Title = Maybe },
                new() { Title = FromRegister, State = DocumentState.FromRegister },
                new() { Title = "Фото", State = DocumentState.Copy },
            ],
        });

        var checks = await ChecksAsync(cnap, id);
        Assert.Equal(
            [
                ("Заява", DocumentState.Original), (Always, DocumentState.Missing),
                (Maybe, DocumentState.NotApplicable), (FromRegister, DocumentState.FromRegister),
            ],
            checks.Select(check => (check.Title, check.State)));
        Assert.Equal("якщо житло не ваше", checks[2].Condition);
        Assert.All(checks, check => Assert.Equal(
            ("Олена Коваль", Given.Now, 1), (check.CheckedByName, check.CheckedAt, check.Round)));
        var registered = await cnap.ReadAsync(Given.City, id);
        Assert.NotNull(registered.Number);
        Assert.Equal(["Заява", "Фото"], registered.Documents.Select(document => document.Title));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_was_brought_later_is_a_further_round_and_joins_the_package(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var id = await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City) with
        {
            Documents = [new() { Title = Always }],
        });

        await CheckAsync(cnap, id, new CheckDocuments.Line { Title = Always, State = DocumentState.Original, Sheets = 1 });

        Assert.Equal([1, 2], (await ChecksAsync(cnap, id)).Select(check => check.Round));
        Assert.Equal([Always], (await cnap.ReadAsync(Given.City, id)).Documents.Select(document => document.Title));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_attached_file_is_known_by_the_document_it_was_attached_to(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var receipt = await cnap.SubmitAsync(Given.City, Desk.Application(Given.City) with
        {
            Files = [new("скан.pdf", "%PDF-1.4"u8.ToArray(), Always), new("інше.pdf", "%PDF-1.4"u8.ToArray())],
        });

        var submitted = await cnap.ReadAsync(Given.City, receipt.Id);
        Assert.Equal([Always, "інше.pdf"], submitted.Documents.Select(document => document.Title));
        await CheckAsync(cnap, receipt.Id, new CheckDocuments.Line { Title = Always, State = DocumentState.Electronic });
        Assert.Equal(2, (await cnap.ReadAsync(Given.City, receipt.Id)).Documents.Count);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_check_of_a_case_that_has_been_handed_over_or_of_an_old_screen_is_refused(
        DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var id = await cnap.RegisterAsync(Given.City);
        var line = new CheckDocuments.Line { Title = Always, State = DocumentState.Original };
        cnap.User.Is(Given.CityAdministrator);

        var stale = await Assert.ThrowsAsync<Refused>(() => cnap.SendAsync(
            Given.City, new CheckDocuments.Command { CaseId = id.Value, Version = 7, Documents = [line] }));
        Assert.Equal(CaseRefusals.StaleScreen, stale.Reason);

        await cnap.StepAsync(Given.City, id, Given.CityAdministrator, CaseAction.HandOver);
        var late = await Assert.ThrowsAsync<Refused>(() => CheckAsync(cnap, id, line));
        Assert.Equal(CaseRefusals.NotCheckedNow, late.Reason);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_register_that_the_card_does_not_name_is_refused_at_its_field(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);

        var wrong = await Assert.ThrowsAsync<ValidationException>(() => cnap.RegisterAsync(
            Given.City,
            Desk.WalkIn(Given.City) with { Documents = [new() { Title = Always, State = DocumentState.FromRegister }] }));

        Assert.Equal(
            ("Documents[0].State", "Intake.State.NoRegister"),
            (wrong.Errors.Single().PropertyName, wrong.Errors.Single().ErrorMessage));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_authority_is_kept_and_one_that_has_run_out_is_refused_at_its_field(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var represented = Desk.Form() with
        {
            RepresentativeName = "Коваль Іван",
            RepresentativeAuthority = "довіреність",
            RepresentativeKind = AuthorityKind.PowerOfAttorney,
            RepresentativeDocument = "НМА 123456",
            RepresentativeIssuedOn = Given.Today.AddDays(-30),
            RepresentativeValidUntil = Given.Today,
            RepresentativeScope = "подавати заяви й отримувати документи",
        };
        Task<CaseId> RegisterAsync(ApplicantForm form) =>
            cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City) with { Applicant = form });

        await AssertWrongAsync(
            () => RegisterAsync(represented with { RepresentativeValidUntil = Given.Today.AddDays(-1) }),
            "Applicant.RepresentativeValidUntil", "Intake.Authority.Expired");
        await AssertWrongAsync(
            () => RegisterAsync(represented with
            {
                RepresentativeIssuedOn = Given.Today.AddDays(1),
                RepresentativeValidUntil = null,
            }),
            "Applicant.RepresentativeIssuedOn", "Intake.Authority.IssuedInFuture");
        await AssertWrongAsync(
            () => RegisterAsync(represented with { RepresentativeKind = null }),
            "Applicant.RepresentativeKind", "Intake.Authority.KindRequired");
        await AssertWrongAsync(
            () => RegisterAsync(represented with { RepresentativeDocument = " " }),
            "Applicant.RepresentativeDocument", "Intake.Authority.DocumentRequired");
        await AssertWrongAsync(
            () => RegisterAsync(represented with { RepresentativeValidUntil = Given.Today.AddDays(-60) }),
            "Applicant.RepresentativeValidUntil", "Intake.Authority.EndsBeforeItBegins");

        var id = await RegisterAsync(represented);
        var kept = (await cnap.ReadAsync(Given.City, id)).Representative!;
        Assert.Equal(
            (AuthorityKind.PowerOfAttorney, "НМА 123456", Given.Today, "Олена Коваль"),
            (kept.Kind!.Value, kept.DocumentNumber, kept.ValidUntil!.Value, kept.CheckedByName));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_head_of_a_legal_person_needs_no_document_number(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);

        var id = await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City) with
        {
            Applicant = Desk.Form("Садиба, ТОВ") with
            {
                Kind = ApplicantKind.LegalEntity,
                TaxNumber = "12345678",
                RepresentativeName = "Коваль Іван",
                RepresentativeAuthority = "статут",
                RepresentativeKind = AuthorityKind.HeadOfLegalEntity,
            },
        });

        Assert.Equal(AuthorityKind.HeadOfLegalEntity, (await cnap.ReadAsync(Given.City, id)).Representative!.Kind);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_new_authority_opens_the_issue_that_the_old_one_stopped(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var id = await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City) with
        {
            Applicant = Desk.Form() with
            {
                RepresentativeName = "Коваль Іван",
                RepresentativeAuthority = "довіреність",
                RepresentativeKind = AuthorityKind.PowerOfAttorney,
                RepresentativeDocument = "1",
                RepresentativeIssuedOn = Given.Today,
                RepresentativeValidUntil = Given.Today.AddDays(1),
            },
        });
        await cnap.HandOverAndReceiveAsync(Given.City, id, Given.CityArchitect);
        await cnap.StepAsync(Given.City, id, Given.CityArchitect, CaseAction.Decide);
        await cnap.StepAsync(Given.City, id, Given.CityArchitect, CaseAction.ReturnResult);
        await cnap.StepAsync(Given.City, id, Given.CityAdministrator, CaseAction.Notify);
        cnap.Clock.SetKyiv(Given.Today.AddDays(4), 10);

        var refused = await Assert.ThrowsAsync<Refused>(
            () => cnap.StepAsync(Given.City, id, Given.CityAdministrator, CaseAction.Issue));
        Assert.Equal(CaseRefusals.AuthorityIsOver, refused.Reason);

        var another = new CheckAuthority.Command
        {
            CaseId = id.Value,
            Version = (await cnap.ReadAsync(Given.City, id)).Version,
            RepresentativeName = "Коваль Іван",
            RepresentativeKind = AuthorityKind.PowerOfAttorney,
            RepresentativeDocument = "2",
            RepresentativeIssuedOn = Given.Today.AddDays(3),
        };
        await AssertWrongAsync(
            () => cnap.SendAsync(Given.City, another with { RepresentativeValidUntil = Given.Today }),
            "RepresentativeValidUntil", "Intake.Authority.EndsBeforeItBegins");
        await cnap.SendAsync(Given.City, another);
        await cnap.StepAsync(Given.City, id, Given.CityAdministrator, CaseAction.Issue);
        Assert.Equal(CaseStatus.Issued, (await cnap.ReadAsync(Given.City, id)).Status);
    }

    // The address service of the next version asks for three documents beside the application.
    private static async Task<TestCnap> StartAsync(DatabaseProvider provider)
    {
        var cnap = await TestCnap.StartAsync(provider);
        await cnap.PublishAsync(
            passport => passport.Code != Given.AddressService ? passport : passport with
            {
                Card = passport.Card with
                {
                    RequiredDocuments = new CardRow
                    {
                        Items =
                        [
                            new CardItem { Uk = "Заява" },
                            new CardItem { Uk = Always, Original = true },
                            new CardItem { Uk = Maybe, Condition = new LocalText("якщо житло не ваше") },
                            new CardItem { Uk = FromRegister, Register = "drrp" },
                        ],
                    },
                },
            },
            from: Given.Today);
        return cnap;
    }

    private static async Task CheckAsync(TestCnap cnap, CaseId id, params CheckDocuments.Line[] lines)
    {
        cnap.User.Is(Given.CityAdministrator);
        var version = (await cnap.ReadAsync(Given.City, id)).Version;
        await cnap.SendAsync(
            Given.City, new CheckDocuments.Command { CaseId = id.Value, Version = version, Documents = lines });
    }

    private static Task<List<DocumentCheck>> ChecksAsync(TestCnap cnap, CaseId id) => cnap.WithDbAsync(
        Given.City,
        db => db.Set<DocumentCheck>().Where(check => check.CaseId == id)
            .OrderBy(check => check.Round).ThenBy(check => check.Seq).ToListAsync());

    private static async Task AssertWrongAsync(Func<Task> send, string field, string message)
    {
        var wrong = await Assert.ThrowsAsync<ValidationException>(send);
        Assert.Equal((field, message), (wrong.Errors.First().PropertyName, wrong.Errors.First().ErrorMessage));
        Assert.Single(wrong.Errors, e => e.PropertyName == field && e.ErrorMessage == message);
    }
}
