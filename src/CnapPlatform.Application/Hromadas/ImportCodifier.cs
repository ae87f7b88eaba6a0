using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Hromadas;

/// <summary>
/// Brings the register in line with a new edition of the codifier, or only tells what that would change.
/// A tenant is never made here: its number comes from the reference file.
/// </summary>
public static class ImportCodifier
{
    /// <summary>More closings than this share of the register mean a wrong or cut file, until somebody says not.</summary>
    private const double UsualShareOfClosings = 0.05;

    [Allow(Permission.ManageRegister)]
    public sealed record Command(IReadOnlyCollection<CodifierRow> Rows, bool DryRun, bool AllowClosing)
        : IRequest<Report>;

    public sealed record Report(
        IReadOnlyList<Line> Added,
        IReadOnlyList<Line> Renamed,
        IReadOnlyList<Line> Moved,
        IReadOnlyList<Line> Closed,
        IReadOnlyList<Line> Reopened,
        IReadOnlyList<Line> Recategorised)
    {
        public int Unchanged { get; init; }

        /// <summary>Hromadas of the edition that are no tenants yet.</summary>
        public IReadOnlyList<Line> WaitingForId { get; init; } = [];

        public bool DryRun { get; init; }
    }

    /// <param name="Before">The former name, parent or category, by the kind of change.</param>
    /// <param name="After">What stands in its place; null where the kind says it already.</param>
    public sealed record Line(string Code, string Name, string? Before = null, string? After = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Rows).NotEmpty().WithMessage("Hromadas.Codifier.Empty");
    }

    internal sealed class Handler(ICnapDb db, HromadaDirectory directory, TimeProvider clock)
        : IRequestHandler<Command, Report>
    {
        public async Task<Report> Handle(Command command, CancellationToken cancellationToken)
        {
            await using var transaction = await db.BeginAsync(cancellationToken);
            var register = await CodifierUpdate.ReadRegisterAsync(db, cancellationToken);
            var changes = CodifierChanges.Between(register, new CodifierEdition(command.Rows));
            var open = register.Count(unit => unit.ClosedOn is null);
            if (!command.AllowClosing && changes.Closed.Count > open * UsualShareOfClosings)
            {
                throw new Refused(HromadaRefusals.TooManyClosings, changes.Closed.Count, open);
            }

            var report = await ReportAsync(changes, command.DryRun, cancellationToken);
            if (!command.DryRun && !changes.IsNothing)
            {
                var today = KyivDate.Today(clock);
                await CodifierUpdate.WriteAsync(db, changes, today, cancellationToken);
                await CodifierUpdate.UpdateHromadasAsync(db, changes, today, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                directory.Forget();
            }

            return report;
        }

        private async Task<Report> ReportAsync(
            CodifierChanges changes, bool dryRun, CancellationToken cancellationToken)
        {
            var edition = changes.Edition;
            var tenants = await db.Hromadas.Select(h => h.Code)
                .ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
            return new Report(
                [.. changes.Added.Select(row => new Line(row.Code, row.Name))],
                Lines(UnitChange.Renamed, c => new Line(c.After.Code, c.After.Name, c.Before.Name)),
                Lines(UnitChange.Moved, c => new Line(
                    c.After.Code, c.After.Name, c.Before.ParentCode ?? "", c.After.ParentCode ?? "")),
                [.. changes.Closed.Select(unit => new Line(unit.Code, unit.Name))],
                Lines(UnitChange.Reopened, c => new Line(c.After.Code, c.After.Name)),
                Lines(UnitChange.Recategorised, c => new Line(
                    c.After.Code, c.After.Name, c.Before.Category.ToString(), c.After.Category.ToString())))
            {
                Unchanged = changes.Unchanged,
                WaitingForId =
                [
                    .. edition.Rows.Where(row => MayBeTenant(row) && !tenants.Contains(row.Code))
                        .Select(row => new Line(row.Code, row.Name)),
                ],
                DryRun = dryRun,
            };

            IReadOnlyList<Line> Lines(
                UnitChange kind, Func<(KnownUnit Before, CodifierRow After, UnitChange Change), Line> line) =>
                [.. changes.Changed.Where(c => c.Change.HasFlag(kind)).Select(line)];
        }

        private static bool MayBeTenant(CodifierRow row) =>
            row.Category is UnitCategory.Hromada or UnitCategory.SpecialCity
            && !CodifierNotation.LiesInOccupiedCrimea(row.Code);
    }
}

public static class HromadaRefusals
{
    /// <summary>{0} of {1} units would be closed.</summary>
    public const string TooManyClosings = "Hromadas.Refused.TooManyClosings";
}
