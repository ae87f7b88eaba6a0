using CnapPlatform.Application.Notifications;
using CnapPlatform.Application.Tests.Jobs;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Infrastructure.Notifications;

namespace CnapPlatform.Application.Tests.Notifications;

public sealed class SmtpMailTests : IAsyncLifetime
{
    private readonly MailServer _server = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_letter_goes_over_TLS_with_a_sign_in_and_the_servers_answer_is_kept()
    {
        var answer = await SendAsync(Secure());

        Assert.Equal((AttemptResult.Accepted, "250 2.0.0 queued as 4ABC"), (answer.Result, answer.Text));
        Assert.True(_server.WasSecure);
        Assert.Contains("AUTH PLAIN AGNuYXAAc2VjcmV0", _server.Heard);
        Assert.Contains("MAIL FROM:<cnap@example.com>", _server.Heard);
        Assert.Contains("RCPT TO:<hanna@example.com>", _server.Heard);
        var letter = Letter.Parse(Assert.Single(_server.Letters));
        Assert.Equal(("hanna@example.com", "Результат готовий"), (letter.To, letter.Subject));
        Assert.Equal("Заберіть його.\r\n.Крапка спочатку", letter.Body);
    }

    [Fact]
    public async Task TLS_from_the_first_byte_works_too()
    {
        _server.IsSecureAtOnce = true;

        Assert.Equal(AttemptResult.Accepted, (await SendAsync(Secure() with { Security = SmtpSecurity.Tls })).Result);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_not_trusted_and_nothing_is_said_in_clear()
    {
        var answer = await SendAsync(Secure() with { CertificateSha256 = null });

        Assert.Equal(AttemptResult.Failed, answer.Result);
        Assert.DoesNotContain(_server.Heard, line => line.StartsWith("AUTH", StringComparison.Ordinal)
            || line.StartsWith("MAIL", StringComparison.Ordinal));
        Assert.Equal(
            AttemptResult.Failed, (await SendAsync(Secure() with { CertificateSha256 = new string('A', 64) })).Result);
    }

    [Fact]
    public async Task A_server_without_TLS_is_not_used()
    {
        _server.Says["STARTTLS"] = "502 no such word";

        Assert.Equal(AttemptResult.Failed, (await SendAsync(Secure())).Result);
        Assert.Empty(_server.Letters);
    }

    [Theory]
    [InlineData("RCPT", "550 5.1.1 no such mailbox", AttemptResult.Refused)]
    [InlineData("RCPT", "450 4.2.1 try later", AttemptResult.Failed)]
    [InlineData("MAIL", "550 you may not send here", AttemptResult.Failed)]
    [InlineData("AUTH", "535 wrong password", AttemptResult.Failed)]
    [InlineData("EHLO", "554 go away", AttemptResult.Failed)]
    [InlineData(".", "552 too large", AttemptResult.Refused)]
    [InlineData(".", "451 later", AttemptResult.Failed)]
    public async Task Only_a_no_about_the_addressee_or_the_letter_is_for_good(
        string word, string says, AttemptResult result)
    {
        _server.Says[word] = says;

        var answer = await SendAsync(Secure());

        Assert.Equal((result, says), (answer.Result, answer.Text));
    }

    [Theory]
    [InlineData("x@example.com> SIZE=1")]
    [InlineData("x@example.com\r\nRCPT TO:<y@example.com")]
    [InlineData("nobody")]
    [InlineData("ганна@example.com")]
    public async Task An_address_cannot_change_the_conversation(string address)
    {
        var answer = await SendAsync(Secure(), address);

        Assert.Equal(AttemptResult.Refused, answer.Result);
        Assert.Empty(_server.Letters);
    }

    [Fact]
    public async Task A_domain_of_Ukrainian_letters_goes_in_its_other_spelling()
    {
        await SendAsync(Secure(), "hanna@громада.укр");

        Assert.Contains("RCPT TO:<hanna@xn--80aahf2bln.xn--j1amh>", _server.Heard);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_failure_of_the_moment()
    {
        var answer = await SendAsync(Secure() with { Port = ProviderServer.FreePort() });

        Assert.Equal(AttemptResult.Failed, answer.Result);
    }

    private SmtpSettings Secure() => new()
    {
        Host = "127.0.0.1",
        Port = _server.Port,
        User = "cnap",
        Password = "secret",
        CertificateSha256 = _server.Fingerprint,
    };

    private static async Task<ProviderAnswer> SendAsync(SmtpSettings settings, string to = "hanna@example.com")
    {
        var mail = new SmtpMail(
            new NotificationSettings { Mail = ChannelWay.Smtp, Smtp = settings },
            new MailSettings { From = "ЦНАП <cnap@example.com>" },
            new TestClock());
        var message = new OutgoingMessage(
            new MessageKey(Given.City, Guid.CreateVersion7(), 1),
            NotificationChannel.Mail,
            to,
            "Результат готовий",
            "Заберіть його.\n.Крапка спочатку",
            1,
            Given.Now);
        return Assert.Single(await mail.SendAsync(message, CancellationToken.None));
    }
}
