using CnapPlatform.Application.Cases;

namespace CnapPlatform.Web.Cases;

/// <summary>The network address of the request at hand.</summary>
internal sealed class Caller(IHttpContextAccessor accessor) : ICaller
{
    public string Address => accessor.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "";
}
