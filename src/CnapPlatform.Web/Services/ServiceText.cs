using CnapPlatform.Application.Services;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Deadlines;
using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Services;

/// <summary>What a service costs and how long it takes, in plain words.</summary>
public sealed class ServiceText(Texts texts, TermText terms)
{
    public string Fee(long? kopiykas) => kopiykas switch
    {
        null => texts["Portal.Fee.Unknown"],
        0 => texts["Portal.Fee.Free"],
        _ => Numbers.Money(kopiykas.Value),
    };

    /// <summary>How a fee is set, whatever the year: an amount, a share, a sum of parts.</summary>
    public string FeeRule(Fee fee) => fee switch
    {
        { Kind: FeeKind.Free } => Fee(0),
        { Kind: FeeKind.Fixed, Kopiykas: { } sum } => Fee(sum),
        { Kind: FeeKind.Composite, Parts.Count: > 0 } =>
            string.Join(" + ", fee.Parts.Select(part => $"{part.Name.Here()}: {FeeRule(part.Fee)}")),
        { Percent: { } percent } => texts.Format($"Work.Card.Fee.{fee.Kind}", Numbers.WithDecimals(percent, 3)),
        _ => Fee((long?)null),
    };

    /// <summary>«до 20 робочих днів · від 49,92 грн»: the usual term and the least fee.</summary>
    public string TermAndFee(ServiceSummary service)
    {
        var fee = service is { FeeVaries: true, FeeFrom: > 0 }
            ? texts.Format("Portal.Fee.From", Fee(service.FeeFrom))
            : Fee(service.FeeFrom);
        return Texts.Sentence($"{terms.UpTo(service.Term.ToTerm())} · {fee}");
    }

    public string Term(ServiceVariant variant) => terms.Length(variant.Term.ToTerm());

    public string Length(TechnologicalStage stage) => stage.Length == 0 && stage.LengthUnit != TermUnit.WorkingDay
        ? terms.Length(Domain.Deadlines.Term.OnTheDay)
        : terms.Length(new Term(stage.Length, stage.LengthUnit));

    /// <summary>The last day of a term that begins now; for hours with the time of day.</summary>
    public static string Ready(DeadlineExplanation explanation) => explanation.DueAt is { } dueAt
        ? $"{Dates.Until(explanation.DueOn)}, {Dates.TimeOfEnd(dueAt)}"
        : Dates.Until(explanation.DueOn);
}
