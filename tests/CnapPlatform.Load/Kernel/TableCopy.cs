using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace CnapPlatform.Load.Kernel;

/// <summary>
/// Writes objects into their table by PostgreSQL's binary COPY. Columns and conversions are those of the model, so
/// that a new column is written without a change here.
/// </summary>
internal sealed class TableCopy<T>
    where T : class
{
    private readonly string _command;
    private readonly Action<NpgsqlBinaryImporter, T>[] _columns;

    public TableCopy(IModel model)
    {
        var type = model.FindEntityType(typeof(T))
            ?? throw new InvalidOperationException($"{typeof(T).Name} is not in the model.");
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        var written = type.GetFlattenedProperties().Where(p => p.GetComputedColumnSql(table) is null).ToList();
        var names = written.Select(p => $"\"{p.GetColumnName(table)}\"");
        Table = table.Name;
        _command = $"COPY \"{table.Name}\" ({string.Join(", ", names)}) FROM STDIN (FORMAT BINARY)";
        _columns = [.. written.Select(Writer)];
    }

    public string Table { get; }

    public async Task WriteAsync(NpgsqlConnection connection, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        await using var importer = await connection.BeginBinaryImportAsync(_command, cancellationToken);
        foreach (var row in rows)
        {
            // The importer keeps a buffer: asking for a row at a time asynchronously costs more than the row.
            importer.StartRow();
            foreach (var column in _columns)
            {
                column(importer, row);
            }
        }

        await importer.CompleteAsync(cancellationToken);
    }

    private static Action<NpgsqlBinaryImporter, T> Writer(IProperty property)
    {
        var importer = Expression.Parameter(typeof(NpgsqlBinaryImporter));
        var row = Expression.Parameter(typeof(T));
        var isNull = new List<Expression>();
        Expression value = row;
        foreach (var step in PathTo(property))
        {
            value = Expression.Property(value, step);
            if (!value.Type.IsValueType)
            {
                isNull.Add(Expression.ReferenceEqual(value, Expression.Constant(null)));
            }
            else if (Nullable.GetUnderlyingType(value.Type) is not null)
            {
                isNull.Add(Expression.Not(Expression.Property(value, nameof(Nullable<>.HasValue))));
                value = Expression.Property(value, nameof(Nullable<>.Value));
            }
        }

        if (property.GetTypeMapping().Converter is { } converter)
        {
            value = Expression.Invoke(converter.ConvertToProviderExpression, value);
        }

        Expression write = Expression.Call(importer, WriteOf(value.Type), value);
        if (isNull.Count > 0)
        {
            var writeNull = Expression.Call(importer, typeof(NpgsqlBinaryImporter).GetMethod(
                nameof(NpgsqlBinaryImporter.WriteNull))!);
            write = Expression.IfThenElse(isNull.Aggregate(Expression.OrElse), writeNull, write);
        }

        return Expression.Lambda<Action<NpgsqlBinaryImporter, T>>(write, importer, row).Compile();
    }

    // From the row through its parts («Applicant») to the property itself.
    private static List<PropertyInfo> PathTo(IProperty property)
    {
        var path = new List<PropertyInfo> { ClrPropertyOf(property) };
        for (var owner = property.DeclaringType; owner is IComplexType part; owner = part.ComplexProperty.DeclaringType)
        {
            path.Insert(0, ClrPropertyOf(part.ComplexProperty));
        }

        return path;
    }

    private static PropertyInfo ClrPropertyOf(IPropertyBase property) => property.PropertyInfo
        ?? throw new InvalidOperationException($"{typeof(T).Name}.{property.Name} cannot be read from outside.");

    private static MethodInfo WriteOf(Type type) => typeof(NpgsqlBinaryImporter).GetMethods()
        .Single(m => m.Name == nameof(NpgsqlBinaryImporter.Write) && m.GetParameters().Length == 1)
        .MakeGenericMethod(type);
}
