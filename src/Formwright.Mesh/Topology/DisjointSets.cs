namespace Formwright.Mesh;

/// <summary>Sets of the numbers 0 to n - 1 that only ever grow together (union by smaller number, path halving).</summary>
public sealed class DisjointSets
{
    private readonly int[] _parents;

    /// <summary>Starts with <paramref name="count"/> sets of one member.</summary>
    public DisjointSets(int count)
    {
        _parents = new int[count];
        for (var i = 0; i < count; i++)
        {
            _parents[i] = i;
        }
    }

    /// <summary>The smallest member of the set that holds <paramref name="item"/>.</summary>
    public int Find(int item)
    {
        while (_parents[item] != item)
        {
            _parents[item] = _parents[_parents[item]];
            item = _parents[item];
        }

        return item;
    }

    /// <summary>Makes the sets of both items one.</summary>
    public void Join(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        if (a < b)
        {
            _parents[b] = a;
        }
        else
        {
            _parents[a] = b;
        }
    }
}
