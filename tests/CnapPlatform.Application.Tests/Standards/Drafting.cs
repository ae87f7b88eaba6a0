using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Editing;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Standards;

/// <summary>A draft of version 2 and an editor at its forms.</summary>
internal sealed class Drafting : IAsyncDisposable
{
    public const int Draft = 2;

    private Drafting(TestCnap cnap) => Cnap = cnap;

    public TestCnap Cnap { get; }

    public static async Task<Drafting> StartAsync(DatabaseProvider provider)
    {
        var cnap = await TestCnap.StartAsync(provider);
        cnap.User.Is(Given.StandardEditor, "Редакторка Перша");
        await cnap.SendAsync(HromadaId.None, new PrepareVersion.Command
        {
            BasedOn = Given.StandardNumber,
            Title = "Версія 2",
            EffectiveFrom = new DateOnly(2030, 1, 1),
        });
        return new Drafting(cnap);
    }

    public void SecondEditor() => Cnap.User.Is(Given.SecondEditor, "Редактор Другий");

    /// <summary>Opens the form of a field.</summary>
    public async Task<EditField.Command> OpenAsync(string? code, string field)
    {
        var view = await Cnap.SendAsync(HromadaId.None, new GetField.Query(Draft, code, field));
        return new EditField.Command(Draft, code, field)
        {
            Answers = FieldAnswers.Of(view.Shape!, view.Value),
            BaseHash = view.Hash,
        };
    }

    public Task<EditField.Outcome> SendAsync(EditField.Command form) => Cnap.SendAsync(HromadaId.None, form);

    public async Task<EditField.Outcome> EditAsync(
        string? code, string field, params (string Path, string Value)[] answers) =>
        await SendAsync(Fill(await OpenAsync(code, field), answers));

    /// <summary>What the form says is wrong, by its place.</summary>
    public async Task<IReadOnlyList<ValidationFailure>> WrongAsync(
        string? code, string field, params (string Path, string Value)[] answers)
    {
        var before = await TextAsync(code, field);
        var wrong = await Assert.ThrowsAsync<ValidationException>(() => EditAsync(code, field, answers));
        Assert.Equal(before, await TextAsync(code, field));
        return [.. wrong.Errors];
    }

    public async Task AssertWrongAsync(
        string? code, string field, string place, string message, params (string Path, string Value)[] answers)
    {
        var failures = await WrongAsync(code, field, answers);
        Assert.Contains((place, $"Editing.Wrong.{message}"), failures.Select(f => (f.PropertyName, f.ErrorMessage)));
    }

    public static EditField.Command Fill(EditField.Command form, params (string Path, string Value)[] answers) =>
        form with
        {
            Answers = new FieldAnswers(form.Answers.All.Concat(
                answers.Select(a => KeyValuePair.Create(a.Path, a.Value)))),
        };

    /// <summary>The field as the database keeps it.</summary>
    public async Task<string> TextAsync(string? code, string field)
    {
        var view = await Cnap.SendAsync(HromadaId.None, new GetField.Query(Draft, code, field));
        return StandardJson.WriteNormalised(view.Value);
    }

    public Task<List<StandardEdit>> EditsAsync() => Cnap.WithDbAsync(
        HromadaId.None,
        db => db.StandardEdits.AsNoTracking().ToListAsync());

    public ValueTask DisposeAsync() => Cnap.DisposeAsync();
}
