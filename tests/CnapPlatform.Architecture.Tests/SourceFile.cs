namespace CnapPlatform.Architecture.Tests;

/// <summary>A C# file that people write and read; generated migrations are left out.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public int Lines => Text.AsSpan().Count('\n');

    public static List<SourceFile> Under(params string[] folder)
    {
        var root = Repository.PathOf(folder);
        List<SourceFile> files =
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
                .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "Migrations"))
                .Select(path => new SourceFile(path, File.ReadAllText(Repository.PathOf(path)))),
        ];
        Assert.NotEmpty(files);
        return files;
    }

    public override string ToString() => Path;
}
