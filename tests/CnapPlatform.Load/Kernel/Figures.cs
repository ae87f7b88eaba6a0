using System.Globalization;

namespace CnapPlatform.Load.Kernel;

/// <summary>Times of many repetitions, in milliseconds.</summary>
internal static class Figures
{
    public static double Percentile(IReadOnlyList<double> sorted, int percent) => sorted.Count == 0
        ? double.NaN
        : sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(sorted.Count * percent / 100.0) - 1)];

    public static string Line(IEnumerable<double> milliseconds)
    {
        double[] sorted = [.. milliseconds.Order()];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"p50 {Percentile(sorted, 50),7:0.0}  p95 {Percentile(sorted, 95),7:0.0}  "
            + $"p99 {Percentile(sorted, 99),7:0.0}  most {Percentile(sorted, 100),7:0.0} ms");
    }

    public static string Size(long bytes) => string.Create(
        CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:#,0.0} MB");
}

/// <summary>What is to be measured is not there: the message says what to do first.</summary>
internal sealed class CannotMeasure(string message) : Exception(message);
