namespace CnapPlatform.Application.Kernel;

/// <summary>One page of a longer list; pages are counted from 1.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Total, int Size)
{
    public int Count => Pages.CountOf(Total, Size);
}

public static class Pages
{
    /// <summary>How many pages so many rows fill; an empty list has one.</summary>
    public static int CountOf(int total, int size) => Math.Max(1, (total + size - 1) / size);

    /// <summary>The page that was asked for, or the nearest there is.</summary>
    public static int NumberOf(int asked, int total, int size) => Math.Clamp(asked, 1, CountOf(total, size));
}
