using CnapPlatform.Application.Notifications;
using CnapPlatform.Application.Tests.Jobs;
using CnapPlatform.Infrastructure.Notifications;

namespace CnapPlatform.Application.Tests.Notifications;

public sealed class InternetMessageTests
{
    private const string From = "cnap@example.org";

    [Theory]
    [InlineData("Short")]
    [InlineData("Справа 0001-01-2026-000001: термін спливає 27 листопада 2026 року")]
    [InlineData("Обʼєкт «їжак» = 100 % ? _ 🌻🌻🌻🌻🌻🌻🌻🌻🌻🌻🌻🌻🌻🌻🌻🌻")]
    public void A_subject_reads_back_and_its_lines_are_short(string subject)
    {
        var text = Write(subject, "Текст");

        Assert.Equal(subject, Letter.Parse(text).Subject);
        Assert.All(text.Split("\r\n"), line => Assert.True(line.Length <= 76 && line.All(char.IsAscii)));
    }

    [Fact]
    public void A_body_reads_back_with_the_line_ends_of_mail()
    {
        var body = string.Join('\n', Enumerable.Repeat("Ваша заява чекає на підпис – приходьте.", 20));

        var letter = Letter.Parse(Write("Тема", body));

        Assert.Equal(body, letter.Body.ReplaceLineEndings("\n"));
        Assert.DoesNotContain('\n', letter.Body.Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void No_text_makes_headers_of_its_own()
    {
        var forged = new Mail(
            Guid.NewGuid(), "a@example.com\r\nBcc: b@example.com", "Тема\r\nBcc: c@example.com", "", Given.Now);

        Assert.DoesNotContain("Bcc", Letter.Parse(InternetMessage.Write(forged, From)).Headers.Keys);
    }

    [Fact]
    public void A_letter_says_when_and_by_which_machine_it_was_written()
    {
        var mail = new Mail(Guid.NewGuid(), "a@example.com", "Тема", "Текст", Given.Now);

        var headers = Letter.Parse(InternetMessage.Write(mail, From)).Headers;

        Assert.Equal("Thu, 12 Feb 2026 08:00:00 +0000", headers["Date"]);
        Assert.Equal($"<{mail.Id:N}@example.org>", headers["Message-ID"]);
        Assert.Equal("auto-generated", headers["Auto-Submitted"]);
    }

    private static string Write(string subject, string body) =>
        InternetMessage.Write(new Mail(Guid.NewGuid(), "a@example.com", subject, body, Given.Now), From);
}
