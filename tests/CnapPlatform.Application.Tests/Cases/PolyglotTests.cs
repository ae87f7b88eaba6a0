using System.Text;
using CnapPlatform.Application.Documents;

namespace CnapPlatform.Application.Tests.Cases;

public sealed class PolyglotTests
{
    [Theory]
    [InlineData("%PDF-1.7 zajava", false)]
    [InlineData("%PDF-1.7 <html><script>alert(1)</script>", true)]
    [InlineData("%PDF-1.7 <!DOCTYPE html>", true)]
    [InlineData("\u00FF\u00D8\u00FF\u00E0 foto", false)]
    [InlineData("\u00FF\u00D8\u00FF\u00E0 %PDF-1.4", true)]
    [InlineData("\u00FF\u00D8\u00FF\u00E0 <svg onload=x>", true)]
    [InlineData("%PDF-1.7 zajava PK\u0005\u0006 arxiv", true)]
    [InlineData("", false)]
    public void A_file_that_is_two_things_at_once_is_found_out(string content, bool isTwo) =>
        Assert.Equal(isTwo, Polyglots.Is(Encoding.Latin1.GetBytes(content)));
}
