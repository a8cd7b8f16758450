using System.Numerics;
using Formwright.Core;

namespace Formwright.Formats.Fbx;

/// <summary>Animations of an FBX file: the first layer of every stack, its curves joined to keys of translation, rotation and scale.</summary>
internal sealed class FbxAnimationReader(FbxSceneReader scene, Dictionary<long, int> nodeNumbers, List<FbxModelTransform> transforms)
{
    private const float SampleInterval = 1f / 30;
    private const int MostKeys = 100_000;

    public IReadOnlyList<AnimationClip> Clips() =>
        [.. scene.All("AnimationStack").Select(stack => new AnimationClip(FbxSceneReader.NameOf(stack), Channels(stack))).Where(clip => clip.Channels.Count > 0)];

    private List<AnimationChannel> Channels(FbxNode stack)
    {
        var curves = new Dictionary<int, Dictionary<string, FbxNode>>();
        foreach (var (layer, _) in scene.Below(stack.Id(0), "AnimationLayer").Take(1))
        {
            foreach (var (curveNode, _) in scene.Below(layer.Id(0), "AnimationCurveNode"))
            {
                foreach (var (model, property) in scene.ModelsAbove(curveNode.Id(0)))
                {
                    if (nodeNumbers.TryGetValue(model, out var node))
                    {
                        curves.TryAdd(node, []);
                        curves[node].TryAdd(property, curveNode);
                    }
                }
            }
        }

        return [.. curves.OrderBy(pair => pair.Key).SelectMany(pair => Channels(pair.Key, pair.Value))];
    }

    private IEnumerable<AnimationChannel> Channels(int node, Dictionary<string, FbxNode> curveNodes)
    {
        var rest = transforms[node];
        var translation = new FbxCurve(scene, curveNodes.GetValueOrDefault("Lcl Translation"), rest.Translation);
        var rotation = new FbxCurve(scene, curveNodes.GetValueOrDefault("Lcl Rotation"), rest.Rotation);
        var scaling = new FbxCurve(scene, curveNodes.GetValueOrDefault("Lcl Scaling"), rest.Scaling);
        foreach (var (property, curve) in new[] { (AnimatedProperty.Translation, translation), (AnimatedProperty.Rotation, rotation), (AnimatedProperty.Scale, scaling) })
        {
            if (curve.Times.Length == 0)
            {
                continue;
            }

            var times = property == AnimatedProperty.Rotation && !curve.IsConstant ? Dense(curve.Times) : curve.Times;
            List<float> values = [];
            foreach (var time in times)
            {
                Matrix4x4.Decompose(rest.Matrix(translation.At(time), rotation.At(time), scaling.At(time)), out var s, out var r, out var t);
                if (property == AnimatedProperty.Rotation)
                {
                    r = ReadGraphs.Unit(r);
                    values.AddRange([r.X, r.Y, r.Z, r.W]);
                }
                else
                {
                    var value = property == AnimatedProperty.Translation ? t : s;
                    values.AddRange([value.X, value.Y, value.Z]);
                }
            }

            if (new AnimationChannel(node, property, curve.IsConstant ? Interpolation.Step : Interpolation.Linear, times, [.. values]).WithRisingTimes() is { } channel)
            {
                yield return channel;
            }
        }
    }

    /// <summary>Angles between keys are not on the shortest arc, so that more keys are needed.</summary>
    private static float[] Dense(float[] times)
    {
        List<float> dense = [times[0]];
        for (var i = 1; i < times.Length; i++)
        {
            var pieces = (int)Math.Clamp(Math.Ceiling((times[i] - times[i - 1]) / SampleInterval), 1, Math.Max(1, MostKeys - dense.Count));
            for (var piece = 1; piece <= pieces; piece++)
            {
                dense.Add(piece == pieces ? times[i] : times[i - 1] + ((times[i] - times[i - 1]) * piece / pieces));
            }
        }

        return [.. dense];
    }
}

/// <summary>Three curves, one per axis, as one.</summary>
internal sealed class FbxCurve
{
    private readonly (float[] Times, float[] Values)?[] _axes = new (float[], float[])?[3];
    private readonly Vector3 _rest;

    public FbxCurve(FbxSceneReader scene, FbxNode? curveNode, Vector3 rest)
    {
        _rest = rest;
        if (curveNode is null)
        {
            Times = [];
            return;
        }

        IsConstant = true;
        foreach (var (curve, property) in scene.Below(curveNode.Id(0), "AnimationCurve"))
        {
            var axis = property switch { "d|X" => 0, "d|Y" => 1, "d|Z" => 2, _ => -1 };
            var times = curve.Find("KeyTime")?.Doubles() ?? [];
            var values = curve.Find("KeyValueFloat")?.Doubles() ?? [];
            var count = Math.Min(times.Length, values.Length);
            if (axis >= 0 && count > 0)
            {
                // Rounding to 32 bits must not turn two keys around.
                _axes[axis] = (Array.ConvertAll(times[..count], time => (float)(time / FbxHeader.Second)), Array.ConvertAll(values[..count], value => (float)value));
                IsConstant &= curve.Find("KeyAttrFlags")?.Ints() is [var flags, ..] && (flags & 2) != 0;
            }
        }

        Times = [.. _axes.OfType<(float[] Times, float[] Values)>().SelectMany(axis => axis.Times).Where(float.IsFinite).Distinct().Order()];
    }

    /// <summary>Times of all keys.</summary>
    public float[] Times { get; }

    /// <summary>True when values hold until the next key.</summary>
    public bool IsConstant { get; }

    /// <summary>The value at a time, straight between keys.</summary>
    public Vector3 At(float time)
    {
        var value = _rest;
        for (var axis = 0; axis < 3; axis++)
        {
            if (_axes[axis] is not { } curve)
            {
                continue;
            }

            var next = Array.BinarySearch(curve.Times, time);
            next = next >= 0 ? next : ~next;
            value[axis] = next == 0 ? curve.Values[0]
                : next == curve.Times.Length ? curve.Values[^1]
                : curve.Times[next] == time ? curve.Values[next]
                : IsConstant ? curve.Values[next - 1]
                : curve.Values[next - 1] + ((curve.Values[next] - curve.Values[next - 1]) * (time - curve.Times[next - 1]) / (curve.Times[next] - curve.Times[next - 1]));
        }

        return value;
    }
}
