using System.Net;
using System.Text;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.TestSupport.Databases;
using CnapPlatform.Web.Tests.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Web.Tests.Cases;

/// <summary>Check of documents, authority, payment and paper as people meet them on the pages.</summary>
public sealed class CounterPageTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task A_missing_document_is_said_on_the_inventory_and_begins_the_notice_of_defects(
        DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var form = await clerk.GetPageAsync("/work/dubivska/register/" + Given.ResidenceService);
        var opened = await clerk.FollowAsync(await clerk.SubmitAsync(
            form,
            Working.RegisterForm,
            ("Form.Applicant.Name", "Шевчук Ганна"),
            ("Form.Applicant.Address", "вул. Садова, 7"),
            ("Form.Applicant.Phone", "+380501112233")));

        Assert.Contains(Said.Uk("Intake.DocumentState.Missing"), opened.Text("main"));
        Assert.Contains("Заява", opened.Value("Form.What"));
        var inventory = await clerk.GetPageAsync(opened.Address + "/inventory");
        Assert.Equal(3, inventory.Text("main").Split(Said.Uk("Intake.Inventory.Missing")).Length);

        var check = await clerk.GetPageAsync(opened.Address + "/check");
        var wrong = await clerk.SubmitAsync(
            check, "main form", ("Form.Documents[0].State", "Original"), ("Form.Documents[0].Sheets", "0"));
        Assert.Contains(Said.Uk("Cases.Documents.SheetsRange"), wrong.ErrorOf("Form.Documents[0].Sheets"));
        var done = await clerk.FollowAsync(await clerk.SubmitAsync(
            check, "main form", ("Form.Documents[0].State", "Original"), ("Form.Documents[0].Sheets", "1")));
        Assert.Contains(Said.Uk("Intake.DocumentState.Original"), done.Text("main"));
        Assert.Equal("", done.Value("Form.What"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_file_attached_to_a_document_of_the_card_is_known_at_the_counter(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var citizen = web.Visit();
        var form = await citizen.GetPageAsync("/h/dubivska/apply/address-assignment");
        await citizen.SubmitAsync(
            form,
            "form.apply",
            [new FileToSend("Document0", "скан.pdf", Encoding.UTF8.GetBytes("%PDF-1.4 скан"))],
            ("Form.Applicant.Name", "Онлайнова Ганна"),
            ("Form.Applicant.Address", "вул. Садова, 7"),
            ("Form.Applicant.Phone", "+380501112233"),
            ("Form.PointId", Given.CityCentre.Value.ToString()),
            ("Form.Truthful", "true"));

        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var list = await clerk.GetPageAsync("/work/dubivska/cases?q=Онлайнова");
        var check = await clerk.GetPageAsync(list.Links("main th a").Single() + "/check");

        Assert.Equal("Electronic", check.Value("Form.Documents[0].State"));
        Assert.Contains("скан.pdf", check.Text("main form"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_fee_is_paid_at_the_counter_before_the_case_goes_on(DatabaseProvider provider)
    {
        await using var web = await StartWithFeesAsync(provider);
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var opened = await clerk.RegisterAsync(Given.City, "=Платник Ганна", Given.IdCardService);
        Assert.Contains(Said.Uk("Payments.FeeDue"), opened.Text(".tags"));

        var refused = await clerk.SubmitAsync(opened, Working.FormOf(CaseAction.HandOver));
        Assert.Equal([Said.Uk("Payments.Refused.FeeNotPaid")], refused.Errors);

        var payment = await clerk.GetPageAsync(opened.Address + "/payment");
        Assert.Contains("558", payment.Text("main"));
        var wrong = await clerk.SubmitAsync(
            payment,
            "form.columns-form",
            ("Form.ReceiptNumber", "=1+1"),
            ("Form.Amount", "-558"),
            ("Form.PaidOn.Year", "2027"));
        Assert.Contains(Said.Uk("Payments.Amount.Malformed"), wrong.ErrorOf("Form.Amount"));
        var future = await clerk.SubmitAsync(
            wrong, "form.columns-form", ("Form.Amount", "558"), ("Form.PaidOn.Year", "2027"));
        Assert.Contains(Said.Uk("Payments.PaidOn.InFuture"), future.ErrorOf("Form.PaidOn"));
        var other = await clerk.SubmitAsync(
            future, "form.columns-form", ("Form.Amount", "600"), ("Form.PaidOn.Year", "2026"));
        Assert.Contains(Said.Uk("Payments.Amount.TooMuch"), other.ErrorOf("Form.Amount"));
        var paid = await clerk.FollowAsync(await clerk.SubmitAsync(
            other, "form.columns-form", ("Form.Amount", "558"), ("Form.PaidOn.Year", "2026")));
        Assert.Contains(Said.Uk("Payments.State.Paid"), paid.Text("main"));

        var book = await clerk.GetPageAsync("/work/dubivska/payments");
        Assert.Contains("=1+1", book.Text("main table"));
        var file = await clerk.GetPageAsync("/work/dubivska/payments.csv");
        Assert.Contains("'=1+1", file.Body);
        Assert.Contains("'=Платник", file.Body);
        Assert.DoesNotContain(Given.IdCardService, file.Body);
        Assert.True((await clerk.GetAsync("/work/dubivska/payments.xlsx")).IsOk);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync("/work/dubivska/payments.exe")).Status);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_period_of_the_book_that_makes_no_sense_is_told(DatabaseProvider provider)
    {
        await using var web = await StartWithFeesAsync(provider);
        var clerk = await web.SignInAsync(Given.CityAdministrator);

        var backwards = await clerk.GetPageAsync("/work/dubivska/payments?from=2026-02-12&to=2026-02-01");
        var file = await clerk.GetAsync("/work/dubivska/payments.csv?from=x");

        Assert.Equal(
            [$"{Said.Uk("Payments.Book.To")}: {Said.Uk("Payments.Period.Backwards")}"], backwards.Errors);
        Assert.Equal(HttpStatusCode.BadRequest, file.Status);
        Assert.Contains(Said.Uk("Form.NotADate"), file.Text("main"));
        Assert.Single((await clerk.GetPageAsync("/work/dubivska/payments?from=x")).Errors);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_tick_for_one_receipt_number_says_nothing_of_another(DatabaseProvider provider)
    {
        await using var web = await StartWithFeesAsync(provider);
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        foreach (var number in new[] { "К-6", "К-7" })
        {
            var noted = await clerk.RegisterAsync(Given.City, $"Платниця {number}", Given.IdCardService);
            await clerk.FollowAsync(await PayAsync(clerk, noted, number));
        }

        var told = await PayAsync(
            clerk, await clerk.RegisterAsync(Given.City, "Друга Ганна", Given.IdCardService), "К-7");
        var again = await clerk.SubmitAsync(
            told, "form.columns-form", ("Form.OtherReceipt", "true"), ("Form.ReceiptNumber", "К-6"));

        Assert.NotNull(again.ErrorOf("Form.ReceiptNumber"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_receipt_noted_twice_is_told_and_a_wrong_one_is_crossed_out(DatabaseProvider provider)
    {
        await using var web = await StartWithFeesAsync(provider);
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var first = await clerk.RegisterAsync(Given.City, "Перша Ганна", Given.IdCardService);
        await clerk.FollowAsync(await PayAsync(clerk, first, "К-7"));
        var second = await clerk.RegisterAsync(Given.City, "Друга Ганна", Given.IdCardService);

        var told = await PayAsync(clerk, second, "К-7");
        Assert.Contains(first.Heading, told.ErrorOf("Form.ReceiptNumber"));
        var paid = await clerk.FollowAsync(
            await clerk.SubmitAsync(told, "form.columns-form", ("Form.OtherReceipt", "true")));
        Assert.Contains(Said.Uk("Payments.State.Paid"), paid.Text("main"));

        var cancel = await clerk.GetPageAsync(paid.Links("main a[href*='cancel-payment']").Single());
        Assert.Contains("К-7", cancel.Text("main"));
        var silent = await clerk.SubmitAsync(cancel, "main form");
        Assert.Contains(Said.Uk("Payments.Cancel.ReasonRequired"), silent.ErrorOf("Form.Reason"));
        var crossed = await clerk.FollowAsync(
            await clerk.SubmitAsync(silent, "main form", ("Form.Reason", "Не та справа")));
        Assert.Contains("558", crossed.Text("main s"));
        Assert.Contains("Не та справа", crossed.Text("main"));
        Assert.Contains(Said.Uk("Payments.State.Due"), crossed.Text("main"));
        Assert.Empty(crossed.Links("main a[href*='cancel-payment']"));

        var book = await clerk.GetPageAsync("/work/dubivska/payments?kind=Cancelled");
        Assert.Contains("К-7", book.Text("main table s"));
        Assert.Contains("Не та справа", book.Text("main table"));
        var file = await clerk.GetPageAsync(book.Links("main a[href*='payments.csv']").Single());
        Assert.Contains(Said.Uk("Payments.Kind.Cancelled"), file.Body);
        Assert.DoesNotContain("Перша Ганна", file.Body);
        var again = await clerk.GetAsync(cancel.Address);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains(Said.Uk("Payments.Refused.NothingToCancel"), again.Text("main"));
        var missing = await clerk.GetAsync($"{second.Address}/cancel-payment?entry=Receipt&seq=9");
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Where_the_card_names_nobody_the_ground_of_an_exemption_is_written(DatabaseProvider provider)
    {
        await using var web = await StartWithFeesAsync(provider);
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var opened = await clerk.RegisterAsync(Given.City, "Пільгова Ганна", Given.IdCardService);
        var page = await clerk.GetPageAsync(opened.Address + "/payment");
        const string exempt = "form[action*='handler=Exempt']";

        var silent = await clerk.SubmitAsync(page, exempt, ("Form.Document", "посвідчення 1"));
        Assert.Contains(Said.Uk("Payments.Exempt.OtherRequired"), silent.ErrorOf("Form.OtherGround"));
        var done = await clerk.FollowAsync(await clerk.SubmitAsync(
            silent, exempt, ("Form.OtherGround", "Особа з інвалідністю"), ("Form.Document", "посвідчення 1")));

        Assert.Contains("Особа з інвалідністю", done.Text("main"));
        Assert.Contains(Said.Uk("Payments.State.Exempt"), done.Text("main"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_invoice_bears_the_account_that_the_tenants_administrator_wrote(DatabaseProvider provider)
    {
        await using var web = await StartWithFeesAsync(provider);
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var opened = await clerk.RegisterAsync(Given.City, "Платник Ганна", Given.IdCardService);
        var empty = await clerk.GetPageAsync(opened.Address + "/invoice");
        Assert.Contains(Said.Uk("Payments.Invoice.NoRequisites"), empty.Text("main"));
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/work/dubivska/requisites")).Status);

        var tenant = await web.SignInAsync(Given.CityTenantAdministrator);
        var page = await tenant.GetPageAsync($"/work/dubivska/requisites?payee={Given.StateBody.Value}");
        (string, string?)[] answers = [("Form.Recipient", "ГУК у Дубові"), ("Form.Edrpou", "37567646")];
        var wrong = await tenant.SubmitAsync(
            page, "form.columns-form", [.. answers, ("Form.Iban", Given.Iban.Replace('0', 'O'))]);
        Assert.Contains(Said.Uk("Payments.Iban.Letters"), wrong.ErrorOf("Form.Iban"));
        await tenant.FollowAsync(await tenant.SubmitAsync(
            page, "form.columns-form", [.. answers, ("Form.Iban", Given.Iban)]));

        var invoice = await clerk.GetPageAsync(opened.Address + "/invoice");
        Assert.Contains("UA21 3223 1300 0002 6007 2335 6600 1", invoice.Text(".invoice"));
        Assert.Contains("ГУК у Дубові", invoice.Text(".invoice"));
        Assert.Contains(opened.Heading, invoice.Text(".invoice"));
        Assert.Contains("558", invoice.Text(".invoice"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Blanks_are_printed_entered_and_accounted_for(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var paper = await clerk.GetPageAsync("/work/dubivska/paper");
        var none = await clerk.SubmitAsync(paper, "main form", ("Form.Count", "0"));
        Assert.Contains(Said.Uk("Paper.Count.Range"), none.ErrorOf("Form.Count"));
        var block = await clerk.FollowAsync(await clerk.SubmitAsync(
            paper,
            "main form",
            ("Form.PointId", Given.CityCentre.Value.ToString()),
            ("Form.Count", "2"),
            ("Form.Reason", "Графік відключень")));

        var print = await clerk.GetPageAsync(block.Address + "/print");
        Assert.Equal(5, print.Document.QuerySelectorAll(".blank-sheet").Length);
        Assert.Equal(2, print.Document.QuerySelectorAll(".tracking b").Length);
        var waiting = await web.Visit().TrackAsync(print.Text(".tracking b"));
        Assert.Contains("Заяву прийнято на папері: ", waiting.Text("main .govuk-notification-banner"));
        Assert.Empty(waiting.Errors);
        Assert.Null(waiting.ErrorOf("Form.Code"));

        await EnterOneAsync(clerk, block);
        await AccountForTheOtherAsync(clerk, block);
    }

    private static async Task<WebPage> PayAsync(WebVisitor clerk, WebPage opened, string receipt)
    {
        var form = await clerk.GetPageAsync(opened.Address + "/payment");
        return await clerk.SubmitAsync(
            form, "form.columns-form", ("Form.ReceiptNumber", receipt), ("Form.Amount", "558"));
    }

    private static async Task EnterOneAsync(WebVisitor clerk, WebPage block)
    {
        var services = await clerk.GetPageAsync(block.Links("main a[href*='register?paper=']")[0]);
        var form = await clerk.GetPageAsync(
            services.Links("main th a").Single(link => link.Contains(Given.AddressService, StringComparison.Ordinal)));
        (string, string?)[] answers =
        [
            ("Form.Applicant.Name", "Паперова Ганна"), ("Form.Applicant.Address", "вул. Садова, 7"),
            ("Form.Applicant.Phone", "+380501112233"), ("Form.Paper.TakenBy", "Петро"),
            ("Form.Paper.Reason", "Не було світла"), ("Form.Paper.On.Day", "12"), ("Form.Paper.On.Month", "2"),
        ];
        var future = await clerk.SubmitAsync(
            form, Working.RegisterForm, [.. answers, ("Form.Paper.On.Year", "2027"), ("Form.Paper.At", "10:00")]);
        Assert.Contains(Said.Uk("Paper.At.InFuture"), future.ErrorOf("Form.Paper.On"));
        var early = await clerk.SubmitAsync(
            form, Working.RegisterForm, [.. answers, ("Form.Paper.On.Year", "2019"), ("Form.Paper.At", "10:00")]);
        Assert.Contains(Said.Uk("Paper.On.BeforeStandard"), early.ErrorOf("Form.Paper.On"));
        Assert.Equal("Паперова Ганна", early.Value("Form.Applicant.Name"));
        var opened = await clerk.FollowAsync(await clerk.SubmitAsync(
            form, Working.RegisterForm, [.. answers, ("Form.Paper.On.Year", "2026"), ("Form.Paper.At", "10:00")]));
        Assert.Equal("0001-01-2026-000001", opened.Heading);
        Assert.Contains("Не було світла", opened.Text("main"));
    }

    private static async Task AccountForTheOtherAsync(WebVisitor clerk, WebPage block)
    {
        var again = await clerk.GetPageAsync(block.Address);
        var unexplained = await clerk.SubmitAsync(again, "main form", ("Form.Sequences", "2"));
        Assert.Contains(Said.Uk("Paper.Void.ReasonRequired"), unexplained.ErrorOf("Form.Reason"));
        var empty = await clerk.FollowAsync(await clerk.SubmitAsync(
            again, "main form", ("Form.Sequences", "2"), ("Form.Reason", "Заявників не було")));
        Assert.Contains("Заявників не було", empty.Text("main table"));
        Assert.False(empty.Has("main input[name='Form.Sequences']"));
        var list = await clerk.GetPageAsync("/work/dubivska/paper");
        Assert.Contains("0001-01-2026-000002", list.Text("main"));
        Assert.Contains(Said.Uk("Paper.NoCase.Title", 2026), list.Text("main"));
    }

    // The second version, in force today, has the rules of payment.
    private static async Task<TestWeb> StartWithFeesAsync(DatabaseProvider provider)
    {
        var web = await TestWeb.StartAsync(provider);
        await web.WithDbAsync(HromadaId.None, async db =>
        {
            var basis = Given.StandardContent();
            db.Add(StandardVersion.FromFiles(
                2,
                basis with
                {
                    Procedure = basis.Procedure with
                    {
                        Payment = new PaymentRules { DueBefore = new FeeDueRule { Step = FeeStep.HandOver } },
                    },
                },
                Given.Today,
                new string('1', 64)));
            db.AddRange(Given.Passports().Select(p => ServicePassport.Of(2, p.Seq, p.Content)));
            return await db.SaveChangesAsync();
        });
        web.Services.GetRequiredService<PublishedStandards>().Forget();
        return web;
    }
}
