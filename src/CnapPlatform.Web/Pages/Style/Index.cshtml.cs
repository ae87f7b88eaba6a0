namespace CnapPlatform.Web.Pages.Style;

/// <summary>The components of the portal's pages.</summary>
public sealed class IndexModel(IWebHostEnvironment environment) : StyleGuidePage(environment);
