using CnapPlatform.Domain.Kernel;
using CnapPlatform.Web.Kernel;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Web.Tests.Kernel;

public sealed class FormPageTests : IDisposable
{
    private readonly InCulture _language = InCulture.Ukrainian();

    [Fact]
    public async Task A_refusal_stands_in_the_summary_in_words()
    {
        var page = NewPage(new Refused("Components.Page", 7));

        var result = await page.OnPostAsync();

        Assert.IsType<PageResult>(result);
        Assert.Equal("Сторінка 7", page.ModelState[""]!.Errors.Single().ErrorMessage);
        Assert.True(page.IsLoaded);
    }

    [Fact]
    public async Task Bad_input_stands_at_its_field_in_words()
    {
        var page = NewPage(new ValidationException(
        [
            new ValidationFailure("Name", "Form.Required"),
            new ValidationFailure("Reason", "Any wording of the library")
            {
                ErrorCode = "MaximumLengthValidator",
                FormattedMessagePlaceholderValues = new() { ["MaxLength"] = 20, ["TotalLength"] = 25 },
            },
        ]));

        await page.OnPostAsync();

        Assert.Equal("Заповніть це поле", page.ModelState["Form.Name"]!.Errors.Single().ErrorMessage);
        Assert.Equal(
            "Скоротіть відповідь: символів тут 25, а можна щонайбільше 20",
            page.ModelState["Form.Reason"]!.Errors.Single().ErrorMessage.Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task A_bug_is_not_taken_for_an_answer()
    {
        var page = NewPage(new InvalidOperationException("A bug."));

        await Assert.ThrowsAsync<InvalidOperationException>(page.OnPostAsync);
    }

    [Fact]
    public async Task Success_leads_on()
    {
        var result = await NewPage(failure: null).OnPostAsync();

        Assert.Equal("/done", Assert.IsType<RedirectResult>(result).Url);
    }

    public void Dispose() => _language.Dispose();

    private static SamplePage NewPage(Exception? failure)
    {
        var services = new ServiceCollection().AddSingleton(new Texts(missingIsAnError: true)).BuildServiceProvider();
        return new SamplePage(new Answers(failure))
        {
            PageContext = new PageContext { HttpContext = new DefaultHttpContext { RequestServices = services } },
        };
    }

    private sealed record Ask : IRequest<string>;

    private sealed class SamplePage(IMediator mediator) : FormPage(mediator)
    {
        public bool IsLoaded { get; private set; }

        public Task<IActionResult> OnPostAsync() =>
            SubmitAsync(new Ask(), where => new RedirectResult(where), CancellationToken.None);

        protected override Task LoadAsync(CancellationToken cancellationToken)
        {
            IsLoaded = true;
            return Task.CompletedTask;
        }
    }

    private sealed class Answers(Exception? failure) : IMediator
    {
        public Task<TResponse> Send<TResponse>(
            IRequest<TResponse> request, CancellationToken cancellationToken = default) =>
            failure is null ? Task.FromResult((TResponse)(object)"/done") : Task.FromException<TResponse>(failure);

        public Task Send<TRequest>(TRequest request, CancellationToken cancellationToken = default)
            where TRequest : IRequest => throw new NotSupportedException();

        public Task<object?> Send(object request, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public IAsyncEnumerable<TResponse> CreateStream<TResponse>(
            IStreamRequest<TResponse> request, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public IAsyncEnumerable<object?> CreateStream(object request, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task Publish(object notification, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
            where TNotification : INotification => throw new NotSupportedException();
    }
}
