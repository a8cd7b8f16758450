namespace Formwright.Formats.Fbx;

/// <summary>One record of an FBX file: a name, properties, and records below it.</summary>
/// <remarks>
/// Properties are <c>bool</c>, <c>short</c>, <c>int</c>, <c>long</c>, <c>float</c>, <c>double</c>, <c>string</c>, <c>byte[]</c>, or arrays of
/// <c>int</c>, <c>long</c>, <c>float</c>, <c>double</c> and <c>bool</c>.
/// </remarks>
internal sealed class FbxNode(string name, params object[] properties)
{
    public string Name { get; } = name;

    public List<object> Properties { get; } = [.. properties];

    public List<FbxNode> Children { get; } = [];

    /// <summary>Adds a record below this one and returns it.</summary>
    public FbxNode Add(string name, params object[] properties)
    {
        var child = new FbxNode(name, properties);
        Children.Add(child);
        return child;
    }

    /// <summary>Adds a row to the list of named properties (<c>Properties70</c>), which is made when it is missing.</summary>
    public FbxNode Property(string name, string type, string label, string flags, params object[] values)
    {
        (Find("Properties70") ?? Add("Properties70")).Add("P", [name, type, label, flags, .. values]);
        return this;
    }

    /// <summary>The first record of that name below this one.</summary>
    public FbxNode? Find(string name) => Children.Find(child => child.Name == name);

    /// <summary>All records of that name below this one.</summary>
    public IEnumerable<FbxNode> All(string name) => Children.Where(child => child.Name == name);

    /// <summary>A property as a text; empty when it is none.</summary>
    public string Text(int index) => index < Properties.Count && Properties[index] is string text ? text : "";

    /// <summary>A property as a number; null when it is none.</summary>
    public double? Number(int index) => index < Properties.Count
        ? Properties[index] switch
        {
            double d => d,
            float f => f,
            int i => i,
            long l => l,
            short s => s,
            bool b => b ? 1 : 0,
            _ => null,
        }
        : null;

    /// <summary>The number of an object; 0, which is the scene itself, when it is none.</summary>
    public long Id(int index) => index < Properties.Count ? Properties[index] switch { long l => l, int i => i, double d => (long)d, _ => 0 } : 0;

    /// <summary>The first property as numbers; empty when it is no list of numbers.</summary>
    public double[] Doubles() => Properties.Count == 0 ? [] : Properties[0] switch
    {
        double[] doubles => doubles,
        float[] floats => Array.ConvertAll(floats, value => (double)value),
        int[] ints => Array.ConvertAll(ints, value => (double)value),
        long[] longs => Array.ConvertAll(longs, value => (double)value),
        _ => [],
    };

    /// <summary>The first property as whole numbers; empty when it is no list of them.</summary>
    public int[] Ints() => Properties.Count == 0 ? [] : Properties[0] switch
    {
        int[] ints => ints,
        long[] longs => Array.ConvertAll(longs, value => (int)Math.Clamp(value, int.MinValue, int.MaxValue)),
        double[] doubles => Array.ConvertAll(doubles, value => (int)Math.Clamp(value, int.MinValue, int.MaxValue)),
        _ => [],
    };

    /// <summary>Values of a named property; null when the list does not have it.</summary>
    public double[]? Values(string name)
    {
        foreach (var row in Find("Properties70")?.Children ?? [])
        {
            if (row.Text(0) == name)
            {
                return [.. Enumerable.Range(4, Math.Max(0, row.Properties.Count - 4)).Select(row.Number).OfType<double>()];
            }
        }

        return null;
    }
}
