using System.Numerics;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats.Fbx;

/// <summary>Animations as stacks of one layer: a curve per axis. Rotations become angles, sampled as often as their way between keys asks.</summary>
internal static class FbxAnimationWriter
{
    private const float SampleInterval = 1f / 30;

    // Importers draw straight lines whatever the flags say: a step needs a key that holds the old value until just before.
    private const float StepLength = 1f / 1000;
    private const int Constant = 0x2;
    private const int Linear = 0x4;

    public static void Add(SceneGraph graph, long[] nodeIds, FbxSceneWriter scene)
    {
        foreach (var clip in graph.Clips)
        {
            var stack = scene.NextId();
            var layer = scene.NextId();
            var end = (long)(clip.Duration * (double)FbxHeader.Second);
            scene.AddObject("AnimationStack", stack, clip.Name.Length > 0 ? clip.Name : "Take", "", "AnimStack")
                .Property("LocalStart", "KTime", "Time", "", 0L)
                .Property("LocalStop", "KTime", "Time", "", end)
                .Property("ReferenceStart", "KTime", "Time", "", 0L)
                .Property("ReferenceStop", "KTime", "Time", "", end);
            scene.AddObject("AnimationLayer", layer, "BaseLayer", "", "AnimLayer");
            scene.Connect(layer, stack);
            foreach (var channel in clip.Channels)
            {
                AddChannel(channel, nodeIds[channel.Node], layer, scene);
            }
        }
    }

    private static void AddChannel(AnimationChannel channel, long node, long layer, FbxSceneWriter scene)
    {
        var (letter, property) = channel.Property switch
        {
            AnimatedProperty.Translation => ("T", "Lcl Translation"),
            AnimatedProperty.Rotation => ("R", "Lcl Rotation"),
            AnimatedProperty.Scale => ("S", "Lcl Scaling"),
        };
        var (times, values) = Curve(channel);
        var curveNode = scene.NextId();
        scene.AddObject("AnimationCurveNode", curveNode, letter, "", "AnimCurveNode")
            .Property("d|X", "Number", "", "A", (double)values[0].X)
            .Property("d|Y", "Number", "", "A", (double)values[0].Y)
            .Property("d|Z", "Number", "", "A", (double)values[0].Z);
        scene.Connect(curveNode, layer);
        scene.Connect(curveNode, node, property);
        for (var axis = 0; axis < 3; axis++)
        {
            var curve = scene.NextId();
            var made = scene.AddObject("AnimationCurve", curve, "", "", "AnimCurve");
            made.Add("Default", (double)values[0][axis]);
            made.Add("KeyVer", 4008);
            made.Add("KeyTime", Array.ConvertAll(times, time => (long)(time * (double)FbxHeader.Second)));
            made.Add("KeyValueFloat", Array.ConvertAll(values, value => value[axis]));
            made.Add("KeyAttrFlags", new[] { channel.Interpolation == Interpolation.Step ? Constant : Linear });
            made.Add("KeyAttrDataFloat", new float[4]);
            made.Add("KeyAttrRefCount", new[] { times.Length });
            scene.Connect(curve, curveNode, axis == 0 ? "d|X" : axis == 1 ? "d|Y" : "d|Z");
        }
    }

    private static (float[] Times, Vector3[] Values) Curve(AnimationChannel channel)
    {
        var isExact = channel.Interpolation == Interpolation.Step || (channel.Interpolation == Interpolation.Linear && channel.Property != AnimatedProperty.Rotation);
        List<float> times = [channel.Times[0]];
        for (var key = 1; key < channel.Times.Length; key++)
        {
            var (from, to) = (channel.Times[key - 1], channel.Times[key]);
            var pieces = isExact ? 1 : (int)Math.Clamp(MathF.Ceiling((to - from) / SampleInterval), 1, 1000);
            for (var piece = 1; piece < pieces; piece++)
            {
                times.Add(from + ((to - from) * piece / pieces));
            }

            if (channel.Interpolation == Interpolation.Step && to - from > 1.5f * StepLength && ClipPose.Sample(channel, from) != ClipPose.Sample(channel, to))
            {
                times.Add(to - StepLength);
            }

            times.Add(to);
        }

        var values = new Vector3[times.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var value = ClipPose.Sample(channel, times[i]);
            values[i] = channel.Property != AnimatedProperty.Rotation ? value.AsVector3()
                : Euler.Degrees(new Quaternion(value.X, value.Y, value.Z, value.W), i == 0 ? Vector3.Zero : values[i - 1]);
        }

        return ([.. times], values);
    }
}
