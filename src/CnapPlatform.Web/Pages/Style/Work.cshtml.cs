namespace CnapPlatform.Web.Pages.Style;

/// <summary>The components of the workplace's pages.</summary>
public sealed class WorkModel(IWebHostEnvironment environment) : StyleGuidePage(environment);
