using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel;

/// <summary>Makes the types of the catalogue. Generated code calls these; nothing else needs to.</summary>
public static class DataTypes
{
    /// <summary>A finite number.</summary>
    /// <param name="bounds">What is allowed; null for any.</param>
    public static DataType<double> Number(NumberBounds? bounds = null) => new NumberType(bounds);

    /// <summary>A whole number of 32 bits; <c>3.0</c> counts, <c>3.5</c> does not.</summary>
    /// <param name="bounds">What is allowed; null for any.</param>
    public static DataType<int> WholeNumber(NumberBounds? bounds = null) => new WholeNumberType(bounds);

    /// <summary>True or false; neither numbers nor words are taken for it.</summary>
    public static DataType<bool> Boolean() => new BooleanType();

    /// <summary>A string.</summary>
    public static DataType<string> Text() => new TextType();

    /// <summary>One word out of several; case does not matter.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="words">Each member with its word, which is its name in camelCase.</param>
    public static DataType<T> Choice<T>(params (string Word, T Value)[] words)
        where T : struct, Enum => new ChoiceType<T>(words);

    /// <summary>A point or vector: an array of exactly three finite numbers.</summary>
    /// <param name="bounds">What is allowed for each coordinate; null for any.</param>
    /// <param name="direction">True when the zero vector is not allowed.</param>
    public static DataType<Point3> Point(NumberBounds? bounds = null, bool direction = false) => new PointType(bounds, direction);

    /// <summary>A shape, given as the result of an earlier step.</summary>
    /// <typeparam name="T">The class of shape.</typeparam>
    /// <param name="word">What it is called, such as <c>face</c>; <c>shape</c> for any.</param>
    public static DataType<T> Shape<T>(string word)
        where T : Shape => new ShapeType<T>(word);

    /// <summary>A document of parts and instances, given as the result of an earlier step.</summary>
    public static DataType<AssemblyDocument> Document() => new DocumentType();

    /// <summary>The content of a file: bytes, a list of them, base64, or any other text, which stands for its UTF-8.</summary>
    public static DataType<ReadOnlyMemory<byte>> Bytes() => new BytesType();

    /// <summary>A list. Its items are never null unless they may be anything.</summary>
    /// <typeparam name="T">What each item is read as.</typeparam>
    /// <param name="item">The type of each item.</param>
    /// <param name="minCount">Smallest length allowed.</param>
    public static DataType<IReadOnlyList<T>> List<T>(DataType<T> item, int minCount = 0) => new ListType<T>(item, minCount);

    /// <summary>An object with members of its own names and types; others are ignored.</summary>
    /// <typeparam name="T">What it is read as.</typeparam>
    /// <param name="members">Its members.</param>
    /// <param name="make">Makes the value of the members, read from the binder in any order.</param>
    public static DataType<T> Members<T>(IReadOnlyList<OperationParameter> members, Func<ArgumentBinder, T> make) =>
        new MembersType<T>(members, make);

    /// <summary>The same as a value type that may be left out.</summary>
    /// <typeparam name="T">The value type.</typeparam>
    /// <param name="inner">The type of a value that is given.</param>
    public static DataType<T?> Nullable<T>(DataType<T> inner)
        where T : struct => new NullableType<T>(inner);

    /// <summary>Any JSON, passed through. Live results are written as JSON first; a shape has none.</summary>
    public static DataType<JsonNode> Json() => new JsonType();

    /// <summary>Anything, passed through: JSON, or a live result, shapes included.</summary>
    public static DataType<object> Any() => new AnyType();

    /// <summary>For results only: a list of described items.</summary>
    /// <param name="item">The type of each item.</param>
    public static DataType ResultList(DataType item) => new ResultListType(item);

    /// <summary>For results only: an object with any names and values of one type.</summary>
    /// <param name="value">The type of each value.</param>
    public static DataType ResultMap(DataType value) => new ResultMapType(value);

    /// <summary>For results only: an object with fixed members.</summary>
    /// <param name="members">Each member's name in camelCase and type.</param>
    public static DataType Record(params (string Name, DataType Type)[] members) => new RecordType(members);

    /// <summary>For results only: a described value or null.</summary>
    /// <param name="inner">The type of a value that is there.</param>
    public static DataType OrNull(DataType inner) => new OrNullType(inner);

    /// <summary>For members of results only: a described value that is left out while it is null.</summary>
    /// <param name="inner">The type of a value that is there.</param>
    public static DataType LeftOutIfNull(DataType inner) => new LeftOutType(inner);
}
