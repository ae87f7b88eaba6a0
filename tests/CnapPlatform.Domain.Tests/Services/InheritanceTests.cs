using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Tests.Services;

/// <summary>What holds for any standard and any hromada; a failure names its seed.</summary>
public sealed class InheritanceTests
{
    private const int Runs = 2000;

    private static readonly CardField[] Rows =
    [
        CardField.Laws, CardField.CabinetActs, CardField.MinistryActs, CardField.LocalActs, CardField.Ground,
        CardField.RequiredDocuments, CardField.SubmissionMethods, CardField.RefusalGrounds, CardField.Appeal,
        CardField.Result, CardField.DeliveryMethods, CardField.Note,
    ];

    [Fact]
    public void A_row_is_inherited_unless_it_is_overridden() => ForAny(w =>
    {
        foreach (var field in Rows)
        {
            var own = w.Service.Overrides.FirstOrDefault(o => o.Field == field);
            var shown = Texts(w.Service, w.Old, w.OldContent, field);
            Assert.Equal(own is null ? Standard(w.Old, field) : [own.Uk], shown);
        }
    });

    [Fact]
    public void A_forbidden_row_never_differs_from_the_standard_whatever_is_stored_and_before_any_rebase() => ForAny(w =>
    {
        Check();
        w.Rebase();
        Check();

        void Check()
        {
            foreach (var field in Rows.Where(f => !w.NewContent.IsOverridable(f, w.New.Level)))
            {
                Assert.Equal(Standard(w.New, field), Texts(w.Service, w.New, w.NewContent, field));
            }
        }
    });

    [Fact]
    public void Rebasing_an_untouched_hromada_gives_the_new_version_itself() => ForAny(
        w =>
        {
            Assert.Empty(w.Rebase());
            Assert.Equal(0, w.Service.Version);
            Assert.All(Rows, field => Assert.Equal(
                Standard(w.New, field), Texts(w.Service, w.New, w.NewContent, field)));
        },
        untouched: true);

    [Fact]
    public void A_rebase_may_be_repeated() => ForAny(w =>
    {
        w.Rebase();
        var once = w.State();

        w.Rebase();

        Assert.Equal(once, w.State());
    });

    [Fact]
    public void Every_local_text_stands_is_dropped_as_said_by_the_standard_or_waits_for_a_decision() => ForAny(w =>
    {
        var before = w.Service.Overrides.ToDictionary(o => o.Field, o => o.Uk);

        foreach (var row in w.Rebase())
        {
            var own = w.Service.Overrides.FirstOrDefault(o => o.Field == row.Field);
            switch (row.Outcome)
            {
                case RebaseOutcome.Carried:
                    Assert.Equal((before[row.Field], 2, null), (own!.Uk, own.BaseNumber, own.ConflictsWith));
                    break;
                case RebaseOutcome.SameAsStandard:
                    Assert.Null(own);
                    Assert.True(StandardRow.Says(w.New, row.Field, before[row.Field]));
                    break;
                default:
                    Assert.Equal((before[row.Field], 1, 2), (own!.Uk, own.BaseNumber, own.ConflictsWith));
                    break;
            }
        }
    });

    [Fact]
    public void A_version_that_returns_to_the_old_words_ends_the_conflict() => ForAny(w =>
    {
        w.Rebase();
        w.Service.Rebase(w.Old, w.OldContent, 3, number => number == 1 ? w.Old : w.New);

        Assert.DoesNotContain(w.Service.Overrides, o => o.BaseNumber == 1 && o.ConflictsWith is not null);
    });

    [Fact]
    public void A_service_that_the_new_version_lacks_keeps_its_texts_for_a_later_one() => ForAny(w =>
    {
        var before = w.State();

        Assert.Empty(w.Service.Rebase(null, w.NewContent, 2, _ => w.Old));

        Assert.Equal(before, w.State());
    });

    private static void ForAny(Action<World> holds, bool untouched = false)
    {
        for (var seed = 0; seed < Runs; seed++)
        {
            try
            {
                holds(new World(seed, untouched));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Fails for seed {seed}: {e.Message}", e);
            }
        }
    }

    private static string[] Standard(PassportContent passport, CardField field) =>
        [.. passport.Card.Row(field).Items.Select(item => item.Uk)];

    private static string[] Texts(
        OfferedService service, PassportContent passport, StandardContent standard, CardField field) =>
        [.. new EffectiveCard(passport, standard, service.Overrides).Row(field).Items.Select(item => item.Uk)];

    private sealed class World
    {
        public World(int seed, bool untouched)
        {
            var random = new RandomStandard(seed);
            (Old, OldContent, New, NewContent) = (random.Passport(), random.Content(), random.Passport(), random.Content());
            Service = random.Service(Old, OldContent, 1, untouched);
        }

        public PassportContent Old { get; }

        public StandardContent OldContent { get; }

        public PassportContent New { get; }

        public StandardContent NewContent { get; }

        public OfferedService Service { get; }

        public IReadOnlyList<RebasedRow> Rebase() => Service.Rebase(New, NewContent, 2, number => number == 1 ? Old : New);

        public string State() => $"{Service.Version}: " + string.Join(
            ';', Service.Overrides.OrderBy(o => o.Field).Select(o => $"{o.Field} {o.Uk} {o.BaseNumber} {o.ConflictsWith}"));
    }
}
