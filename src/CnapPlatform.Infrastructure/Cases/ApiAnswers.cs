using CnapPlatform.Application.Cases.Once;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CnapPlatform.Infrastructure.Cases;

internal sealed class ApiAnswerMapping : IEntityTypeConfiguration<ApiAnswer>
{
    public void Configure(EntityTypeBuilder<ApiAnswer> builder)
    {
        builder.ToTable("ApiAnswers");
        builder.HasKey(a => new { a.Holder, a.Key });
        builder.Property(a => a.Key).HasMaxLength(OnceOnly.LongestKey);
        builder.Property(a => a.CallHash).HasMaxLength(64);
        builder.Property(a => a.Body).HasMaxLength(1000);
        builder.HasIndex(a => a.At);
    }
}

/// <summary>Deletes what is no longer repeated, in portions, so that no call waits for it.</summary>
internal sealed class OldApiAnswers(CnapDb db) : IOldApiAnswers
{
    private const int Portion = 5000;

    public async Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var deleted = 0;
        while (true)
        {
            var oldest = db.ApiAnswers.Where(a => a.At < before).OrderBy(a => a.At).Take(Portion);
            var portion = await oldest.ExecuteDeleteAsync(cancellationToken);
            deleted += portion;
            if (portion < Portion)
            {
                return deleted;
            }
        }
    }
}
