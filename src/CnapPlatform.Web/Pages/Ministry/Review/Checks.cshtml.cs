using CnapPlatform.Application.Standards.Review;
using CnapPlatform.Domain.Standards.Checks;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Standards;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Ministry.Review;

/// <summary>What the checks have found: every rule with its count, and the findings of one rule or service.</summary>
public sealed class ChecksModel(IMediator mediator, Texts texts) : PageModel
{
    private const int MostShown = 150;

    [FromRoute]
    public int Number { get; set; }

    [FromQuery]
    public string? Rule { get; set; }

    /// <summary>A passport's code, or <see cref="ReviewLinks.OfVersion"/>.</summary>
    [FromQuery]
    public string? Service { get; set; }

    [FromQuery]
    public string? Field { get; set; }

    [FromQuery(Name = "unsigned")]
    public bool OnlyToSign { get; set; }

    public RunChecks.View Checks { get; private set; } = null!;

    public bool IsFiltered => !string.IsNullOrEmpty(Rule) || !string.IsNullOrEmpty(Service)
        || !string.IsNullOrEmpty(Field);

    /// <summary>The findings asked for; all errors where nothing is, and none where they are more than can be read.</summary>
    public IReadOnlyList<CheckedFinding> Shown => AskedFor.Count > MostShown ? [] : AskedFor;

    public bool AreTooMany => AskedFor.Count > MostShown;

    private IReadOnlyList<CheckedFinding> AskedFor =>
    [
        .. Checks.Findings.Where(f => IsFiltered ? IsAskedFor(f) : f.Finding.Severity == Severity.Error)
            .OrderBy(f => f.Finding.ServiceCode is not null),
    ];

    public static string KindOf(Severity severity) => severity == Severity.Error ? "late" : "soon";

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Checks = await mediator.Send(new RunChecks.Query(Number), cancellationToken);

    public IEnumerable<RuleRow> Rules()
    {
        var byRule = Checks.Findings.Where(IsOfService).ToLookup(f => f.Finding.Rule);
        return StandardChecks.Rules.Where(rule => byRule.Contains(rule.Code)).Select(rule => new RuleRow(
            rule.Code, rule.Severity, byRule[rule.Code].Count(), byRule[rule.Code].Count(f => f.IsUnsigned)));
    }

    /// <summary>The findings of the rule asked for by field: each group can be signed at once.</summary>
    public IEnumerable<FieldRow> FieldsOfRule() => Checks.Findings.Where(f => f.Finding.Rule == Rule && IsOfService(f))
        .GroupBy(f => (f.Finding.Field, OfPassport: f.Finding.ServiceCode is not null))
        .Select(same => new FieldRow(
            texts.FieldName(same.Key.Field, same.Key.OfPassport),
            ReviewLinks.Checks(Number, Rule, same.Key.OfPassport ? Service : ReviewLinks.OfVersion, same.Key.Field),
            SignAddress(Rule!, same.Key.OfPassport ? Service : ReviewLinks.OfVersion, same.Key.Field),
            same.Count(),
            same.Count(f => f.IsUnsigned)))
        .OrderByDescending(row => row.ToSign).ThenBy(row => row.Name, StringComparer.CurrentCulture);

    public string Address(string rule) => ReviewLinks.Checks(Number, rule, Service);

    public string SignAddress(string rule, string? service, string? field) =>
        ReviewLinks.SignOff(Number, rule, service, field);

    public string ServiceName(string? code) =>
        code is null ? texts["Review.Checks.OfVersion"] : Checks.Services[code].Here();

    public IEnumerable<SelectListItem> RuleOptions() => Checks.Findings.Select(f => f.Finding.Rule).Distinct()
        .Select(rule => new SelectListItem(texts[$"Review.Rule.{rule}"], rule, rule == Rule))
        .Prepend(new SelectListItem(texts["Review.Checks.AllRules"], ""));

    public IEnumerable<SelectListItem> ServiceOptions() => Checks.Findings.Select(f => f.Finding.ServiceCode).Distinct()
        .OrderBy(code => code is not null).ThenBy(ServiceName, StringComparer.CurrentCulture)
        .Select(code => new SelectListItem(
            ServiceName(code), code ?? ReviewLinks.OfVersion, (code ?? ReviewLinks.OfVersion) == Service))
        .Prepend(new SelectListItem(texts["Review.Checks.AllServices"], ""));

    private bool IsAskedFor(CheckedFinding found) =>
        (string.IsNullOrEmpty(Rule) || found.Finding.Rule == Rule)
        && IsOfService(found)
        && (string.IsNullOrEmpty(Field) || found.Finding.Field == Field)
        && (!OnlyToSign || found.IsUnsigned);

    private bool IsOfService(CheckedFinding found) =>
        string.IsNullOrEmpty(Service) || (found.Finding.ServiceCode ?? ReviewLinks.OfVersion) == Service;

    public sealed record RuleRow(string Code, Severity Severity, int Found, int ToSign);

    public sealed record FieldRow(string Name, string Address, string SignAddress, int Found, int ToSign);
}

/// <summary>One finding as a row of a table.</summary>
public sealed record FindingRow(int Number, CheckedFinding Found, bool MaySign)
{
    public string EditAddress => ReviewLinks.Edit(Number, Found.Finding.ServiceCode, Found.Finding.Field);

    public string SignAddress => ReviewLinks.SignOff(
        Number, Found.Finding.Rule, Found.Finding.ServiceCode ?? ReviewLinks.OfVersion, Found.Finding.Field);
}
