using System.Numerics;

namespace Formwright.Mesh;

/// <summary>Finds vertices at the same place.</summary>
public static class PositionWeld
{
    /// <summary>Per position the number of the first one equal to it. -0 equals 0; no position may be NaN.</summary>
    /// <param name="positions">The positions.</param>
    public static int[] Of(ReadOnlySpan<Vector3> positions)
    {
        var welds = new int[positions.Length];
        var mask = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, positions.Length + (positions.Length / 2))) - 1;
        var slots = new int[mask + 1];
        for (var i = 0; i < positions.Length; i++)
        {
            // Adding 0 turns -0 into 0, so that equal positions have equal hashes.
            var position = positions[i] + Vector3.Zero;
            var slot = Hash(position) & mask;
            while (slots[slot] != 0 && positions[slots[slot] - 1] != position)
            {
                slot = (slot + 1) & mask;
            }

            if (slots[slot] == 0)
            {
                slots[slot] = i + 1;
            }

            welds[i] = slots[slot] - 1;
        }

        return welds;
    }

    // Multipliers of Teschner et al. 2003, mixed once more because neighbouring floats differ in few bits.
    private static int Hash(Vector3 position)
    {
        var h = (BitConverter.SingleToUInt32Bits(position.X) * 73856093u) ^ (BitConverter.SingleToUInt32Bits(position.Y) * 19349663u) ^ (BitConverter.SingleToUInt32Bits(position.Z) * 83492791u);
        h ^= h >> 16;
        h *= 0x85EBCA6Bu;
        h ^= h >> 13;
        return (int)h;
    }
}
