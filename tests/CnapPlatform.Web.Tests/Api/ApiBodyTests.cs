using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using CnapPlatform.Web.Api;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CnapPlatform.Web.Tests.Api;

/// <summary>A body is given back to the server exactly where the server has given one.</summary>
public sealed class ApiBodyTests
{
    [Theory]
    [InlineData("{\"version\":1}", true)]
    [InlineData("{", false)]
    [InlineData("{\"unknown\":1}", false)]
    public async Task What_was_read_is_given_back_whatever_it_says(string json, bool isRead)
    {
        var body = new Body(Encoding.UTF8.GetBytes(json));

        var answer = await Record.ExceptionAsync(() => ReadAsync(body));

        Assert.Equal(isRead, answer is null);
        Assert.True(answer is null or ValidationException, $"{answer}");
        Assert.Equal(1, body.GivenBack);
    }

    [Fact]
    public async Task What_is_too_large_is_given_back_too()
    {
        var body = new Body(new byte[(1024 * 1024) + 1]);

        await Assert.ThrowsAsync<ApiRefusal>(() => ReadAsync(body));

        Assert.Equal(1, body.GivenBack);
    }

    [Fact]
    public async Task A_reading_that_failed_gives_nothing_back()
    {
        var body = new Body(null);

        await Assert.ThrowsAsync<IOException>(() => ReadAsync(body));

        Assert.Equal(0, body.GivenBack);
    }

    private static async Task ReadAsync(Body body)
    {
        var context = new DefaultHttpContext();
        context.Request.ContentType = "application/json";
        context.Features.Set<IRequestBodyPipeFeature>(body);
        await ApiBody.ReadAsync<PlainStep>(context, CancellationToken.None);
    }

    private sealed class Body(byte[]? content) : PipeReader, IRequestBodyPipeFeature
    {
        public int GivenBack { get; private set; }

        public PipeReader Reader => this;

        public override bool TryRead(out ReadResult result) => throw new NotSupportedException();

        public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) =>
            content is null
                ? throw new IOException("The connection is gone.")
                : ValueTask.FromResult(new ReadResult(
                    new ReadOnlySequence<byte>(content), isCanceled: false, isCompleted: true));

        public override void AdvanceTo(SequencePosition consumed) => GivenBack++;

        public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => GivenBack++;

        public override void CancelPendingRead()
        {
        }

        public override void Complete(Exception? exception = null)
        {
        }
    }
}
