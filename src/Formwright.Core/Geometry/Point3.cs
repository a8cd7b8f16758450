using System.Text.Json;
using System.Text.Json.Serialization;

namespace Formwright.Core;

/// <summary>A point or vector in space; in JSON <c>[x, y, z]</c>. Unit: that of its context, millimetres in CAD.</summary>
[JsonConverter(typeof(Point3JsonConverter))]
public readonly record struct Point3(double X, double Y, double Z)
{
    /// <summary>The unit vector along X.</summary>
    public static readonly Point3 UnitX = new(1, 0, 0);

    /// <summary>The unit vector along Y.</summary>
    public static readonly Point3 UnitY = new(0, 1, 0);

    /// <summary>The unit vector along Z.</summary>
    public static readonly Point3 UnitZ = new(0, 0, 1);

    /// <summary>Euclidean length.</summary>
    [JsonIgnore]
    public double Length => Math.Sqrt(Dot(this));

    /// <summary>True when no component is NaN or infinite.</summary>
    [JsonIgnore]
    public bool IsFinite => double.IsFinite(X) && double.IsFinite(Y) && double.IsFinite(Z);

    /// <summary>Sum by components.</summary>
    public static Point3 operator +(Point3 a, Point3 b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    /// <summary>Difference by components.</summary>
    public static Point3 operator -(Point3 a, Point3 b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    /// <summary>Scaled by a factor.</summary>
    public static Point3 operator *(Point3 a, double s) => new(a.X * s, a.Y * s, a.Z * s);

    /// <summary>Scalar product.</summary>
    public double Dot(Point3 b) => (X * b.X) + (Y * b.Y) + (Z * b.Z);

    /// <summary>Vector product.</summary>
    public Point3 Cross(Point3 b) => new((Y * b.Z) - (Z * b.Y), (Z * b.X) - (X * b.Z), (X * b.Y) - (Y * b.X));

    /// <summary>Same direction, length 1; the zero vector stays zero.</summary>
    public Point3 Normalized() => Length is > 0 and var length ? this * (1 / length) : this;
}

/// <summary>Writes and reads <see cref="Point3"/> as an array of three numbers.</summary>
public sealed class Point3JsonConverter : JsonConverter<Point3>
{
    /// <inheritdoc/>
    public override Point3 Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("A point is an array of three numbers.");
        }

        Span<double> values = stackalloc double[3];
        for (var i = 0; i < 3; i++)
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.Number)
            {
                throw new JsonException("A point is an array of three numbers.");
            }

            values[i] = reader.GetDouble();
        }

        return reader.Read() && reader.TokenType == JsonTokenType.EndArray
            ? new Point3(values[0], values[1], values[2])
            : throw new JsonException("A point is an array of three numbers.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Point3 value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.X);
        writer.WriteNumberValue(value.Y);
        writer.WriteNumberValue(value.Z);
        writer.WriteEndArray();
    }
}
