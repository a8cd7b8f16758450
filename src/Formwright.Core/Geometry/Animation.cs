using System.Numerics;

namespace Formwright.Core;

/// <summary>Joints that bend a mesh (linear blend skinning).</summary>
/// <param name="Name">Its name; may be empty.</param>
/// <param name="Joints">Numbers of the nodes that are joints, at least one.</param>
/// <param name="InverseBind">Per joint: from the frame of the mesh to that of the joint when it was bound.</param>
public sealed record Skin(string Name, IReadOnlyList<int> Joints, IReadOnlyList<Matrix4x4> InverseBind);

/// <summary>A named animation.</summary>
/// <param name="Name">Its name; may be empty.</param>
/// <param name="Channels">At least one; no two move the same property of the same node.</param>
public sealed record AnimationClip(string Name, IReadOnlyList<AnimationChannel> Channels)
{
    /// <summary>Time of the last key, in seconds.</summary>
    public float Duration => Channels.Max(channel => channel.Times[^1]);
}

/// <summary>How one property of one node changes.</summary>
/// <param name="Node">Number of the node.</param>
/// <param name="Property">What changes.</param>
/// <param name="Interpolation">What lies between the keys.</param>
/// <param name="Times">Seconds from the start, rising, at least one.</param>
/// <param name="Values">
/// Per key 3 numbers, of a rotation 4 (quaternion x, y, z, w). With <see cref="Interpolation.Cubic"/> three such groups: tangent in,
/// value, tangent out.
/// </param>
public sealed record AnimationChannel(int Node, AnimatedProperty Property, Interpolation Interpolation, float[] Times, float[] Values)
{
    /// <summary>Numbers per value: 4 of a rotation, otherwise 3.</summary>
    public int Width => Property == AnimatedProperty.Rotation ? 4 : 3;

    /// <summary>Values per key: 3 with tangents, otherwise 1.</summary>
    public int ValuesPerKey => Interpolation == Interpolation.Cubic ? 3 : 1;
}

/// <summary>What an animation changes of a node.</summary>
public enum AnimatedProperty
{
    /// <summary>Its translation.</summary>
    Translation,

    /// <summary>Its rotation.</summary>
    Rotation,

    /// <summary>Its scale.</summary>
    Scale,
}

/// <summary>What lies between two keys.</summary>
public enum Interpolation
{
    /// <summary>Straight, rotations along the shorter arc.</summary>
    Linear,

    /// <summary>The earlier key.</summary>
    Step,

    /// <summary>A cubic Hermite spline.</summary>
    Cubic,
}
