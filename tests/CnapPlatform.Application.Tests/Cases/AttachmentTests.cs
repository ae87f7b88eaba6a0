using System.Collections.Concurrent;
using System.Text;
using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Application.Tests.Cases;

public sealed class AttachmentTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 заява");
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00];

    [DatabaseTheory]
    [DatabaseData("wrong kind", "Documents.Files.WrongKind")]
    [DatabaseData("empty", "Documents.Files.WrongKind")]
    [DatabaseData("too large", "Documents.Files.TooLarge")]
    [DatabaseData("too many", "Documents.Files.TooMany")]
    public async Task A_bad_file_is_refused_at_its_field_and_nothing_is_stored(
        DatabaseProvider provider, string what, string message)
    {
        var store = new Store();
        await using var cnap = await StartAsync(provider, store);
        Upload[] files = what switch
        {
            "wrong kind" => [new Upload("a.pdf", Pdf), new Upload("b.pdf", Encoding.ASCII.GetBytes("MZ program"))],
            "empty" => [new Upload("a.pdf", [])],
            "too large" => [new Upload("a.pdf", [.. Pdf, .. new byte[100]])],
            _ => [.. Enumerable.Repeat(new Upload("a.pdf", Pdf), 4)],
        };

        var invalid = await Assert.ThrowsAsync<ValidationException>(
            () => cnap.SubmitAsync(Given.City, Desk.Application(Given.City) with { Files = files }));

        var failure = Assert.Single(invalid.Errors);
        Assert.Equal(("Files", message), (failure.PropertyName, failure.ErrorMessage));
        Assert.Empty(store.Kept);
        Assert.Equal(0, await cnap.WithDbAsync(Given.City, db => db.Cases.CountAsync()));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_good_file_is_kept_under_a_safe_name_and_only_staff_who_see_the_case_open_it(
        DatabaseProvider provider)
    {
        var store = new Store();
        await using var cnap = await StartAsync(provider, store);
        Upload[] files = [new Upload(@"C:\тека\<план>.exe", Pdf), new Upload("photo.jpg", Png)];

        var receipt = await cnap.SubmitAsync(Given.City, Desk.Application(Given.City) with { Files = files });

        var kept = (await cnap.ReadAsync(Given.City, receipt.Id)).Documents;
        Assert.Equal(["план.pdf", "photo.png"], kept.Select(document => document.Title));
        Assert.All(kept, document => Assert.Equal(DocumentForm.Electronic, document.Form));
        Assert.Equal(
            [(9L, "image/png")],
            kept.Skip(1).Select(document => (document.File!.Size, document.File.ContentType)));
        Assert.All(store.Kept.Keys, key => Assert.StartsWith($"{Given.City}/", key, StringComparison.Ordinal));

        cnap.User.Is(Given.CityAdministrator);
        var file = await cnap.SendAsync(Given.City, new GetCaseFile.Query(receipt.Id.Value, 1));
        using var content = new MemoryStream();
        await file.Content.CopyToAsync(content);
        Assert.Equal(Pdf, content.ToArray());
        Assert.Equal(("application/pdf", "план.pdf"), (file.ContentType, file.Name));

        await Assert.ThrowsAsync<NotFound>(
            () => cnap.SendAsync(Given.City, new GetCaseFile.Query(receipt.Id.Value, 3)));
        cnap.User.Is(Given.CityRemoteAdministrator);
        await Assert.ThrowsAsync<NotFound>(
            () => cnap.SendAsync(Given.City, new GetCaseFile.Query(receipt.Id.Value, 1)));
        cnap.User.IsVisitor();
        await Assert.ThrowsAsync<NotAllowed>(
            () => cnap.SendAsync(Given.City, new GetCaseFile.Query(receipt.Id.Value, 1)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Files_join_a_case_that_the_CNAP_holds_up_to_the_limit_of_the_pages(DatabaseProvider provider)
    {
        var store = new Store();
        await using var cnap = await StartAsync(provider, store);
        var id = await cnap.RegisterAsync(Given.City);
        cnap.User.Is(Given.CityAdministrator);
        var before = await cnap.ReadAsync(Given.City, id);

        await cnap.SendAsync(Given.City, Attach(before, new Upload("a.pdf", Pdf, " Заява "), new Upload("b.png", Png)));

        var after = await cnap.ReadAsync(Given.City, id);
        Assert.Equal(before.Version + 1, after.Version);
        Assert.Equal(["Заява", "b.png"], after.Documents.Where(d => d.File is not null).Select(d => d.Title));
        await Assert.ThrowsAsync<ValidationException>(() => cnap.SendAsync(
            Given.City, Attach(after, new Upload("c.pdf", Pdf), new Upload("d.pdf", Pdf))));
        await Assert.ThrowsAsync<ValidationException>(() => cnap.SendAsync(Given.City, Attach(after)));
        await Assert.ThrowsAsync<ValidationException>(() => cnap.SendAsync(
            Given.City, Attach(after, new Upload("c.pdf", Pdf, "Зая\0ва"))));
        await Team.AssertRefusedAsync(
            CaseRefusals.StaleScreen, () => cnap.SendAsync(Given.City, Attach(before, new Upload("c.pdf", Pdf))));
        Assert.Equal(2, store.Kept.Count);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Files_join_no_case_that_is_with_its_provider(DatabaseProvider provider)
    {
        var store = new Store();
        await using var cnap = await StartAsync(provider, store);
        var id = await cnap.RegisterAsync(Given.City);
        await cnap.StepAsync(Given.City, id, Given.CityAdministrator, CaseAction.HandOver);
        var command = Attach(await cnap.ReadAsync(Given.City, id), new Upload("a.pdf", Pdf));

        cnap.User.Is(Given.CityAdministrator);
        await Team.AssertRefusedAsync(CaseRefusals.NotAttachedNow, () => cnap.SendAsync(Given.City, command));
        cnap.User.Is(Given.CityArchitect);
        await Assert.ThrowsAsync<NotAllowed>(() => cnap.SendAsync(Given.City, command));

        Assert.Empty(store.Kept);
    }

    [Fact]
    public void Files_are_deleted_only_where_it_is_certain_that_nothing_was_saved()
    {
        Assert.True(UploadStoring.IsCertainlyUnsaved(new AlreadyExists(new IOException())));
        Assert.True(UploadStoring.IsCertainlyUnsaved(new ChangedMeanwhile(new IOException())));
        Assert.False(UploadStoring.IsCertainlyUnsaved(new IOException()));
        Assert.False(UploadStoring.IsCertainlyUnsaved(new OperationCanceledException()));
    }

    [Theory]
    [InlineData("план.pdf", "application/pdf", "план.pdf")]
    [InlineData("../../etc/passwd", "image/png", "passwd.png")]
    [InlineData(@"..\..\evil.exe", "application/pdf", "evil.pdf")]
    [InlineData(".pdf", "application/pdf", "file.pdf")]
    [InlineData("a\0\"<b>\r\n.jpg", "image/jpeg", "ab.jpg")]
    [InlineData("план\u202Efdp\u2028\u2029.exe", "application/pdf", "планfdp.pdf")]
    public void A_name_loses_its_path_and_takes_the_ending_of_its_content(string name, string type, string safe) =>
        Assert.Equal(safe, FileKinds.SafeName(name, type));

    [Theory]
    [InlineData(113)]
    [InlineData(114)]
    [InlineData(115)]
    [InlineData(400)]
    public void A_long_name_is_cut_between_symbols(int letters)
    {
        var safe = FileKinds.SafeName(new string('я', letters) + "😀.pdf", "application/pdf");

        Assert.InRange(safe.Length, letters > 115 ? 119 : letters, 120);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(safe)));
    }

    private static AttachFiles.Command Attach(Case seen, params Upload[] files) =>
        new() { CaseId = seen.Id.Value, Version = seen.Version, Files = files };

    private static Task<TestCnap> StartAsync(DatabaseProvider provider, Store store) =>
        TestCnap.StartAsync(provider, services =>
        {
            services.AddSingleton<IFileStore>(store);
            services.AddSingleton(new AttachmentRules { MaxFiles = 3, MaxSize = 100 });
        });

    private sealed class Store : IFileStore
    {
        public ConcurrentDictionary<string, byte[]> Kept { get; } = new();

        public Task<string> SaveAsync(
            HromadaId hromada, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
        {
            var key = $"{hromada}/{Kept.Count + 1}";
            Kept[key] = content.ToArray();
            return Task.FromResult(key);
        }

        public Task DeleteAsync(HromadaId hromada, string key)
        {
            Kept.TryRemove(key, out _);
            return Task.CompletedTask;
        }

        public Task<Stream> OpenAsync(HromadaId hromada, string key, CancellationToken cancellationToken) =>
            Task.FromResult<Stream>(new MemoryStream(Kept[key]));
    }
}
