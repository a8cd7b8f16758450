using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations;

public sealed class TransformTests : ScopedTest
{
    private static readonly Point3[] Two = [new(1, 2, 3), new(4, 5, 6)];

    // 1 along X, 3 along Y, 2 along Z.
    private static Solid Box() => Solids.CreateBoxFromCorner(1, 2, 3, new Point3(1, 1, 1));

    private static JsonArray Json(IReadOnlyList<double> matrix) => new([.. matrix.Select(number => (JsonNode)number)]);

    private static Box3 Within(double x0, double y0, double z0, double x1, double y1, double z1) => new(new Point3(x0, y0, z0), new Point3(x1, y1, z1));

    private static void Matches(IReadOnlyList<double> expected, IReadOnlyList<double> actual)
    {
        Assert.Equal(16, actual.Count);
        for (var i = 0; i < 16; i++)
        {
            Near.Equal(expected[i], actual[i], 1e-12);
        }
    }

    [Fact]
    public void Scale3d_UnequalFactors_ScalesAboutTheCenter()
    {
        var scaled = Transforms.Scale3d(Box(), new Point3(2, 3, 0.5), new Point3(1, 1, 1));

        Near.Equal(6 * 3, Solids.GetSolidVolume(scaled));
        Near.Equal(Within(1, 1, 1, 3, 10, 2), Bounds.Of(scaled), 1e-6);
    }

    [Fact]
    public void Scale3d_OfSphere_GivesAnEllipsoid()
    {
        var ellipsoid = Transforms.Scale3d(Solids.CreateSphere(1), new Point3(1, 2, 3));

        // The kernel integrates over rational surfaces with few points only.
        Near.Equal(4 * Math.PI / 3 * 1 * 2 * 3, Solids.GetSolidVolume(ellipsoid), 1e-3);
        Near.Equal(Within(-1, -2, -3, 1, 2, 3), Bounds.Of(ellipsoid), 1e-5);
    }

    [Fact]
    public void Scale3d_WithOneFactorBelowZero_MirrorsAndKeepsTheSolidRightSideOut() =>
        Near.Equal(6 * 4, Solids.GetSolidVolume(Transforms.Scale3d(Box(), new Point3(-1, 2, 2))));

    [Theory]
    [InlineData(0)]
    [InlineData(1e-100)]
    [InlineData(1e12)]
    public void Scale_ByFactorThatLosesTheShape_IsInvalidInput(double factor)
    {
        Assert.Equal("params.factor", Assert.Throws<FormwrightException>(() => Transforms.Scale(Box(), factor)).Error.Field);
        Assert.Equal("params.scale", Assert.Throws<FormwrightException>(() => Transforms.Scale3d(Box(), new Point3(1, factor, 1))).Error.Field);
        Assert.Equal("params.scaleFactor", Assert.Throws<FormwrightException>(() => Transforms.Transform(Box(), default, Point3.UnitY, 0, factor)).Error.Field);
    }

    [Fact]
    public void MirrorAboutPoint_PutsTheShapeOnTheOtherSide()
    {
        var mirrored = Transforms.MirrorAboutPoint(Box(), new Point3(1, 1, 1));

        Near.Equal(6, Solids.GetSolidVolume(mirrored));
        Near.Equal(Within(0, -2, -1, 1, 1, 1), Bounds.Of(mirrored));
    }

    [Fact]
    public void AlignNormAndAxis_MapsTheFrames()
    {
        // Z to X and X to Y, therefore Y to Z.
        var aligned = Transforms.AlignNormAndAxis(Box(), new Point3(1, 1, 1), Point3.UnitZ, Point3.UnitX, default, Point3.UnitX, Point3.UnitY);

        Near.Equal(Within(0, 0, 0, 2, 1, 3), Bounds.Of(aligned));
    }

    [Fact]
    public void AlignNormAndAxis_WithParallelDirections_IsInvalidInput() =>
        Assert.Equal("params.fromAx", Assert.Throws<FormwrightException>(() =>
            Transforms.AlignNormAndAxis(Box(), default, Point3.UnitZ, new Point3(0, 0, -2), default, Point3.UnitY, Point3.UnitZ)).Error.Field);

    [Fact]
    public void GetShapeTransform_OfAlignedShape_TellsItsPlace()
    {
        var info = TransformMatrices.GetShapeTransform(
            Transforms.AlignNormAndAxis(Box(), default, Point3.UnitZ, Point3.UnitX, new Point3(5, 6, 7), Point3.UnitX, Point3.UnitY));

        // X to Y to Z to X is a third of a turn about (1, 1, 1).
        Near.Equal(new Point3(5, 6, 7), info.Translation);
        Near.Equal(1, info.Scale);
        Assert.All(info.Quaternion, part => Near.Equal(0.5, part));
        Matches([0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 5, 6, 7, 1], info.Matrix);
    }

    [Fact]
    public void GetShapeTransform_OfMovedGeometry_IsNone() =>
        Matches(TransformMatrices.IdentityTransform(), TransformMatrices.GetShapeTransform(Transforms.Translate(Box(), new Point3(1, 2, 3))).Matrix);

    [Fact]
    public void ComposeTransform_TurnsAboutZThenYThenX()
    {
        // X to Y by 90 about Z, then Y to Z by 90 about X; twice as long, then moved.
        var matrix = TransformMatrices.ComposeTransform(new Point3(1, 0, 0), new Point3(90, 0, 90), 2);

        Matches([0, 0, 2, 0, -2, 0, 0, 0, 0, -2, 0, 0, 1, 0, 0, 1], matrix);
    }

    [Fact]
    public void QuaternionToMatrix_IsTheTurnAboutItsAxis()
    {
        var axis = new Point3(1, 2, -2);
        var (sin, cos) = Math.SinCos(35 * Math.PI / 180);

        // The length of a quaternion does not matter.
        var quaternion = new[] { sin * axis.X, sin * axis.Y, sin * axis.Z, 3 * cos };

        Matches(TransformMatrices.RotationAxisAngleToMatrix(axis, 70), TransformMatrices.QuaternionToMatrix(quaternion));
        Near.Equal(
            Bounds.Of(Transforms.Rotate(Box(), axis, 70)), Bounds.Of(TransformMatrices.RotateByQuaternion(Box(), quaternion)));
    }

    [Fact]
    public void InvertTransform_UndoesEveryStep()
    {
        IReadOnlyList<double>[] steps =
        [
            TransformMatrices.RotationAxisAngleToMatrix(new Point3(1, 2, 3), 40, new Point3(3, 1, 2)),
            TransformMatrices.ScaleUniformToMatrix(2.5, new Point3(1, 0, 0)),
            TransformMatrices.MirrorPlaneToMatrix(new Point3(1, 1, 0), new Point3(1, 1, 1)),
            TransformMatrices.TranslationToMatrix(new Point3(7, 8, 9)),
        ];
        var all = new JsonArray([.. steps.Select(Json)]);

        var there = TransformMatrices.MultiplyTransforms(all);

        Matches(TransformMatrices.IdentityTransform(), TransformMatrices.MultiplyTransforms(new JsonArray(Json(there), Json(TransformMatrices.InvertTransform(all.DeepClone())))));
    }

    [Fact]
    public void MirrorMatrices_AgreeWithTheOperations()
    {
        var (origin, direction) = (new Point3(1, 2, 3), new Point3(1, -1, 2));

        Near.Equal(Bounds.Of(Transforms.Mirror(Box(), origin, direction)), Bounds.Of(Applied(TransformMatrices.MirrorAxisToMatrix(origin, direction))));
        Near.Equal(Bounds.Of(Transforms.MirrorAlongNormal(Box(), origin, direction)), Bounds.Of(Applied(TransformMatrices.MirrorPlaneToMatrix(origin, direction))));
        Near.Equal(Bounds.Of(Transforms.MirrorAboutPoint(Box(), origin)), Bounds.Of(Applied(TransformMatrices.MirrorPointToMatrix(origin))));

        static Shape Applied(IReadOnlyList<double> matrix) => TransformMatrices.TransformShapesByMatrix([Box()], Json(matrix)).Single();
    }

    [Fact]
    public void TransformByMatrix_Shear_KeepsTheVolume() =>
        Near.Equal(6, Solids.GetSolidVolume(TransformMatrices.TransformByMatrix(Box(), Json([1, 0, 0, 0, 0.5, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]))));

    [Theory]
    [InlineData("5")]
    [InlineData("[1, 2, 3]")]
    [InlineData("[1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2]")]
    [InlineData("[1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]")]
    [InlineData("[[1, 0, 0, 0, 0, 1, 0, 0, 0, 0, \"1\", 0, 0, 0, 0, 1]]")]
    public void TransformByMatrix_OfWrongMatrix_IsInvalidInput(string json) =>
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => TransformMatrices.TransformByMatrix(Box(), JsonNode.Parse(json)!)).Error.Code);

    [Fact]
    public void ListTwins_GiveEachShapeItsOwnItems()
    {
        Shape[] boxes = [Box(), Box()];
        double[] numbers = [30, 40];

        Same(TransformLists.TranslateShapes(boxes, Two), i => Transforms.Translate(Box(), Two[i]));
        Same(TransformLists.RotateShapes(boxes, Two, numbers), i => Transforms.Rotate(Box(), Two[i], numbers[i]));
        Same(TransformLists.RotateAroundCenterShapes(boxes, numbers, Two, Two), i => Transforms.RotateAroundCenter(Box(), numbers[i], Two[i], Two[i]));
        Same(TransformLists.ScaleShapes(boxes, numbers), i => Transforms.Scale(Box(), numbers[i]));
        Same(TransformLists.Scale3dShapes(boxes, Two, Two), i => Transforms.Scale3d(Box(), Two[i], Two[i]));
        Same(TransformLists.MirrorShapes(boxes, Two, Two), i => Transforms.Mirror(Box(), Two[i], Two[i]));
        Same(TransformLists.MirrorAlongNormalShapes(boxes, Two, Two), i => Transforms.MirrorAlongNormal(Box(), Two[i], Two[i]));
        Same(TransformLists.AlignShapes(boxes, Two, Two, Two, Two), i => Transforms.Align(Box(), Two[i], Two[i], Two[i], Two[i]));
        Same(TransformLists.AlignAndTranslateShapes(boxes, Two, Two), i => Transforms.AlignAndTranslate(Box(), Two[i], Two[i]));
        Same(TransformLists.TransformShapes(boxes, Two, Two, numbers, numbers), i => Transforms.Transform(Box(), Two[i], Two[i], numbers[i], numbers[i]));

        static void Same(IReadOnlyList<Shape> list, Func<int, Shape> one)
        {
            Assert.Equal(2, list.Count);
            for (var i = 0; i < 2; i++)
            {
                Near.Equal(Bounds.Of(one(i)), Bounds.Of(list[i]));
            }
        }
    }

    [Fact]
    public void ListTwins_WithListsOfDifferentLengths_AreInvalidInput() =>
        Assert.Equal("params.translations", Assert.Throws<FormwrightException>(() => TransformLists.TranslateShapes([Box(), Box()], [Point3.UnitX])).Error.Field);
}
