using System.Numerics;

namespace Formwright.Formats.Fbx;

/// <summary>Where a model lies in its parent, by all the properties that FBX has for it.</summary>
internal sealed class FbxModelTransform
{
    private readonly Vector3 _rotationOffset, _rotationPivot, _scalingOffset, _scalingPivot;
    private readonly Quaternion _before, _after;
    private readonly int _order;

    public FbxModelTransform(FbxNode model)
    {
        Translation = Vector("Lcl Translation", Vector3.Zero);
        Rotation = Vector("Lcl Rotation", Vector3.Zero);
        Scaling = Vector("Lcl Scaling", Vector3.One);
        _rotationOffset = Vector("RotationOffset", Vector3.Zero);
        _rotationPivot = Vector("RotationPivot", Vector3.Zero);
        _scalingOffset = Vector("ScalingOffset", Vector3.Zero);
        _scalingPivot = Vector("ScalingPivot", Vector3.Zero);
        _order = (int)Math.Clamp(model.Values("RotationOrder")?.FirstOrDefault() ?? 0, 0, 6);
        _before = Euler.Rotation(Vector("PreRotation", Vector3.Zero));
        _after = Quaternion.Conjugate(Euler.Rotation(Vector("PostRotation", Vector3.Zero)));
        Geometric = Matrix4x4.CreateScale(Vector("GeometricScaling", Vector3.One))
            * Matrix4x4.CreateFromQuaternion(Euler.Rotation(Vector("GeometricRotation", Vector3.Zero)))
            * Matrix4x4.CreateTranslation(Vector("GeometricTranslation", Vector3.Zero));

        Vector3 Vector(string name, Vector3 missing) => model.Values(name) is [var x, var y, var z, ..] ? new Vector3((float)x, (float)y, (float)z) : missing;
    }

    public Vector3 Translation { get; }

    /// <summary>Degrees about X, Y and Z.</summary>
    public Vector3 Rotation { get; }

    public Vector3 Scaling { get; }

    /// <summary>A further transformation of the mesh alone, which models below do not share.</summary>
    public Matrix4x4 Geometric { get; }

    /// <summary>The matrix for values that an animation may have changed.</summary>
    public Matrix4x4 Matrix(Vector3 translation, Vector3 rotation, Vector3 scaling) =>
        Matrix4x4.CreateTranslation(-_scalingPivot)
        * Matrix4x4.CreateScale(scaling)
        * Matrix4x4.CreateTranslation(_scalingPivot + _scalingOffset - _rotationPivot)
        * Matrix4x4.CreateFromQuaternion(_before * Euler.Rotation(rotation, _order) * _after)
        * Matrix4x4.CreateTranslation(_rotationPivot + _rotationOffset + translation);
}
