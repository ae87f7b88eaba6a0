namespace CnapPlatform.Application.Kernel;

/// <summary>One page of a longer list; pages are counted from 1.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Total, int Size)
{
    public int Count => Math.Max(1, (Total + Size - 1) / Size);
}
